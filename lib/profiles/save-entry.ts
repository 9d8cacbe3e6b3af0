import "server-only";
import { randomUUID } from "node:crypto";
import type { Explorer } from "@/lib/accounts/rules/roles";
import { findCredentialNamed } from "@/lib/catalog/queries/credential-names";
import { isInCatalog } from "@/lib/catalog/queries/is-in-catalog";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { clearProfile, holdProfile, recordOwn } from "./hold-profile";
import { asEntry, toColumns } from "./queries/entry-columns";
import { blankEntry, entryLimits, type Json, sameKey } from "./rules/entry-kinds";
import type { EntryInput } from "./schema";

export type EntryProblem = "ENTRY_NOT_FOUND" | "TOO_MANY_ENTRIES" | "ALREADY_THERE";

/** The fields that stand in `rest`, set over what stood there; an empty one goes. */
const withMore = (rest: Json, more: Record<string, string>): Json =>
  Object.fromEntries(
    [...Object.entries(rest).filter(([key]) => !Object.hasOwn(more, key)), ...Object.entries(more)].filter(
      ([key, value]) => !(Object.hasOwn(more, key) && value === ""),
    ),
  );

/** The credential of the catalogue that an entry names; null where it names none, which is fine too. */
const credentialOf = ({ kind, title }: Pick<EntryInput, "kind" | "title">) =>
  kind === "CREDENTIAL" ? findCredentialNamed(title) : Promise.resolve(null);

/**
 * Puts a new entry on one's own profile. What stands there already is not put there twice. A credential that is called
 * as one of the catalogue is that one, and its issuer stands where nothing was said.
 */
export async function addEntry(
  explorer: Explorer,
  { more, ...typed }: EntryInput,
  at: Date,
): Promise<Result<{ id: string }, "TOO_MANY_ENTRIES" | "ALREADY_THERE">> {
  const known = await credentialOf(typed);
  const input = known ? { ...typed, credentialId: known.id, organisation: typed.organisation || known.issuer } : typed;
  return withActor(explorer, async (tx) => {
    await holdProfile(tx, explorer);
    await clearProfile(tx, explorer, at);
    const own = { personId: explorer.id, kind: input.kind };
    const there = await tx.profileEntry.findMany({
      where: own,
      select: {
        kind: true,
        title: true,
        organisation: true,
        startsOn: true,
        endsOn: true,
        text: true,
        removedAt: true,
      },
    });
    if (there.length >= entryLimits.ofKind) return fail("TOO_MANY_ENTRIES");
    const key = sameKey(input);
    if (there.some((each) => each.removedAt === null && sameKey(each) === key)) return fail("ALREADY_THERE");
    const id = randomUUID();
    const content = toColumns({ ...blankEntry(input.kind), ...input, rest: withMore({}, more) });
    await tx.profileEntry.createMany({
      data: [{ id, personId: explorer.id, ...content, createdAt: at, changedAt: at }],
    });
    await recordOwn(tx, explorer, {
      action: "profile.add",
      entity: "ProfileEntry",
      entityId: id,
      fields: Object.keys(input),
    });
    return succeed({ id });
  });
}

/**
 * Says something else in an entry of one's own; its kind stays, and so does what the form does not show. A credential
 * that is called something else now is the catalogue's only where that has one of this name.
 */
export async function changeEntry(
  explorer: Explorer,
  id: string,
  { more, kind, expiresOn, ...input }: EntryInput,
  at: Date,
): Promise<Result<{ id: string }, "ENTRY_NOT_FOUND">> {
  const known = await credentialOf({ kind, title: input.title });
  return withActor(explorer, async (tx) => {
    const own = { id, personId: explorer.id, kind, removedAt: null };
    const row = await tx.profileEntry.findFirst({
      where: own,
      select: { rest: true, expiresOn: true, title: true, credentialId: true },
    });
    if (!row) return fail("ENTRY_NOT_FOUND");
    const credentialId = known?.id ?? (row.title === input.title ? row.credentialId : null);
    const { rest, expiresOn: expires } = toColumns({
      ...blankEntry(kind),
      expiresOn,
      rest: withMore(asEntry(row).rest, more),
    });
    const { count } = await tx.profileEntry.updateMany({
      where: own,
      data: { ...input, credentialId, rest, expiresOn: expires, changedAt: at },
    });
    if (count === 0) return fail("ENTRY_NOT_FOUND");
    await recordOwn(tx, explorer, {
      action: "profile.change",
      entity: "ProfileEntry",
      entityId: id,
      fields: Object.keys(input),
    });
    return succeed({ id });
  });
}

/** Says which occupation of the catalogue a job was; null takes it away. */
export async function nameOccupation(
  explorer: Explorer,
  { id, code }: { id: string; code: string | null },
  at: Date,
): Promise<Result<null, "ENTRY_NOT_FOUND" | "OCCUPATION_NOT_FOUND">> {
  if (code !== null && !(await isInCatalog("OCCUPATION", code))) return fail("OCCUPATION_NOT_FOUND");
  return withActor(explorer, async (tx) => {
    const { count } = await tx.profileEntry.updateMany({
      where: { id, personId: explorer.id, kind: { in: ["WORK", "VOLUNTEER", "PROJECT"] }, removedAt: null },
      data: { occupationCode: code, changedAt: at },
    });
    if (count === 0) return fail("ENTRY_NOT_FOUND");
    await recordOwn(tx, explorer, {
      action: "profile.change",
      entity: "ProfileEntry",
      entityId: id,
      fields: ["occupationCode"],
    });
    return succeed(null);
  });
}
