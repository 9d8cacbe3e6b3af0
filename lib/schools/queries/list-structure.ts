import "server-only";
import { currentAt } from "@/lib/accounts/rules/current";
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import { administers } from "../rules/administers";
import { undoableSince } from "../rules/undo";

export const pageSize = 50;

/** Where the next page of a list begins: behind this sort key and id. */
export const cursorOf = (sort: string, id: string) => `${sort}|${id}`;
export function readCursor(after: string | null): { sort: string; id: string } | null {
  const bar = after?.lastIndexOf("|") ?? -1;
  const id = after?.slice(bar + 1) ?? "";
  return bar < 0 || !/^[0-9a-f-]{36}$/i.test(id) ? null : { sort: after!.slice(0, bar), id };
}

export type Year = {
  id: string;
  title: string;
  startsOn: string;
  endsOn: string;
  /** Of the district: changed there. */
  ofDistrict: boolean;
  classes: number;
};

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

/** The school years that a school lives by, its own and its district's, oldest first; null to strangers. */
export async function listYears(administrator: SchoolAdministrator, schoolId: string): Promise<Year[] | null> {
  if (!administers(administrator, schoolId)) return null;
  return withActor(administrator, async (tx) => {
    const years = await tx.schoolYear.findMany({
      relationLoadStrategy: "join",
      where: { OR: [{ schoolId }, { schoolId: null, district: { schools: { some: { id: schoolId } } } }] },
      orderBy: [{ startsOn: "asc" }, { id: "asc" }],
      select: {
        id: true,
        title: true,
        schoolId: true,
        startsOn: true,
        endsOn: true,
        _count: { select: { classes: { where: { schoolId } } } },
      },
    });
    return years.map(({ schoolId: own, startsOn, endsOn, _count, ...year }) => ({
      ...year,
      startsOn: dayOf(startsOn),
      endsOn: dayOf(endsOn),
      ofDistrict: own === null,
      classes: _count.classes,
    }));
  });
}

export type ClassRow = {
  id: string;
  title: string;
  subject: string | null;
  grade: number | null;
  courseCode: string | null;
  ended: boolean;
  teachers: string[];
  students: number;
};

/** The classes of one school year by title, a page at a time. */
export async function listClasses(
  administrator: SchoolAdministrator,
  { schoolId, yearId, ended, after }: { schoolId: string; yearId: string; ended: boolean; after: string | null },
  at: Date,
): Promise<{ classes: ClassRow[]; next: string | null } | null> {
  if (!administers(administrator, schoolId)) return null;
  const beyond = readCursor(after);
  return withActor(administrator, async (tx) => {
    const rows = await tx.class.findMany({
      relationLoadStrategy: "join",
      where: {
        schoolId,
        schoolYearId: yearId,
        endedAt: ended ? { not: null } : null,
        ...(beyond ? { OR: [{ title: { gt: beyond.sort } }, { title: beyond.sort, id: { gt: beyond.id } }] } : {}),
      },
      orderBy: [{ title: "asc" }, { id: "asc" }],
      take: pageSize + 1,
      select: {
        id: true,
        title: true,
        subject: true,
        grade: true,
        courseCode: true,
        endedAt: true,
        enrollments: {
          where: { role: "EDUCATOR", ...currentAt(at) },
          orderBy: { from: "asc" },
          select: { person: { select: { name: true } } },
        },
        _count: { select: { enrollments: { where: { role: "STUDENT", ...currentAt(at) } } } },
      },
    });
    const shown = rows.slice(0, pageSize);
    const last = shown.at(-1);
    return {
      classes: shown.map(({ endedAt, enrollments, _count, ...row }) => ({
        ...row,
        ended: endedAt !== null,
        teachers: enrollments.map(({ person }) => person.name),
        students: _count.enrollments,
      })),
      next: rows.length > pageSize && last ? cursorOf(last.title, last.id) : null,
    };
  });
}

export type Placed = { placeId: string; personId: string; name: string; role: string; grade: number | null };
export type ClassDetail = Omit<ClassRow, "teachers" | "students"> & {
  schoolId: string;
  schoolYearId: string;
  undoable: boolean;
};

/** One class of a school that the actor administers. */
export async function getClass(administrator: SchoolAdministrator, id: string, at: Date): Promise<ClassDetail | null> {
  const row = await withActor(administrator, (tx) =>
    tx.class.findUnique({
      where: { id },
      select: {
        id: true,
        schoolId: true,
        schoolYearId: true,
        title: true,
        subject: true,
        grade: true,
        courseCode: true,
        endedAt: true,
      },
    }),
  );
  if (!row || !administers(administrator, row.schoolId)) return null;
  const { endedAt, ...detail } = row;
  return { ...detail, ended: endedAt !== null, undoable: endedAt !== null && endedAt >= undoableSince(at) };
}

export type ProgramRow = {
  id: string;
  kind: "PROGRAM" | "ACADEMY";
  title: string;
  clusterId: string | null;
  ended: boolean;
  students: number;
  staff: number;
};

const programColumns = { id: true, schoolId: true, kind: true, title: true, clusterId: true, endedAt: true } as const;

/** The programs and academies of a school, running ones first. */
export async function listPrograms(
  administrator: SchoolAdministrator,
  schoolId: string,
  at: Date,
): Promise<ProgramRow[] | null> {
  if (!administers(administrator, schoolId)) return null;
  return withActor(administrator, async (tx) => {
    const rows = await tx.schoolProgram.findMany({
      relationLoadStrategy: "join",
      where: { schoolId },
      orderBy: [{ endedAt: { sort: "desc", nulls: "first" } }, { title: "asc" }, { id: "asc" }],
      take: 200,
      select: {
        ...programColumns,
        _count: { select: { members: { where: { role: "STUDENT", ...currentAt(at) } } } },
        members: { where: { role: { not: "STUDENT" }, ...currentAt(at) }, select: { id: true } },
      },
    });
    return rows.map(({ endedAt, _count, members, schoolId: _, ...row }) => ({
      ...row,
      ended: endedAt !== null,
      students: _count.members,
      staff: members.length,
    }));
  });
}

export type ProgramDetail = Omit<ProgramRow, "students" | "staff"> & { schoolId: string; undoable: boolean };

/** One program of a school that the actor administers. */
export async function getProgram(
  administrator: SchoolAdministrator,
  id: string,
  at: Date,
): Promise<ProgramDetail | null> {
  const row = await withActor(administrator, (tx) =>
    tx.schoolProgram.findUnique({ where: { id }, select: programColumns }),
  );
  if (!row || !administers(administrator, row.schoolId)) return null;
  const { endedAt, ...detail } = row;
  return { ...detail, ended: endedAt !== null, undoable: endedAt !== null && endedAt >= undoableSince(at) };
}

type Group = { id: string; title: string };

/** The running classes and programs of a school by title, to filter by: the first 300 of each. */
export async function listGroups(
  administrator: SchoolAdministrator,
  schoolId: string,
): Promise<{ classes: Group[]; programs: Group[] } | null> {
  if (!administers(administrator, schoolId)) return null;
  const running = {
    where: { schoolId, endedAt: null },
    orderBy: [{ title: "asc" as const }, { id: "asc" as const }],
    take: 300,
    select: { id: true, title: true },
  };
  return withActor(administrator, async (tx) => ({
    classes: await tx.class.findMany(running),
    programs: await tx.schoolProgram.findMany(running),
  }));
}
