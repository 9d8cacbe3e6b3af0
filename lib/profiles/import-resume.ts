import "server-only";
import { randomUUID } from "node:crypto";
import type { Prisma } from "@/prisma/generated/client";
import type { EntryKind } from "@/prisma/generated/enums";
import type { Explorer } from "@/lib/accounts/rules/roles";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { type Actor, withActor } from "@/lib/platform/with-actor";
import { clearProfile, holdProfile, recordOwn } from "./hold-profile";
import { toColumns } from "./queries/entry-columns";
import { type OwnProfile, profileIn } from "./queries/get-profile";
import { type EntryContent, entryKinds, entryLimits, type Json, sameKey } from "./rules/entry-kinds";
import type { ProfileBasics, ResumeContent } from "./rules/read-resume";

export type ImportTrial = {
  entries: { content: EntryContent; state: "new" | "double" | "empty" | "no-room" }[];
  basics: { field: keyof ProfileBasics; state: "new" | "same" | "kept" }[];
};

const saysNothing = ({ title, organisation, text, highlights, rest }: EntryContent) =>
  title === "" && organisation === "" && text === "" && highlights.length === 0 && Object.keys(rest).length === 0;

function tryAgainst(profile: OwnProfile, content: ResumeContent): ImportTrial {
  const there = new Set(profile.entries.map(sameKey));
  const room = new Map(
    entryKinds.map((kind) => [kind, entryLimits.ofKind - profile.entries.filter((each) => each.kind === kind).length]),
  );
  const stateOf = (entry: EntryContent) => {
    if (saysNothing(entry)) return "empty";
    if (there.has(sameKey(entry))) return "double";
    const left = room.get(entry.kind) ?? 0;
    room.set(entry.kind, left - 1);
    return left > 0 ? "new" : "no-room";
  };
  const fields = Object.keys(profile.basics) as (keyof ProfileBasics)[];
  return {
    entries: content.entries.map((entry) => ({ content: entry, state: stateOf(entry) })),
    basics: fields.flatMap((field) => {
      const [own, found] = [profile.basics[field], content.profile[field]];
      if (found === "") return [];
      return [{ field, state: own === "" ? "new" : own === found ? "same" : "kept" } as const];
    }),
  };
}

/** What an import would do, without doing it. */
export const tryResume = (person: Actor, content: ResumeContent): Promise<ImportTrial> =>
  withActor(person, async (tx) => tryAgainst(await profileIn(tx, person), content));

const part = (rest: Json, key: string) =>
  typeof rest[key] === "object" && rest[key] !== null ? (rest[key] as Json) : {};

/** What stood in either rest; one's own wins. */
function joinRest(own: Json, found: Json): Json {
  const join = (key: string) => [...Object.entries(part(found, key)), ...Object.entries(part(own, key))];
  return Object.fromEntries(
    ["root", "basics"].flatMap((key) => (key in own || key in found ? [[key, Object.fromEntries(join(key))]] : [])),
  );
}

/**
 * Takes a résumé over in one piece: entries that are not there yet, after those that are, in the order of the file;
 * of what one says of oneself only what was empty.
 */
export const importResume = (
  explorer: Explorer,
  content: ResumeContent,
  at: Date,
): Promise<Result<{ added: number; left: number }, "NOTHING_NEW">> =>
  withActor(explorer, async (tx) => {
    await holdProfile(tx, explorer);
    await clearProfile(tx, explorer, at);
    const profile = await profileIn(tx, explorer);
    const trial = tryAgainst(profile, content);
    const fresh = trial.entries.flatMap((each) => (each.state === "new" ? [each.content] : []));
    const fields = trial.basics.flatMap(({ field, state }) => (state === "new" ? [field] : []));
    const rest = joinRest(profile.rest, content.profile.rest);
    const newRest = JSON.stringify(rest) !== JSON.stringify(joinRest(profile.rest, {}));
    if (fresh.length === 0 && fields.length === 0 && !newRest) return fail("NOTHING_NEW");
    const last = new Map<EntryKind, number>();
    for (const { kind, position } of profile.entries) last.set(kind, Math.max(last.get(kind) ?? 0, position));
    const data = fresh.map((entry) => {
      const position = (last.get(entry.kind) ?? 0) + 1;
      last.set(entry.kind, position);
      const row = { id: randomUUID(), personId: explorer.id, source: "IMPORT" as const, position };
      return { ...toColumns(entry), ...row, createdAt: at, changedAt: at };
    });
    if (data.length > 0) await tx.profileEntry.createMany({ data });
    const basics = {
      ...Object.fromEntries(fields.map((field) => [field, content.profile[field]])),
      rest: rest as Prisma.InputJsonObject,
      changedAt: at,
    };
    await tx.profile.upsert({
      where: { personId: explorer.id },
      create: { personId: explorer.id, ...basics },
      update: basics,
      select: { personId: true },
    });
    await recordOwn(tx, explorer, {
      action: "profile.import",
      entity: "Profile",
      entityId: explorer.id,
      fields: [...fields, ...new Set(fresh.map(({ kind }) => kind))],
    });
    return succeed({ added: data.length, left: content.entries.length - data.length });
  });
