import "server-only";
import type { CurrentUser } from "@/lib/accounts/rules/roles";
import { type ClusterJobs, listClusterJobs } from "@/lib/catalog/queries/list-cluster-jobs";
import { listSchoolCourses } from "@/lib/plans/queries/list-school-courses";
import { env } from "@/lib/platform/env";
import type { Locale } from "@/lib/platform/texts";
import { type Outrun, outruns, type Seats, seatsIn } from "../rules/seats";
import { type Cohort, getCohort } from "./get-cohort";
import type { ReportScope } from "./walk-students";

export type ClusterSeats = Omit<ClusterJobs, "courses"> & {
  /** Whose first cluster it is; null: hidden. */
  students: number | null;
  seats: Seats;
  outrun: Outrun;
};

export type CohortSeats = {
  clusters: ClusterSeats[];
  /** "MO"; null where the school says no state. */
  state: string | null;
  countedAt: Date | null;
  /** Whether there are enough students to show anything. */
  isEnough: boolean;
};

/**
 * Where interests outrun seats: for each cluster the students whose first it is, the school's places a year in its career
 * courses, and the jobs that wait there. Five statements.
 */
export async function getCohortSeats(
  person: CurrentUser,
  scope: ReportScope,
  { whose, locale }: { whose: "mine" | "school"; locale: Locale },
  at: Date,
): Promise<CohortSeats> {
  const cohort: Cohort = await getCohort(
    person,
    [scope],
    { what: "cluster", by: "grade", whose, year: undefined },
    scope,
    at,
  );
  const state = /^us-([a-z]{2})$/.exec(cohort.stateCode ?? "")?.[1]?.toUpperCase() ?? null;
  const [clusters, courses] = await Promise.all([
    listClusterJobs(locale, env.WAYMARK_DEFAULT_FRAMEWORK, state),
    listSchoolCourses(person, scope.schoolId),
  ]);
  const offered = courses.map((course) => ({ ...course, title: course.titleEn }));
  const studentsOf = (id: string) => {
    const row = cohort.table?.rows.find(({ keys }) => keys.includes(id));
    if (!row) return whose === "mine" ? 0 : null;
    return row.keys.length === 1 && !row.isRest ? row.total : null;
  };
  return {
    clusters: clusters.map(({ courses: career, ...cluster }) => {
      const [students, seats] = [studentsOf(cluster.id), seatsIn(career, offered)];
      return { ...cluster, students, seats, outrun: outruns(students, seats) };
    }),
    state,
    countedAt: cohort.countedAt,
    isEnough: cohort.table !== null,
  };
}
