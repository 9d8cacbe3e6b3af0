import "server-only";
import type { Explorer } from "@/lib/accounts/rules/roles";
import type { Transaction } from "@/lib/platform/db";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { holdProfile, recordOwn } from "./hold-profile";
import { mostSearches } from "./rules/limits";

const searchesOf = async (tx: Transaction, person: Explorer): Promise<string[]> =>
  (await tx.profile.findUnique({ where: { personId: person.id }, select: { searches: true } }))?.searches ?? [];

async function write(tx: Transaction, person: Explorer, searches: string[], at: Date): Promise<void> {
  await tx.profile.upsert({
    where: { personId: person.id },
    create: { personId: person.id, searches, changedAt: at },
    update: { searches, changedAt: at },
    select: { personId: true },
  });
  await recordOwn(tx, person, {
    action: "profile.change",
    entity: "Profile",
    entityId: person.id,
    fields: ["searches"],
  });
}

/**
 * Keeps a search for opportunities, as the end of its address ("?q=welding&state=MO"): the newest first, each once. Kept
 * again it moves to the front.
 */
export const keepSearch = (
  person: Explorer,
  search: string,
  at: Date,
): Promise<Result<null, "SEARCH_EMPTY" | "SEARCHES_MANY">> =>
  withActor(person, async (tx) => {
    if (search === "") return fail("SEARCH_EMPTY");
    await holdProfile(tx, person);
    const others = (await searchesOf(tx, person)).filter((each) => each !== search);
    if (others.length >= mostSearches) return fail("SEARCHES_MANY");
    await write(tx, person, [search, ...others], at);
    return succeed(null);
  });

/** Takes a kept search away; kept again it is back. */
export const dropSearch = (person: Explorer, search: string, at: Date): Promise<Result<null, "SEARCH_NOT_FOUND">> =>
  withActor(person, async (tx) => {
    await holdProfile(tx, person);
    const searches = await searchesOf(tx, person);
    if (!searches.includes(search)) return fail("SEARCH_NOT_FOUND");
    await write(
      tx,
      person,
      searches.filter((each) => each !== search),
      at,
    );
    return succeed(null);
  });
