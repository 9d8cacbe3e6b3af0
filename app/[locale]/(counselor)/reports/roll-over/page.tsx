import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RollOverForm } from "@/components/counseling/reports/roll-over-form";
import { reportTexts } from "@/components/counseling/report-texts";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Note } from "@/components/ui/note";
import { requireSchoolAdministrator } from "@/lib/accounts/current-user";
import { isSchoolStaff } from "@/lib/accounts/rules/roles";
import { tryRollOver } from "@/lib/counseling/queries/try-roll-over";
import { reportScopes } from "@/lib/counseling/queries/walk-students";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { toLocale } from "@/lib/platform/texts";
import { ReportFrame } from "../report-frame";
import { rollOverAction, undoRollOverAction } from "./actions";

type Props = PageProps<"/[locale]/reports/roll-over">;

const known = (words: Record<string, string>, key: unknown) =>
  typeof key === "string" && Object.hasOwn(words, key) ? words[key] : undefined;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: reportTexts(toLocale((await params).locale)).rollOver.title };
}

export default async function RollOverPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const administrator = await requireSchoolAdministrator(locale, "/reports/roll-over");
  const query = await searchParams;
  const scopes = reportScopes(administrator).filter(({ whole }) => whole);
  const asked = query.school;
  const scope = asked === undefined ? scopes[0] : scopes.find(({ schoolId }) => schoolId === asked);
  if (!scope || !isSchoolStaff(administrator)) notFound();
  const at = now();
  const trial = await tryRollOver(administrator, scope, at);
  const texts = reportTexts(locale);
  const done = known(texts.done, query.done);
  const problem = known(texts.problems, query.problem);
  return (
    <ReportFrame locale={locale} person={administrator} path="/reports/roll-over" scope={scope} at={at}>
      {problem ? <ErrorSummary title={texts.problemTitle} errors={[{ message: problem }]} /> : null}
      {done ? (
        <div role="status">
          <Note tone="ok">{done}</Note>
        </div>
      ) : null}
      <h2>{texts.rollOver.title}</h2>
      <p className="lede">{texts.rollOver.lede}</p>
      <RollOverForm
        trial={trial}
        schoolId={scope.schoolId}
        locale={locale}
        timeZone={env.WAYMARK_TIME_ZONE}
        texts={texts}
        apply={rollOverAction.bind(null, locale)}
        undo={undoRollOverAction.bind(null, locale)}
      />
    </ReportFrame>
  );
}
