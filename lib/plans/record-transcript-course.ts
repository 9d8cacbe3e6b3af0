import "server-only";
import type { CurrentUser } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { lockRecord, ownerOf } from "./imports/record-owner";
import { offeredCourses } from "./imports/transcript-rows";
import type { ListProblem } from "./rules/list-file";
import { schoolYearEnd } from "./rules/school-year";
import { readTranscriptEntry, type TranscriptCells } from "./rules/transcript-list";

export type RecordOutcome = Result<{ id: string }, "not-found" | "locked" | "invalid"> & { problems?: ListProblem[] };
type Input = { personId: string; cells: Omit<TranscriptCells, "student"> };

const anywhere = "America/Chicago";

/**
 * Puts a course on a person's record, or changes the one of the same grade, term and code: by the student themselves,
 * or by a counselor who cares for them. What the school imported or entered a student cannot change.
 */
export const recordTranscriptCourse = (
  actor: CurrentUser,
  { personId, cells }: Input,
  at: Date,
): Promise<RecordOutcome> =>
  withActor(actor, async (tx): Promise<RecordOutcome> => {
    const owner = await ownerOf(tx, actor, personId, at);
    if (!owner) return fail("not-found");
    await lockRecord(tx, personId);
    const { source, schoolId, grade } = owner;
    const school = schoolId && (await tx.school.findUnique({ where: { id: schoolId }, select: { timeZone: true } }));
    const place = { grade, yearEnd: schoolYearEnd(at, (school || null)?.timeZone ?? anywhere) };
    const courses = schoolId === null ? new Map() : await offeredCourses(tx, schoolId);
    const { entry, problems } = readTranscriptEntry(1, { ...cells, student: "" }, place, courses);
    if (problems.length > 0) return { ...fail("invalid"), problems };
    const key = { personId, grade: entry.grade, term: entry.term, code: entry.code };
    const before = await tx.transcriptCourse.findFirst({ where: key, select: { id: true, source: true } });
    if (before && source === "STUDENT" && before.source !== "STUDENT") return fail("locked");
    const data = {
      ...entry,
      personId,
      source,
      schoolId: source === "STUDENT" ? null : schoolId,
      createdById: actor.id,
    };
    const { id } = before
      ? await tx.transcriptCourse.update({
          where: { id: before.id },
          data: { ...data, changedAt: at },
          select: { id: true },
        })
      : await tx.transcriptCourse.create({ data: { ...data, createdAt: at, changedAt: at }, select: { id: true } });
    await audit(tx, {
      actorId: actor.id,
      action: before ? "transcript.change" : "transcript.add",
      subjectId: personId,
      entity: "TranscriptCourse",
      entityId: id,
    });
    return succeed({ id });
  });
