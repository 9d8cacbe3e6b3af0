import "server-only";
import type { SchoolStage } from "@/prisma/generated/enums";
import type { Transaction } from "@/lib/platform/db";
import { type Actor, withActor } from "@/lib/platform/with-actor";
import { type EntryView, inOrder, type Json } from "../rules/entry-kinds";
import { takenKinds } from "../rules/from-portfolio";
import type { ProfileBasics } from "../rules/read-resume";
import { asEntryView, entryColumns, isObject } from "./entry-columns";

export type Wants = {
  wanted: string[];
  payFrom: number | null;
  payPer: string;
  remote: boolean;
  horizon: SchoolStage | null;
  freeFrom: Date | null;
};

export type OwnProfile = {
  basics: ProfileBasics;
  wants: Wants;
  rest: Json;
  entries: EntryView[];
};

export const blankBasics: ProfileBasics = {
  name: "",
  headline: "",
  email: "",
  phone: "",
  url: "",
  summary: "",
  town: "",
  region: "",
};
const noWants: Wants = { wanted: [], payFrom: null, payPer: "hour", remote: false, horizon: null, freeFrom: null };

const columns = {
  name: true,
  headline: true,
  email: true,
  phone: true,
  url: true,
  summary: true,
  town: true,
  region: true,
  wanted: true,
  payFrom: true,
  payPer: true,
  remote: true,
  horizon: true,
  freeFrom: true,
  rest: true,
} as const;

export async function profileIn(tx: Transaction, person: Actor): Promise<OwnProfile> {
  const row = await tx.profile.findUnique({ where: { personId: person.id }, select: columns });
  const entries = await tx.profileEntry.findMany({
    relationLoadStrategy: "join",
    where: { personId: person.id, removedAt: null },
    // Of those in the same place and of the same days the older comes first.
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: entryColumns,
  });
  const { name, headline, email, phone, url, summary, town, region, rest, ...wants } = row ?? {
    ...blankBasics,
    ...noWants,
    rest: {},
  };
  return {
    basics: { name, headline, email, phone, url, summary, town, region },
    wants,
    rest: isObject(rest) ? rest : {},
    entries: inOrder(entries.map(asEntryView)),
  };
}

/** One's own profile: what one says of oneself, and the entries in their order. Blank where nothing was said. */
export const getProfile = (person: Actor): Promise<OwnProfile> => withActor(person, (tx) => profileIn(tx, person));

export type ProfilePage = OwnProfile & {
  resumes: number;
  /** Things of the portfolio that a profile can hold and this one does not. */
  waiting: number;
  /** Placements with verified hours that the profile does not tell of, or not as they are now. */
  hoursToTake: number;
  ageConfirmedAt: Date | null;
};

/** The profile with what its page says beside it. */
export const getProfilePage = (person: Actor): Promise<ProfilePage> =>
  withActor(person, async (tx) => {
    const profile = await profileIn(tx, person);
    const [counts] = await tx.$queryRaw<Omit<ProfilePage, keyof OwnProfile>[]>`
      SELECT
        (SELECT count(*)::int FROM "Resume" WHERE "personId" = ${person.id}::uuid AND "removedAt" IS NULL) AS resumes,
        (SELECT count(*)::int FROM "PortfolioEntry" p WHERE p."personId" = ${person.id}::uuid AND p."removedAt" IS NULL
          AND p.kind::text = ANY (${takenKinds}) AND (p.kind <> 'CREDENTIAL' OR p."doneOn" IS NOT NULL)
          AND NOT EXISTS (SELECT 1 FROM "ProfileEntry" e WHERE e."personId" = p."personId" AND e."portfolioId" = p.id)
        ) AS waiting,
        (SELECT count(*)::int FROM (
          SELECT h."placementId", floor(sum(h.minutes) / 15.0) / 4 AS hours
          FROM "HoursEntry" h JOIN "Placement" l ON l.id = h."placementId" AND l."removedAt" IS NULL
          WHERE h."personId" = ${person.id}::uuid AND h.state = 'VERIFIED' AND h."removedAt" IS NULL
          GROUP BY h."placementId"
        ) done LEFT JOIN "ProfileEntry" e ON e."personId" = ${person.id}::uuid AND e."portfolioId" = done."placementId"
          WHERE done.hours > 0 AND done.hours <> coalesce((e.rest ->> 'hours')::float, 0) AND e."removedAt" IS NULL
        ) AS "hoursToTake",
        (SELECT "ageConfirmedAt" FROM "Person" WHERE id = ${person.id}::uuid) AS "ageConfirmedAt"`;
    return { ...profile, ...(counts ?? { resumes: 0, waiting: 0, hoursToTake: 0, ageConfirmedAt: null }) };
  });

/** An entry of one's own that was removed and can still come back; null otherwise. */
export const getRemovedProfileEntry = (
  person: Actor,
  id: string,
  since: Date,
): Promise<{ id: string; title: string; organisation: string } | null> =>
  withActor(person, (tx) =>
    tx.profileEntry.findFirst({
      where: { id, personId: person.id, removedAt: { gt: since } },
      select: { id: true, title: true, organisation: true },
    }),
  );
