import "server-only";
import type { Explorer } from "@/lib/accounts/rules/roles";
import { getTransferWorld } from "@/lib/catalog/queries/get-transfer-world";
import type { OwnRating } from "@/lib/catalog/rules/bring-along";
import type { TransferWorld } from "@/lib/catalog/rules/transfer-world";
import { withActor } from "@/lib/platform/with-actor";
import { heldOf, type HeldOccupation } from "../rules/move-years";

export type OwnWork = {
  world: TransferWorld;
  /** Those of the profile first, then those that the address names. */
  held: HeldOccupation[];
  own: OwnRating[];
  /** The occupation that one is heading for. */
  destination: string | null;
};

/** Of the profile: work with an occupation, rated skills; and as kind "DESTINATION" where one is heading. */
export type WorkRow = {
  kind: string;
  occupationCode: string | null;
  elementId: string | null;
  level: number | null;
  startsOn: string | null;
  endsOn: string | null;
};

/**
 * What someone did: the occupations of the work on their profile with the years in them, their own ratings, and what
 * the address names beside (`from`). Null before the first catalogue. One statement beside the release.
 */
export async function getOwnWork(
  explorer: Explorer,
  { from, today }: { from: readonly string[]; today: Date },
): Promise<OwnWork | null> {
  const world = await getTransferWorld();
  if (!world) return null;
  const rows = await withActor(
    explorer,
    (tx) => tx.$queryRaw<WorkRow[]>`
      SELECT kind::text, "occupationCode", "elementId", level, "startsOn", "endsOn" FROM "ProfileEntry"
      WHERE "personId" = ${explorer.id}::uuid AND "removedAt" IS NULL
        AND (kind = 'WORK' AND "occupationCode" IS NOT NULL
          OR kind = 'SKILL' AND "elementId" IS NOT NULL AND level IS NOT NULL)
      UNION ALL
      SELECT 'DESTINATION', "occupationCode", NULL, NULL, NULL, NULL FROM "Destination"
      WHERE "personId" = ${explorer.id}::uuid AND "endedAt" IS NULL`,
  );
  return ownWorkOf(world, rows, { from, today });
}

/** The same from rows that were read elsewhere. */
export function ownWorkOf(
  world: TransferWorld,
  rows: readonly WorkRow[],
  { from, today }: { from: readonly string[]; today: Date },
): OwnWork {
  const work = rows.flatMap(({ kind, occupationCode, startsOn, endsOn }) =>
    kind === "WORK" && occupationCode !== null && world.places.has(occupationCode)
      ? [{ occupationCode, startsOn, endsOn }]
      : [],
  );
  const kept = heldOf(work, today).map((held) => ({ ...held, isKept: true }));
  return {
    world,
    held: [...kept, ...namedIn(world, from, kept)],
    own: rows.flatMap(({ kind, elementId, level }) =>
      kind === "SKILL" && elementId !== null && level !== null ? ownRating(world, elementId, level) : [],
    ),
    destination: rows.find(({ kind }) => kind === "DESTINATION")?.occupationCode ?? null,
  };
}

function ownRating({ elements }: TransferWorld, elementId: string, rating: number): OwnRating[] {
  for (const kind of ["SKILL", "KNOWLEDGE"] as const) {
    const position = elements[kind].findIndex(({ id }) => id === elementId);
    if (position >= 0) return [{ kind, position, rating }];
  }
  return [];
}

const namedIn = ({ places }: TransferWorld, from: readonly string[], kept: readonly HeldOccupation[] = []) =>
  from
    .filter((code) => places.has(code) && !kept.some((held) => held.code === code))
    .map((code): HeldOccupation => ({ code, years: null, isKept: false }));

/** Only what the address names, for the page that looks for one more. */
export async function getNamedWork(from: readonly string[]): Promise<OwnWork | null> {
  const world = await getTransferWorld();
  return world && { world, held: namedIn(world, from), own: [], destination: null };
}
