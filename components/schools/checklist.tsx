import { Badge } from "@/components/ui/badge";
import type { Locale } from "@/lib/platform/texts";
import type { SchoolFacts, SetupCounts } from "@/lib/schools/queries/get-school-setup";
import { structureTexts } from "./structure-texts";

const steps = ["state", "framework", "rules", "courses", "roster", "shares", "slips", "first"] as const;
type Step = (typeof steps)[number];
type Facts = Pick<SchoolFacts, "stateCode" | "gradeFrom" | "gradeTo"> & { counts: SetupCounts };

/** Which steps are done, read off what the school has. */
export const doneSteps = ({ stateCode, gradeFrom, gradeTo, counts }: Facts): Record<Step, boolean> => ({
  state: stateCode !== null,
  framework: gradeFrom !== null && gradeTo !== null,
  rules: counts.rules,
  courses: counts.courses > 0,
  roster: counts.students > 0 && counts.staff > 1,
  shares: counts.students > 0 && counts.lone === 0,
  slips: counts.slips,
  first: counts.taught,
});

const whereDone: Record<Step, string> = {
  state: "/admin/school/settings",
  framework: "/admin/school/settings",
  rules: "/admin/planning",
  courses: "/admin/courses",
  roster: "/admin/roster",
  shares: "/admin/school/assignments",
  slips: "/caseload/slips",
  first: "/admin/school/classes",
};

/** The first days of a school: what each step is for, where it is done, and whether it is. */
export function Checklist({ locale, schoolId, facts }: { locale: Locale; schoolId: string; facts: Facts }) {
  const { overview: texts } = structureTexts(locale);
  const done = doneSteps(facts);
  return (
    <ol className="checklist">
      {steps.map((step) => (
        <li key={step}>
          <a href={`/${locale}${whereDone[step]}?school=${schoolId}`}>{texts.steps[step].title}</a>
          <Badge tone={done[step] ? "ok" : "warn"}>{done[step] ? texts.done : texts.open}</Badge>
          <p className="soft sm">{texts.steps[step].text}</p>
        </li>
      ))}
    </ol>
  );
}

export const countSteps = (facts: Facts) => {
  const all = Object.values(doneSteps(facts));
  return { done: all.filter(Boolean).length, total: all.length };
};
