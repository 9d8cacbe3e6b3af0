import type { Metadata } from "next";
import { boardTexts } from "@/components/plans/board-texts";
import { UnfittedNote } from "@/components/plans/board/unfitted-note";
import { hueStyle } from "@/components/ui/hue";
import { Note } from "@/components/ui/note";
import { requirePerson } from "@/lib/accounts/current-user";
import { isStudent } from "@/lib/accounts/rules/roles";
import { planTexts } from "@/components/plans/texts";
import { unfittedAtStart } from "@/lib/plans/rules/fit-detail";
import { toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../page-metadata";
import { getBoardPage } from "./board-page";
import { BoardSection } from "./board-section";
import { NotStudent, PlanFrame } from "./plan-frame";
import { isId, textOf } from "./query";
import { StartSection } from "./start-section";

type Props = PageProps<"/[locale]/plan">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const texts = planTexts(locale).plan;
  return pageMetadata({ locale, path: "/plan", title: texts.title, description: texts.lede });
}

function Told({ query, locale }: { query: Record<string, string | string[] | undefined>; locale: "en" | "es" }) {
  const { done, failed } = boardTexts(locale);
  const [said, problem] = [textOf(query.done), textOf(query.problem)];
  const words = (done as Record<string, string>)[said] ?? (said ? done.saved : null);
  const wrong = problem ? ((failed as Record<string, string>)[problem] ?? failed.OTHER) : null;
  return (
    <div role="status" className="plan-told no-print">
      {wrong ? <Note tone="danger">{wrong}</Note> : words ? <Note tone="ok">{words}</Note> : null}
    </div>
  );
}

export default async function PlanPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const query = await searchParams;
  const person = await requirePerson(locale, "/plan");
  const student = isStudent(person) ? person : null;
  const wanted = textOf(query.plan);
  const board = student && (await getBoardPage(locale, student, isId(wanted) ? wanted : null));
  const path = wanted && board ? `/plan?plan=${wanted}` : "/plan";
  return (
    <PlanFrame locale={locale} path={path} person={person}>
      {!student ? (
        <NotStudent locale={locale} person={person} />
      ) : board && !textOf(query.pathway) ? (
        <div style={board.pathway?.hue ? hueStyle(board.pathway.hue) : undefined}>
          <Told query={query} locale={locale} />
          {textOf(query.done) === "started" ? (
            <UnfittedNote locale={locale} unfitted={unfittedAtStart(board.facts.history)} />
          ) : null}
          <BoardSection board={board} />
        </div>
      ) : (
        <StartSection locale={locale} student={student} query={board ? { ...query, another: "1" } : query} />
      )}
    </PlanFrame>
  );
}
