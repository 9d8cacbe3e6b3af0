import { boardTexts } from "@/components/plans/board-texts";
import { type StartChoice, StartPlan } from "@/components/plans/board/start-plan";
import { Note } from "@/components/ui/note";
import { schoolsOf, type Student } from "@/lib/accounts/rules/roles";
import { listNamed } from "@/lib/catalog/queries/list-named";
import { searchCatalog } from "@/lib/catalog/queries/search-catalog";
import { listRules } from "@/lib/plans/queries/get-rules";
import { listSaved } from "@/lib/plans/queries/list-saved";
import { schoolYearEnd } from "@/lib/plans/rules/school-year";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import type { Locale } from "@/lib/platform/texts";
import { listBestPathways } from "@/lib/survey/queries/list-best-pathways";
import { startPlanAction } from "./actions";
import { textOf } from "./query";

type Query = Record<string, string | string[] | undefined>;

const mostFound = 60;
const mostShown = 8;

async function listChoices(locale: Locale, student: Student, { wanted, q }: { wanted: string; q: string }) {
  const found = q ? (await searchCatalog(locale, q, { most: mostFound })).found : [];
  const best = await listBestPathways(student);
  const saved = await listSaved(student);
  const ranked: Pick<StartChoice, "id" | "why">[] = [
    ...found.filter(({ kind }) => kind === "PATHWAY").map(({ id }) => ({ id, why: "found" as const })),
    ...(q ? [] : [...(wanted ? [{ id: wanted, why: "wanted" as const }] : [])]),
    ...(q ? [] : best.slice(0, 5).map((id) => ({ id, why: "best" as const }))),
    ...(q ? [] : saved.pathways.map((id) => ({ id, why: "saved" as const }))),
  ];
  const unique = ranked.filter(({ id }, i) => ranked.findIndex((each) => each.id === id) === i).slice(0, mostShown);
  const names = await listNamed(locale, { pathways: unique.map(({ id }) => id) });
  return unique.flatMap(({ id, why }) => {
    const named = names.get(id);
    return named ? [{ id, why, title: named.title, parent: named.parent }] : [];
  });
}

/** Which pathway, by which rules, and the one button. */
export async function StartSection({ locale, student, query }: { locale: Locale; student: Student; query: Query }) {
  const { start: texts, failed } = boardTexts(locale);
  const [q, wanted, problem] = [textOf(query.q, 80), textOf(query.pathway), textOf(query.problem)];
  const choices = await listChoices(locale, student, { wanted, q });
  const alone = schoolsOf(student, "STUDENT").length === 0;
  const yearEnd = schoolYearEnd(now(), env.WAYMARK_TIME_ZONE);
  const rules = alone ? (await listRules()).filter(({ kind }) => kind !== "SUPPLEMENT") : [];
  const problems: Record<string, string> = failed;
  return (
    <div className="stack">
      <h1>{texts.title}</h1>
      <p className="lede">{texts.lede}</p>
      {problem ? <Note tone="danger">{problems[problem] ?? failed.OTHER}</Note> : null}
      <StartPlan
        locale={locale}
        action={startPlanAction}
        choices={choices}
        chosen={choices.find(({ id }) => id === wanted)?.id}
        q={q}
        alone={
          alone
            ? { rules: rules.map(({ code, title }) => ({ code, title: title[locale] })), classOf: yearEnd + 3 }
            : null
        }
        another={query.another === "1"}
      />
    </div>
  );
}
