import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { boundHash } from "@/lib/plans/queries/bound-hash";
import { toContent } from "@/lib/plans/queries/plan-head";
import { checkRequirements, type Met, type RequirementCheck } from "@/lib/plans/rules/check-requirements";
import type { PlannedCourse } from "@/lib/plans/rules/content";
import { type Change, diffContents } from "@/lib/plans/rules/diff";
import type { Finding } from "@/lib/plans/rules/findings";
import { mergeCourses, type RecordedCourse } from "@/lib/plans/rules/merge-courses";
import type { Words } from "@/lib/plans/rules/requirement-set";
import type { Transaction } from "@/lib/platform/db";
import { withActor } from "@/lib/platform/with-actor";
import { findingsOf, isClean } from "../rules/verdict";
import { inCare } from "./day-students";
import { type OpenSchool, openSchools } from "./open-school";

/** One submitted plan as it is looked at in a list. */
export type PlanInList = {
  planId: string;
  revision: number;
  /** What an approval is bound to. */
  materialHash: string;
  student: { id: string; name: string; grade: number | null };
  submittedAt: Date;
  pathway: Words;
  /** Null: no graduation rules hold here. */
  check: RequirementCheck | null;
  findings: Finding[];
  /** Line by line since the newest approval; null: never approved. */
  changes: Change[] | null;
  /** Titles of the pathways that the changes name. */
  pathways: ReadonlyMap<string, Words>;
  /** Questions that nobody answered. */
  questions: number;
  courses: readonly PlannedCourse[];
  spanish: ReadonlyMap<string, string>;
  /** Nothing is missing, nothing breaks a rule, and nobody asks anything. */
  clean: boolean;
};

type Row = {
  planId: string;
  revision: number;
  personId: string;
  schoolId: string;
  name: string;
  grade: number | null;
  submittedAt: Date;
  questions: number;
  content: unknown;
  materialHash: string;
  approved: unknown;
  pathways: { id: string; en: string; es: string }[] | null;
  transcript: RecordedCourse[] | null;
  conditions: Met[] | null;
};

const most = 30;

/**
 * The plans that wait for a review in this counselor's care, the oldest 30, each checked as it is now: the clean ones
 * can be approved together, the others say what is wrong. Three queries. The look at each plan is audited.
 */
export const listApprovable = (counselor: Counselor, at: Date): Promise<PlanInList[]> =>
  withActor(counselor, async (tx) => {
    const rows = await readWaiting(tx, counselor);
    const schools = await openSchools(tx, [...new Set(rows.map(({ schoolId }) => schoolId))], at);
    const found: PlanInList[] = [];
    for (const row of rows) {
      const school = schools.get(row.schoolId);
      if (school) found.push(await judge(tx, row, school));
    }
    return found;
  });

const readWaiting = (tx: Transaction, counselor: Counselor) => tx.$queryRaw<Row[]>`
  WITH care AS MATERIALIZED (${inCare(counselor)}),
  waiting AS MATERIALIZED (
    SELECT care.*, st."planId", st."submittedAt", st.questions FROM care JOIN "Standing" st ON st."personId" = care.id
    WHERE st."planState" = 'SUBMITTED' ORDER BY st."submittedAt", care.id LIMIT ${most}
  ), noted AS (
    INSERT INTO "AuditEntry" ("actorId", action, "subjectId", entity, "entityId", fields)
    SELECT ${counselor.id}::uuid, 'plan.list', id, 'Plan', "planId"::text, '{name,grade,plan,transcript}' FROM waiting
  )
  SELECT l.id AS "planId", l.revision, waiting.id AS "personId", waiting."schoolId", p.name, waiting.grade,
    waiting."submittedAt", waiting.questions, newest.content, newest."materialHash", approved.content AS approved,
    (SELECT json_agg(json_build_object('id', w.id, 'en', w."titleEn", 'es', w."titleEs")) FROM "Pathway" w
      WHERE w.id IN (newest."pathwayId", approved."pathwayId")) AS pathways,
    (SELECT json_agg(t) FROM "TranscriptCourse" t WHERE t."personId" = waiting.id) AS transcript,
    (SELECT json_agg(json_build_object('conditionId', c."conditionId", 'amount', c.amount)) FROM "MetCondition" c
      WHERE c."personId" = waiting.id) AS conditions
  FROM waiting
  JOIN "Person" p ON p.id = waiting.id
  JOIN "Plan" l ON l.id = waiting."planId" AND l.state = 'SUBMITTED' AND l."primary" AND l."archivedAt" IS NULL
  JOIN "PlanRevision" newest ON newest."planId" = l.id AND newest.number = l.revision
  LEFT JOIN "PlanRevision" approved ON approved."planId" = l.id AND approved.number = l."approvedRevision"
  ORDER BY waiting."submittedAt", waiting.id`;

async function judge(tx: Transaction, row: Row, school: OpenSchool): Promise<PlanInList> {
  const content = toContent(row.content);
  const transcript = row.transcript ?? [];
  const conditions = row.conditions ?? [];
  const facts = { id: row.personId, name: row.name, grade: row.grade, startedAt: null, reviews: [] };
  const rules = await school.rulesOf(tx, { ...facts, content, transcript, conditions });
  const courses = mergeCourses(transcript, content.courses, school.offers.all);
  const check = rules && checkRequirements(rules, courses, conditions);
  const locked = school.lockedOf(row.planId, { ...facts, content, transcript, conditions });
  const { offers, limits } = school;
  const findings = findingsOf({ content, courses, grade: row.grade, offers, limits, locked });
  const pathways = new Map((row.pathways ?? []).map(({ id, en, es }) => [id, { en, es }]));
  return {
    planId: row.planId,
    revision: row.revision,
    materialHash: boundHash({ content, materialHash: row.materialHash }, school.immaterial),
    student: { id: row.personId, name: row.name, grade: row.grade },
    submittedAt: row.submittedAt,
    pathway: pathways.get(content.pathwayId) ?? { en: "", es: "" },
    check,
    findings,
    changes: row.approved ? diffContents(toContent(row.approved), content, school.immaterial) : null,
    pathways,
    questions: row.questions,
    courses: content.courses,
    spanish: school.spanish,
    clean: isClean(check, findings) && row.questions === 0,
  };
}
