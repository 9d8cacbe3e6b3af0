import "server-only";
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { administers } from "./rules/administers";
import { undoableSince } from "./rules/undo";
import type { ClassInput } from "./structure-schema";

type Saved = ClassInput & { schoolId: string; /** Null: a new one. */ classId: string | null };

/** Makes a class of a school, or changes one that has not ended. */
export async function saveClass(
  administrator: SchoolAdministrator,
  { schoolId, classId, ...data }: Saved,
): Promise<Result<{ id: string }, "not-found" | "year-missing" | "course-missing">> {
  if (!administers(administrator, schoolId)) return fail("not-found");
  return withActor(administrator, async (tx) => {
    const year = {
      id: data.schoolYearId,
      OR: [{ schoolId }, { schoolId: null, district: { schools: { some: { id: schoolId } } } }],
    };
    if ((await tx.schoolYear.count({ where: year })) === 0) return fail("year-missing");
    const { courseCode } = data;
    const course = { schoolId, code: courseCode ?? "", retiredAt: null };
    if (courseCode !== null && (await tx.course.count({ where: course })) === 0) return fail("course-missing");
    const id = classId ?? (await tx.class.create({ data: { ...data, schoolId }, select: { id: true } })).id;
    if (classId !== null) {
      const { count } = await tx.class.updateMany({ where: { id, schoolId, endedAt: null }, data });
      if (count === 0) return fail("not-found");
    }
    const entry = { actorId: administrator.id, subjectId: null, entity: "Class", entityId: id };
    const action = classId === null ? "class.add" : "class.change";
    await audit(tx, { ...entry, action, fields: Object.keys(data) });
    return succeed({ id });
  });
}

type Named = { schoolId: string; classId: string };

/** A class is over: its teachers see its students no more through it. */
export const endClass = (administrator: SchoolAdministrator, named: Named, at: Date) =>
  setEnd(administrator, named, { endedAt: null }, at);

/** Takes the end of a class back within ten minutes. */
export const resumeClass = (administrator: SchoolAdministrator, named: Named, at: Date) =>
  setEnd(administrator, named, { endedAt: { gte: undoableSince(at), lte: at } }, null);

async function setEnd(
  administrator: SchoolAdministrator,
  { schoolId, classId }: Named,
  guard: { endedAt: null | { gte: Date; lte: Date } },
  endedAt: Date | null,
): Promise<Result<null, "not-found">> {
  if (!administers(administrator, schoolId)) return fail("not-found");
  return withActor(administrator, async (tx) => {
    const { count } = await tx.class.updateMany({ where: { id: classId, schoolId, ...guard }, data: { endedAt } });
    if (count === 0) return fail("not-found");
    const entry = { actorId: administrator.id, subjectId: null, entity: "Class", entityId: classId };
    await audit(tx, { ...entry, action: endedAt === null ? "class.resume" : "class.end", fields: ["endedAt"] });
    return succeed(null);
  });
}
