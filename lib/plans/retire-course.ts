import "server-only";
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { knownIn } from "./imports/known-codes";
import { administers, lockLists } from "./imports/trial";
import { schoolCoursesIn } from "./queries/list-school-courses";
import { newProblems } from "./rules/course-changes";
import type { ListProblem } from "./rules/list-file";

type Outcome = Result<{ changed: boolean }, "not-found" | "invalid"> & { problems?: ListProblem[] };
type Input = { schoolId: string; id: string };

/**
 * Takes a course out of what the school offers; plans and records that hold it keep it, and say so. Refused while an
 * offered course asks for it. Retiring what is retired changes nothing.
 */
export const retireCourse = (administrator: SchoolAdministrator, course: Input, at: Date): Promise<Outcome> =>
  setRetired(administrator, course, at, true);

/** Offers a retired course again, if it still fits the others. */
export const restoreCourse = (administrator: SchoolAdministrator, course: Input, at: Date): Promise<Outcome> =>
  setRetired(administrator, course, at, false);

async function setRetired(
  administrator: SchoolAdministrator,
  { schoolId, id }: Input,
  at: Date,
  retired: boolean,
): Promise<Outcome> {
  if (!administers(administrator, schoolId)) return fail("not-found");
  return withActor(administrator, async (tx): Promise<Outcome> => {
    await lockLists(tx, schoolId);
    const courses = await schoolCoursesIn(tx, schoolId);
    const course = courses.find((each) => each.id === id);
    if (!course) return fail("not-found");
    if (course.retired === retired) return succeed({ changed: false });
    const offered = courses.filter((each) => !each.retired);
    const others = offered.filter((each) => each.id !== id).map((each) => ({ ...each, line: null }));
    const after = retired ? others : [...others, { ...course, line: 1 }];
    const problems = newProblems(offered, after, await knownIn(tx, [course]));
    if (problems.length > 0) return { ...fail("invalid"), problems };
    await tx.course.updateMany({ where: { id, schoolId }, data: { retiredAt: retired ? at : null, changedAt: at } });
    const action = retired ? "course.retire" : "course.restore";
    await audit(tx, { actorId: administrator.id, action, subjectId: null, entity: "Course", entityId: id });
    return succeed({ changed: true });
  });
}
