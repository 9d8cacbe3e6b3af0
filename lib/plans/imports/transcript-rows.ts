import "server-only";
import { currentAt } from "@/lib/accounts/rules/current";
import type { Transaction } from "@/lib/platform/db";
import { sameCode } from "../rules/course-list";
import { type ListProblem, problem } from "../rules/list-file";
import { schoolYearEnd } from "../rules/school-year";
import { type KeptEntry, type PlacedEntry, transcriptKey } from "../rules/transcript-changes";
import {
  type OfferedCourse,
  readTranscriptEntry,
  type TranscriptLine,
  type TranscriptPlace,
} from "../rules/transcript-list";

export const transcriptColumns = {
  id: true,
  personId: true,
  grade: true,
  term: true,
  code: true,
  scedCode: true,
  title: true,
  credits: true,
  mark: true,
  outcome: true,
  transfer: true,
  collegeCredits: true,
  source: true,
} as const;

// PostgreSQL takes 32,767 values in one statement.
const piece = 5000;

const pieces = <Each>(list: readonly Each[]): Each[][] =>
  Array.from({ length: Math.ceil(list.length / piece) }, (_, i) => list.slice(i * piece, (i + 1) * piece));

type Student = { id: string; grade: number | null };

/** Who of these logins is a student of the school now; anyone else is as unknown as someone who is nowhere. */
async function studentsIn(tx: Transaction, schoolId: string, logins: readonly string[], at: Date) {
  const membership = { schoolId, role: "STUDENT", ...currentAt(at) } as const;
  const found = new Map<string, Student>();
  for (const some of pieces(logins)) {
    const people = await tx.person.findMany({
      where: { memberships: { some: membership }, OR: [{ signInName: { in: some } }, { email: { in: some } }] },
      select: { id: true, signInName: true, email: true, memberships: { where: membership, select: { grade: true } } },
    });
    for (const { id, signInName, email, memberships } of people)
      for (const login of [signInName, email])
        if (login !== null) found.set(login, { id, grade: memberships[0]?.grade ?? null });
  }
  return found;
}

export async function offeredCourses(tx: Transaction, schoolId: string): Promise<Map<string, OfferedCourse>> {
  const courses = await tx.course.findMany({
    where: { schoolId },
    select: { code: true, scedCode: true, titleEn: true, credits: true },
  });
  return new Map(courses.map((course) => [sameCode(course.code), course]));
}

/** Finds the students of the lines and reads what each says; every problem with its line. */
export async function placeEntries(
  tx: Transaction,
  schoolId: string,
  lines: readonly TranscriptLine[],
  at: Date,
): Promise<{ entries: PlacedEntry[]; problems: ListProblem[] }> {
  const school = await tx.school.findUniqueOrThrow({ where: { id: schoolId }, select: { timeZone: true } });
  const logins = [...new Set(lines.map(({ login }) => login).filter((login) => login !== ""))];
  const students = await studentsIn(tx, schoolId, logins, at);
  const courses = await offeredCourses(tx, schoolId);
  const yearEnd = schoolYearEnd(at, school.timeZone);
  const [problems, seen] = [[] as ListProblem[], new Map<string, number>()];
  const entries = lines.flatMap(({ line, login, cells }): PlacedEntry[] => {
    const student = students.get(login);
    if (!student && login !== "") problems.push(problem(line, "student", "student-unknown", { value: cells.student }));
    const place: TranscriptPlace | null = student ? { grade: student.grade, yearEnd } : null;
    const read = readTranscriptEntry(line, cells, place, courses);
    problems.push(...read.problems);
    if (!student) return [];
    const entry = { ...read.entry, line, login, personId: student.id };
    const first = seen.get(transcriptKey(entry));
    if (first === undefined) seen.set(transcriptKey(entry), line);
    else if (read.problems.length === 0) problems.push(problem(line, "code", "row-twice", { first }));
    return [entry];
  });
  return { entries, problems };
}

/** What is on record of these people already. */
export async function keptEntries(tx: Transaction, entries: readonly PlacedEntry[]): Promise<KeptEntry[]> {
  const people = [...new Set(entries.map(({ personId }) => personId))];
  const kept: KeptEntry[] = [];
  for (const some of pieces(people))
    kept.push(
      ...(await tx.transcriptCourse.findMany({ where: { personId: { in: some } }, select: transcriptColumns })),
    );
  return kept;
}
