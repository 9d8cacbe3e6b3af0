import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { loadPlanFacts, type PlanFacts } from "@/lib/plans/queries/load-plan-facts";
import type { Finding } from "@/lib/plans/rules/findings";
import type { Words } from "@/lib/plans/rules/requirement-set";
import type { Transaction } from "@/lib/platform/db";
import { withActor } from "@/lib/platform/with-actor";
import { findingsOf } from "../rules/verdict";
import { inCare } from "./day-students";
import { findStudentInCare, type StudentInCare } from "./get-student-in-care";
import { toJudge } from "./to-judge";

export type Goal = { id: string; title: string; text: string; dueOn: Date | null; doneOn: Date | null };
export type KeptPhrase = { id: string; text: string };

/** The student beside the plan: what the survey said, and what they want. */
export type StudentBeside = {
  /** Null: no survey was finished. */
  result: { at: Date; isFlat: boolean; interests: string[]; clusters: (Words & { id: string })[] } | null;
  goals: Goal[];
};

/** Where the plan stands among those that wait, the oldest first. */
export type QueuePlace = {
  waiting: number;
  /** From 1; null where this plan does not wait. */
  position: number | null;
  /** Students whose plan comes before and after; after the last the first again. */
  previous: string | null;
  next: string | null;
};

export type Review = {
  student: StudentInCare;
  facts: PlanFacts | null;
  findings: Finding[];
  beside: StudentBeside;
  queue: QueuePlace;
  phrases: KeptPhrase[];
};

/**
 * The plan that counts of one student in the counselor's care now with all that a decision needs, or null for anyone
 * else. Four queries. The look is audited.
 */
export const getReview = (counselor: Counselor, studentId: string, at: Date): Promise<Review | null> =>
  withActor(counselor, async (tx) => {
    const facts = await loadPlanFacts(tx, { personId: studentId, counselorId: counselor.id }, at);
    const student = facts?.student ?? (await findStudentInCare(tx, counselor, studentId, at));
    if (!student) return null;
    const around = await readAround(tx, counselor, studentId, facts);
    return { student, facts, findings: facts ? findingsOf(toJudge(facts)) : [], ...around };
  });

type Row = {
  resultAt: Date | null;
  flat: boolean;
  interests: string[] | null;
  clusters: (Words & { id: string })[] | null;
  goals: { id: string; title: string; text: string; dueOn: string | null; doneOn: string | null }[] | null;
  phrases: KeptPhrase[] | null;
  waiting: number;
  position: number | null;
  previous: string | null;
  next: string | null;
};

const goalsShown = 8;

async function readAround(
  tx: Transaction,
  counselor: Counselor,
  studentId: string,
  facts: PlanFacts | null,
): Promise<Pick<Review, "beside" | "queue" | "phrases">> {
  const fields = ["plan", "transcript", "reviews", "signatures", "comments", "result", "goals"];
  const [row] = await tx.$queryRaw<[Row]>`
    WITH noted AS (
      INSERT INTO "AuditEntry" ("actorId", action, "subjectId", entity, "entityId", fields)
      VALUES (${counselor.id}::uuid, 'plan.view', ${studentId}::uuid, ${facts ? "Plan" : "Person"},
        ${facts?.plan.id ?? studentId}, ${fields})
    ), care AS MATERIALIZED (${inCare(counselor)}),
    waiting AS MATERIALIZED (
      SELECT care.id, st."submittedAt", row_number() OVER (ORDER BY st."submittedAt", care.id)::int AS position
      FROM care JOIN "Standing" st ON st."personId" = care.id WHERE st."planState" = 'SUBMITTED'
    ), here AS (
      SELECT s.id, st."submittedAt" FROM (SELECT ${studentId}::uuid AS id) s
      LEFT JOIN "Standing" st ON st."personId" = s.id
    )
    SELECT r."createdAt" AS "resultAt", coalesce(st."resultFlat", false) AS flat,
      CASE WHEN r.id IS NOT NULL THEN ARRAY(SELECT jsonb_array_elements_text(r.profile -> 'topInterests')) END AS interests,
      (SELECT json_agg(json_build_object('id', k.id, 'en', k."titleEn", 'es', k."titleEs") ORDER BY t.n)
        FROM unnest(st."topClusters") WITH ORDINALITY t(id, n) JOIN "Cluster" k ON k.id = t.id WHERE t.n <= 3) AS clusters,
      (SELECT json_agg(g) FROM (
        SELECT e.id, e.title, left(e.text, 300) AS text, e."dueOn", e."doneOn" FROM "PortfolioEntry" e
        WHERE e."personId" = here.id AND e.kind = 'GOAL' AND e."removedAt" IS NULL
        ORDER BY e."doneOn" IS NOT NULL, e."dueOn", e."createdAt" LIMIT ${goalsShown}
      ) g) AS goals,
      (SELECT json_agg(json_build_object('id', f.id, 'text', f.text) ORDER BY lower(f.text), f.id) FROM "Phrase" f
        WHERE f."ownerId" = ${counselor.id}::uuid AND f.kind = 'return') AS phrases,
      (SELECT count(*)::int FROM waiting) AS waiting,
      (SELECT w.position FROM waiting w WHERE w.id = here.id) AS position,
      (SELECT w.id FROM waiting w WHERE (w."submittedAt", w.id) < (here."submittedAt", here.id)
        ORDER BY w.position DESC LIMIT 1) AS previous,
      coalesce(
        (SELECT w.id FROM waiting w WHERE (w."submittedAt", w.id) > (here."submittedAt", here.id)
          ORDER BY w.position LIMIT 1),
        (SELECT w.id FROM waiting w WHERE w.id <> here.id ORDER BY w.position LIMIT 1)
      ) AS next
    FROM here
    LEFT JOIN "Standing" st ON st."personId" = here.id
    LEFT JOIN "SurveyResult" r ON r.id = st."resultId"`;
  const { resultAt, flat, interests, clusters, goals, phrases, ...queue } = row;
  const day = (written: string | null) => (written === null ? null : new Date(`${written}T00:00:00Z`));
  return {
    beside: {
      result: resultAt && { at: resultAt, isFlat: flat, interests: interests ?? [], clusters: clusters ?? [] },
      goals: (goals ?? []).map((goal) => ({ ...goal, dueOn: day(goal.dueOn), doneOn: day(goal.doneOn) })),
    },
    queue,
    phrases: phrases ?? [],
  };
}
