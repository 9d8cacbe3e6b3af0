import "server-only";
import { currentAt } from "@/lib/accounts/rules/current";
import { isSiteAdministrator, type SiteAdministrator } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import { cursorOf, pageSize, readCursor } from "./list-structure";

export type SchoolRow = {
  id: string;
  name: string;
  districtName: string | null;
  closedAt: Date | null;
  administrators: { membershipId: string; name: string }[];
};
export type SchoolPage = {
  schools: SchoolRow[];
  next: string | null;
  managed: SchoolRow | null;
  districts: { id: string; name: string }[];
};

/** All schools of the site by name, a page at a time, with who administers them; empty to anyone else. */
export async function listSchools(
  administrator: SiteAdministrator,
  {
    q,
    after,
    manage,
  }: { q: string; after: string | null; /** Told apart too, whatever the search. */ manage: string | null },
  at: Date,
): Promise<SchoolPage> {
  if (!isSiteAdministrator(administrator)) return { schools: [], next: null, managed: null, districts: [] };
  const beyond = readCursor(after);
  return withActor(administrator, async (tx) => {
    const select = {
      id: true,
      name: true,
      closedAt: true,
      district: { select: { name: true } },
      memberships: {
        where: { role: "SCHOOL_ADMINISTRATOR" as const, ...currentAt(at) },
        orderBy: { from: "asc" as const },
        select: { id: true, person: { select: { name: true } } },
      },
    };
    const rows = await tx.school.findMany({
      relationLoadStrategy: "join",
      where: {
        AND: [
          q === "" ? {} : { name: { contains: q, mode: "insensitive" } },
          beyond ? { OR: [{ name: { gt: beyond.sort } }, { name: beyond.sort, id: { gt: beyond.id } }] } : {},
        ],
      },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: pageSize + 1,
      select,
    });
    const districts = await tx.district.findMany({
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: 500,
      select: { id: true, name: true },
    });
    const managed =
      manage === null
        ? null
        : await tx.school.findUnique({ relationLoadStrategy: "join", where: { id: manage }, select });
    const toRow = ({ district, memberships, ...school }: (typeof rows)[number]): SchoolRow => ({
      ...school,
      districtName: district?.name ?? null,
      administrators: memberships.map(({ id, person }) => ({ membershipId: id, name: person.name })),
    });
    const shown = rows.slice(0, pageSize);
    const last = shown.at(-1);
    return {
      schools: shown.map(toRow),
      managed: managed && toRow(managed),
      next: rows.length > pageSize && last ? cursorOf(last.name, last.id) : null,
      districts,
    };
  });
}
