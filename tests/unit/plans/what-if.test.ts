import { expect, test } from "vitest";
import { emptyContent, type PlannedStep } from "@/lib/plans/rules/content";
import { findPlanProblems } from "@/lib/plans/rules/findings";
import { fitFirstPlan, type FitInput } from "@/lib/plans/rules/fit-first-plan";
import { fitSteps } from "@/lib/plans/rules/fit-steps";
import { mergeCourses, type RecordedCourse } from "@/lib/plans/rules/merge-courses";
import { whatIf } from "@/lib/plans/rules/what-if";
import { sced, shippedRules, studyPrograms } from "../../support/study-programs";

const programOf = (pathwayId: string) => studyPrograms.find((each) => each.pathwayId === pathwayId)!.program;
const therapy = programOf("national-16/health-science/therapeutic-services");
const diagnosis = programOf("national-16/health-science/diagnostic-services");

let last = 0;
const base: Omit<FitInput, "program" | "keep"> = {
  rules: shippedRules("us-mo"),
  offers: sced,
  record: [],
  met: [],
  grade: 9,
  terms: 2,
  minimumCredits: null,
  maximumCredits: null,
  closed: new Set(),
  newId: () => `n${++last}`,
};

test("another pathway of the cluster keeps what both share, and says what is lost and what is new", () => {
  const first = fitFirstPlan({ ...base, program: therapy, keep: [] });
  const own: PlannedStep = { id: "own", kind: "GOAL", grade: 12, title: "Run 5 km" };
  const content = {
    ...emptyContent("therapy"),
    courses: [
      ...first.courses,
      { id: "mine", grade: 12, term: 0, origin: "OWN" as const, code: "", scedCode: null, title: "Club", credits: 0 },
    ],
    steps: [own, { id: "old", kind: "JOB" as const, grade: 12, title: "", exit: "WORK" as const }],
  };
  const result = whatIf({ ...base, content, pathwayId: "diagnosis", from: therapy, to: diagnosis, steps: [] });
  const codes = (titles: readonly { title: string }[]) => titles.map(({ title }) => title);
  expect(codes(result.carried)).toContain(sced.find("14154")!.title);
  expect(codes(result.lost)).toContain(sced.find("14055")!.title);
  expect(codes(result.added)).toContain(sced.find("14104")!.title);
  expect(result.check?.complete).toBe(true);
  expect(result.content).toMatchObject({ pathwayId: "diagnosis", steps: [own] });
  expect(result.content.courses.map(({ id }) => id)).toContain("mine");
  const general = first.courses.find(({ code }) => code === "01001")!;
  expect(result.content.courses).toContainEqual(general);
  const world = { ...base, courses: mergeCourses([], result.content.courses), locked: base.closed };
  expect(findPlanProblems(result.content, world)).toEqual([]);
});

test("earned courses of the old pathway are lost for the new one and stay on the record", () => {
  const record: RecordedCourse[] = [
    {
      id: "r",
      grade: 10,
      term: 0,
      code: "14051",
      scedCode: "14051",
      title: "Nursing",
      credits: 1,
      outcome: "COMPLETED",
      transfer: false,
      collegeCredits: null,
    },
  ];
  const asked = { ...base, record, grade: 11 };
  const content = { ...emptyContent("t"), courses: fitFirstPlan({ ...asked, program: therapy, keep: [] }).courses };
  const to = programOf("national-16/finance/accounting");
  const result = whatIf({ ...asked, content, pathwayId: "a", from: therapy, to, steps: [] });
  expect(result.lost[0]).toMatchObject({ id: "r", earned: true });
  expect(result.credits.lostEarned).toBe(1);
  const lost = result.lost.filter(({ earned }) => !earned).map(({ id }) => id);
  expect(result.content.courses.some(({ id }) => lost.includes(id))).toBe(false);
});

test("steps after school: usual exits are marked, credentials stand by their stage", () => {
  const exits = [
    { exit: "BACHELOR" as const, occupations: 6, program: { code: "51.3801", title: "Nursing" } },
    { exit: "CERTIFICATE" as const, occupations: 3, program: null },
    { exit: "BEYOND" as const, occupations: 0, program: null },
    { exit: "WORK" as const, occupations: 1, program: null },
  ];
  const credentials = [
    { id: "a", name: "A", stage: "ENTRY" as const },
    { id: "b", name: "B", stage: "ENTRY" as const },
    { id: "c", name: "C", stage: "ENTRY" as const },
    { id: "d", name: "D", stage: "ADVANCED" as const },
  ];
  const steps = fitSteps(exits, credentials, base.newId);
  expect(steps.map(({ grade, kind, title, exit }) => [grade, kind, title, exit])).toEqual([
    [12, "CREDENTIAL", "A", undefined],
    [12, "CREDENTIAL", "B", undefined],
    [12, "JOB", "", "WORK"],
    [13, "TRAINING", "", "CERTIFICATE"],
    [15, "CREDENTIAL", "D", undefined],
    [15, "COLLEGE", "Nursing", "BACHELOR"],
  ]);
  expect(fitSteps([], credentials, base.newId).map(({ title }) => title)).toEqual(["A", "B"]);
});
