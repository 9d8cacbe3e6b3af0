import "server-only";
import type { CurrentUser } from "@/lib/accounts/rules/roles";
import { schoolsOf } from "@/lib/accounts/rules/roles";
import { currentAt } from "@/lib/accounts/rules/current";
import { findRules } from "@/lib/plans/queries/get-rules";
import { toContent } from "@/lib/plans/queries/plan-head";
import type { OfferedCourse } from "@/lib/plans/rules/merge-courses";
import type { RequirementSetContent } from "@/lib/plans/rules/requirement-set";
import { classOf, schoolYearEnd } from "@/lib/plans/rules/school-year";
import type { Transaction } from "@/lib/platform/db";
import { withActor } from "@/lib/platform/with-actor";
import type { StudentFacts } from "../rules/student-progress";

export type ReportScope = {
  schoolId: string;
  schoolName: string;
  /** The whole school, or the counselor's own caseload. */
  whole: boolean;
};

/** What the person reports on: for an administrator the school, for a counselor their caseload. By name. */
export const reportScopes = (person: CurrentUser): ReportScope[] => {
  const administered = new Set(schoolsOf(person, "SCHOOL_ADMINISTRATOR").map(({ id }) => id));
  return schoolsOf(person, "COUNSELOR", "SCHOOL_ADMINISTRATOR").map(({ id, name }) => ({
    schoolId: id,
    schoolName: name,
    whole: administered.has(id),
  }));
};

export type World = {
  timeZone: string;
  offered: OfferedCourse[];
  /** By graduation year; asked once each. */
  rulesOf: (tx: Transaction, facts: StudentFacts) => Promise<RequirementSetContent | null>;
};

const batchSize = 100;

async function openWorld(tx: Transaction, schoolId: string, at: Date): Promise<World> {
  const school = await tx.school.findUniqueOrThrow({
    where: { id: schoolId },
    relationLoadStrategy: "join",
    select: {
      timeZone: true,
      stateCode: true,
      planning: { select: { requirementCode: true } },
      courses: { select: { code: true, repeatable: true, dualCredit: true } },
    },
  });
  const code = school.planning?.requirementCode ?? school.stateCode ?? null;
  const rulesOf = rulesReader(code, schoolYearEnd(at, school.timeZone));
  return { timeZone: school.timeZone, offered: school.courses, rulesOf };
}

/** The rules for each student of a school with this code, or of the plan's own; each graduation year is read once. */
export function rulesReader(schoolCode: string | null, yearEnd: number): World["rulesOf"] {
  const known = new Map<string, RequirementSetContent | null>();
  return async (tx, { grade, content }) => {
    const code = schoolCode ?? content?.rules.set ?? null;
    if (code === null || grade === null) return null;
    const year = classOf(grade, yearEnd);
    const key = `${code} ${year}`;
    if (!known.has(key)) known.set(key, (await findRules(tx, code, year))?.content ?? null);
    return known.get(key) ?? null;
  };
}

const placeOf = ({ schoolId }: ReportScope, at: Date) => ({ schoolId, role: "STUDENT" as const, ...currentAt(at) });

const studentsOf = (person: CurrentUser, scope: ReportScope, at: Date, grade?: number) => ({
  memberships: { some: { ...placeOf(scope, at), ...(grade === undefined ? {} : { grade }) } },
  ...(scope.whole
    ? {}
    : { counselors: { some: { counselorId: person.id, schoolId: scope.schoolId, ...currentAt(at) } } }),
});

async function readBatch(
  tx: Transaction,
  person: CurrentUser,
  scope: ReportScope,
  filter: { grade?: number | undefined; after: string | null },
  at: Date,
): Promise<StudentFacts[]> {
  const place = placeOf(scope, at);
  const rows = await tx.person.findMany({
    relationLoadStrategy: "join",
    where: {
      ...(filter.after === null ? {} : { id: { gt: filter.after } }),
      ...studentsOf(person, scope, at, filter.grade),
    },
    orderBy: { id: "asc" },
    take: batchSize,
    select: {
      id: true,
      name: true,
      memberships: { where: place, orderBy: { from: "desc" }, take: 1, select: { grade: true } },
      plans: {
        select: {
          primary: true,
          archivedAt: true,
          createdAt: true,
          revisions: { orderBy: { number: "desc" }, take: 1, select: { content: true } },
          reviews: { where: { undoneAt: null, schoolId: scope.schoolId }, select: { createdAt: true } },
        },
      },
      transcript: true,
      conditions: { select: { conditionId: true, amount: true } },
    },
  });
  return rows.map(({ memberships, plans, ...row }) => {
    const primary = plans.find((plan) => plan.primary && plan.archivedAt === null)?.revisions[0];
    const started = plans.map(({ createdAt }) => createdAt.getTime());
    return {
      ...row,
      grade: memberships[0]?.grade ?? null,
      startedAt: started.length > 0 ? new Date(Math.min(...started)) : null,
      content: primary ? toContent(primary.content) : null,
      reviews: plans.flatMap(({ reviews }) => reviews),
    };
  });
}

type Walk = {
  /** Only this grade. */
  grade?: number | undefined;
  /** The last student of a walk that goes on here. */
  from?: string | null;
  /** Each look at a student is on record under this name. */
  action: string;
  fields: string[];
  at: Date;
};

/**
 * All students of the scope in batches of 100 by id, each in a transaction of its own: a school of any size needs the
 * memory of one batch. `read` works on a batch in its transaction.
 */
export async function* walkStudents<Value>(
  person: CurrentUser,
  scope: ReportScope,
  { grade, from = null, action, fields, at }: Walk,
  read: (students: StudentFacts[], world: World, tx: Transaction) => Promise<Value>,
): AsyncGenerator<Value> {
  let world: World | null = null;
  let after: string | null = from;
  for (;;) {
    const { value, last, isFull }: { value: Value; last: string | null; isFull: boolean } = await withActor(
      person,
      async (tx) => {
        world ??= await openWorld(tx, scope.schoolId, at);
        const students = await readBatch(tx, person, scope, { grade, after }, at);
        if (students.length > 0)
          await tx.auditEntry.createMany({
            data: students.map(({ id }) => ({
              actorId: person.id,
              action,
              subjectId: id,
              entity: "Person",
              entityId: id,
              fields,
            })),
          });
        const value = await read(students, world, tx);
        return { value, last: students.at(-1)?.id ?? null, isFull: students.length === batchSize };
      },
    );
    yield value;
    if (!isFull || last === null) return;
    after = last;
  }
}

/** How many students the scope has, in a transaction at hand. */
export const countStudentsIn = (tx: Transaction, person: CurrentUser, scope: ReportScope, at: Date): Promise<number> =>
  tx.person.count({ where: studentsOf(person, scope, at) });

export const countStudents = (person: CurrentUser, scope: ReportScope, at: Date): Promise<number> =>
  withActor(person, (tx) => countStudentsIn(tx, person, scope, at));
