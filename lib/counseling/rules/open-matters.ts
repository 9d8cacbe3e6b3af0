import type { PlanState } from "@/prisma/generated/enums";

/** What sums up a student, as far as it says what is open. */
export type StandingFacts = {
  surveyStartedAt: Date | null;
  answered: number;
  resultAt: Date | null;
  planId: string | null;
  planState: PlanState | null;
  submittedAt: Date | null;
  returnedAt: Date | null;
  droppedAt: Date | null;
  questions: number;
  questionAt: Date | null;
  suggestions: number;
  onTrack: boolean | null;
  missingCredits: number | null;
};

export type OpenMatter = {
  kind:
    | "SUBMITTED"
    | "QUESTIONS"
    | "DROPPED"
    | "OFF_TRACK"
    | "MEETING_TO_TELL"
    | "RETURNED"
    | "SUGGESTIONS"
    | "NO_SURVEY"
    | "SURVEY_BEGUN"
    | "NO_PLAN";
  /** Whose turn it is. */
  turn: "counselor" | "student";
  since: Date | null;
  n: number | null;
};

/**
 * What is open about one student, the counselor's own turn first. `untold` are the times of meetings that are over and
 * still planned. A student without a row of standing has done nothing yet.
 */
export function openMatters(standing: StandingFacts | null, untold: readonly Date[]): OpenMatter[] {
  const counselor = (kind: OpenMatter["kind"], since: Date | null, n: number | null = null): OpenMatter => ({
    kind,
    turn: "counselor",
    since,
    n,
  });
  const student = (kind: OpenMatter["kind"], since: Date | null = null, n: number | null = null): OpenMatter => ({
    ...counselor(kind, since, n),
    turn: "student",
  });
  const meetings = untold.map((since) => counselor("MEETING_TO_TELL", since));
  if (!standing) return [...meetings, student("NO_SURVEY"), student("NO_PLAN")];
  const { planState, droppedAt, resultAt, surveyStartedAt } = standing;
  return [
    ...(planState === "SUBMITTED" ? [counselor("SUBMITTED", standing.submittedAt)] : []),
    ...(standing.questions > 0 ? [counselor("QUESTIONS", standing.questionAt, standing.questions)] : []),
    ...(standing.onTrack === false ? [counselor("OFF_TRACK", null, standing.missingCredits)] : []),
    ...meetings,
    ...(droppedAt && planState !== "SUBMITTED" ? [student("DROPPED", droppedAt)] : []),
    ...(planState === "RETURNED" && !droppedAt ? [student("RETURNED", standing.returnedAt)] : []),
    ...(standing.suggestions > 0 ? [student("SUGGESTIONS", null, standing.suggestions)] : []),
    ...(resultAt === null
      ? [surveyStartedAt ? student("SURVEY_BEGUN", surveyStartedAt, standing.answered) : student("NO_SURVEY")]
      : []),
    ...(standing.planId === null ? [student("NO_PLAN")] : []),
  ];
}
