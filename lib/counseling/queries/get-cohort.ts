import "server-only";
import type { CurrentUser } from "@/lib/accounts/rules/roles";
import { schoolYearEnd } from "@/lib/plans/rules/school-year";
import type { Transaction } from "@/lib/platform/db";
import { withActor } from "@/lib/platform/with-actor";
import type { CohortFilter } from "../rules/cohort-choices";
import {
  type CohortCount,
  type CohortSubject,
  type CohortTable,
  countExactly,
  publishCohort,
  sideBySide,
} from "../rules/cohort";
import { cohortSaid, studentsInCareAt } from "./cohort-said";
import type { ReportScope } from "./walk-students";

type SchoolCount = CohortCount & { schoolId: string };

const listed = (rows: readonly SchoolCount[], schoolId: string) => rows.filter((row) => row.schoolId === schoolId);

/** Exact counts of the students in the person's own care now, at these schools. */
const ownCounts = (tx: Transaction, person: CurrentUser, schools: string[], subject: CohortSubject, at: Date) =>
  tx.$queryRaw<SchoolCount[]>`
    WITH said AS (
      SELECT * FROM (${cohortSaid(studentsInCareAt(person, schools, at), at)}) each WHERE dimension = ${subject}
    )
    SELECT "schoolId"::text, grade, '' AS program, value, count(*)::int AS count FROM said GROUP BY 1, 2, 4
    UNION ALL
    SELECT "schoolId"::text, grade, program, value, count(*)::int FROM said GROUP BY 1, 2, 3, 4`;

type Cell = SchoolCount & { year: number; countedAt: Date };

/** Unsuppressed: nothing of it leaves this file but through `publishCohort`. */
const cellsOf = (tx: Transaction, schools: string[], years: number[], dimension: CohortSubject): Promise<Cell[]> =>
  tx.cohortCell.findMany({
    where: { schoolId: { in: schools }, year: { in: years }, dimension },
    select: { schoolId: true, year: true, grade: true, program: true, value: true, count: true, countedAt: true },
  });

const yearsBack = 6;

type Frame = { timeZone: string; stateCode: string | null; years: number[]; programs: { id: string; title: string }[] };

/** The school's clock, the years that were counted, the newest first, and its programs by title. */
async function frameOf(tx: Transaction, schoolId: string): Promise<Frame> {
  const [frame] = await tx.$queryRaw<Frame[]>`
    SELECT s."timeZone", s."stateCode",
      ARRAY(
        SELECT y FROM generate_series(extract(year FROM now())::int + 1, extract(year FROM now())::int - ${yearsBack}::int, -1) y
        WHERE EXISTS (SELECT 1 FROM "CohortCell" c WHERE c."schoolId" = s.id AND c.year = y)
      ) AS years,
      (
        SELECT coalesce(json_agg(json_build_object('id', g.id, 'title', g.title) ORDER BY g.title), '[]')
        FROM "SchoolProgram" g WHERE g."schoolId" = s.id
      ) AS programs
    FROM "School" s WHERE s.id = ${schoolId}::uuid`;
  return frame ?? { timeZone: "UTC", stateCode: null, years: [], programs: [] };
}

export type Cohort = {
  /** Null where there are too few students to show anything, or nothing was counted yet. */
  table: CohortTable | null;
  /** The calendar year in which the school year ends. */
  year: number;
  years: number[];
  programs: { id: string; title: string }[];
  /** "us-mo" */
  stateCode: string | null;
  /** When the school's students were counted; null: just now. */
  countedAt: Date | null;
};

/**
 * One table of a cohort: of the person's own caseload every number, of a school what may be shown beside it. At most
 * three statements.
 */
export const getCohort = (
  person: CurrentUser,
  scopes: readonly ReportScope[],
  { what, by, whose, year }: Omit<CohortFilter, "what"> & { what: CohortSubject },
  scope: ReportScope,
  at: Date,
): Promise<Cohort> =>
  withActor(person, async (tx) => {
    const schools = by === "school" ? scopes.map(({ schoolId }) => schoolId) : [scope.schoolId];
    const { timeZone, ...frame } = await frameOf(tx, scope.schoolId);
    const { years } = frame;
    const running = schoolYearEnd(at, timeZone);
    const own = await ownCounts(tx, person, schools, what, at);
    if (whose === "mine") {
      const table =
        by === "school"
          ? sideBySide(
              schools.map((key) => ({ key, table: countExactly(what, listed(own, key), "grade") })),
              0,
            )
          : countExactly(what, own, by === "program" ? "program" : "grade");
      return { ...frame, table, year: running, countedAt: null };
    }
    const asked = year !== undefined && years.includes(year) ? year : running;
    const cells = await cellsOf(tx, schools, by === "year" ? years : [asked], what);
    const publish = (schoolId: string, of: number) =>
      publishCohort(
        what,
        listed(
          cells.filter((cell) => cell.year === of),
          schoolId,
        ),
        of === running ? listed(own, schoolId) : [],
      );
    const tableBy = () => {
      if (by === "year")
        return sideBySide(
          years.map((each) => ({ key: String(each), table: publish(scope.schoolId, each)?.byGrade ?? null })),
        );
      if (by === "school")
        return sideBySide(schools.map((key) => ({ key, table: publish(key, asked)?.byGrade ?? null })));
      const published = publish(scope.schoolId, asked);
      return (by === "program" ? published?.byProgram : published?.byGrade) ?? null;
    };
    return { ...frame, table: tableBy(), year: asked, countedAt: cells[0]?.countedAt ?? null };
  });
