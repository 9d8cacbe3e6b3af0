import "server-only";
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { administers } from "./rules/administers";
import { yearProblem, type YearProblem } from "./rules/years";
import type { YearInput } from "./structure-schema";

type Input = YearInput & { schoolId: string; /** Null: a new one. */ yearId: string | null };

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

/** Adds a school year of the school's own, or changes one. Years do not overlap, those of the district included. */
export async function saveYear(
  administrator: SchoolAdministrator,
  { schoolId, yearId, title, startsOn, endsOn }: Input,
): Promise<Result<{ id: string }, "not-found" | YearProblem>> {
  if (!administers(administrator, schoolId)) return fail("not-found");
  return withActor(administrator, async (tx) => {
    // Two at once would each miss the other's year.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`school years ${schoolId}`}, 0))`;
    const school = await tx.school.findUnique({ where: { id: schoolId }, select: { districtId: true } });
    if (!school) return fail("not-found");
    const { districtId } = school;
    const years = await tx.schoolYear.findMany({
      where: { OR: [{ schoolId }, ...(districtId === null ? [] : [{ districtId, schoolId: null }])] },
      select: { id: true, schoolId: true, startsOn: true, endsOn: true },
    });
    if (yearId !== null && !years.some((year) => year.id === yearId && year.schoolId === schoolId))
      return fail("not-found");
    const others = years
      .filter(({ id }) => id !== yearId)
      .map((year) => ({ startsOn: dayOf(year.startsOn), endsOn: dayOf(year.endsOn) }));
    const problem = yearProblem({ startsOn, endsOn }, others);
    if (problem !== null) return fail(problem);
    const data = { title, startsOn: new Date(startsOn), endsOn: new Date(endsOn) };
    const id = yearId ?? (await tx.schoolYear.create({ data: { ...data, schoolId }, select: { id: true } })).id;
    if (yearId !== null) {
      const { count } = await tx.schoolYear.updateMany({ where: { id, schoolId }, data });
      if (count === 0) return fail("not-found");
    }
    const entry = { actorId: administrator.id, subjectId: null, entity: "SchoolYear", entityId: id };
    const action = yearId === null ? "school-year.add" : "school-year.change";
    await audit(tx, { ...entry, action, fields: Object.keys(data) });
    return succeed({ id });
  });
}
