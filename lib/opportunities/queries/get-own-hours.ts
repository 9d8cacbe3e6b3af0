import "server-only";
import type { Explorer } from "@/lib/accounts/rules/roles";
import type { Transaction } from "@/lib/platform/db";
import { type Actor, withActor } from "@/lib/platform/with-actor";
import type { HoursState, OpportunityKind } from "@/prisma/generated/enums";
import { gradesOf, ownSchools } from "../rules/care";
import type { CountedHours, HoursTally } from "../rules/hours-totals";

export type HoursPlace = {
  id: string;
  title: string;
  organisation: string;
  supervisorName: string;
  ruleId: string | null;
  /** Minutes by state. */
  tally: HoursTally;
  /** The newest day of an entry. */
  lastOn: Date | null;
};

export type OwnRule = {
  id: string;
  titleEn: string;
  titleEs: string;
  minutes: number;
  minutesInOne: number | null;
  ended: boolean;
};

export type StartedApplication = { id: string; title: string; organisation: string; kind: OpportunityKind };

type Sums = Record<"draft" | "waiting" | "verified" | "rejected", number>;
type Row = Omit<HoursPlace, "tally"> & Sums;

/** Placements of one person with the sums of their hours, the newest first. One statement. */
export async function placesOf(tx: Transaction, personId: string): Promise<HoursPlace[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT p.id, p.title, p.organisation, p."supervisorName", p."ruleId", max(h."heldOn") AS "lastOn",
      coalesce(sum(h.minutes) FILTER (WHERE h.state = 'DRAFT'), 0)::int AS draft,
      coalesce(sum(h.minutes) FILTER (WHERE h.state = 'WAITING'), 0)::int AS waiting,
      coalesce(sum(h.minutes) FILTER (WHERE h.state = 'VERIFIED'), 0)::int AS verified,
      coalesce(sum(h.minutes) FILTER (WHERE h.state = 'REJECTED'), 0)::int AS rejected
    FROM "Placement" p LEFT JOIN "HoursEntry" h ON h."placementId" = p.id AND h."removedAt" IS NULL
    WHERE p."personId" = ${personId}::uuid AND p."removedAt" IS NULL
    GROUP BY p.id ORDER BY p."createdAt" DESC, p.id`;
  return rows.map(({ draft, waiting, verified, rejected, ...place }) => ({
    ...place,
    tally: { DRAFT: draft, WAITING: waiting, VERIFIED: verified, REJECTED: rejected },
  }));
}

/** The sums of placements as the rule on totals reads them. */
export const countedOf = (places: readonly Pick<HoursPlace, "id" | "tally">[]): CountedHours[] =>
  places.flatMap(({ id, tally }) =>
    (Object.entries(tally) as [HoursState, number][]).map(([state, minutes]) => ({ placementId: id, state, minutes })),
  );

/** Rules that someone can work towards, and ended ones that they have chosen before. */
export async function rulesFor(
  tx: Transaction,
  person: Pick<Explorer, "memberships">,
  chosen: readonly string[],
): Promise<OwnRule[]> {
  const grades = gradesOf(person);
  const rows = await tx.hoursRule.findMany({
    where: {
      OR: [
        { id: { in: [...chosen] } },
        { endedAt: null, OR: [{ schoolId: null }, { schoolId: { in: ownSchools(person) } }] },
      ],
    },
    orderBy: [{ endedAt: { sort: "desc", nulls: "first" } }, { createdAt: "asc" }],
    select: {
      ...{ id: true, titleEn: true, titleEs: true, minutes: true, minutesInOne: true, endedAt: true },
      ...{ gradeFrom: true, gradeTo: true },
    },
  });
  const fits = ({ gradeFrom, gradeTo }: (typeof rows)[number]) =>
    grades.length === 0 || grades.some((grade) => grade >= (gradeFrom ?? 0) && grade <= (gradeTo ?? 99));
  return rows
    .filter((rule) => chosen.includes(rule.id) || fits(rule))
    .map(({ endedAt, gradeFrom: _from, gradeTo: _to, ...rule }) => ({ ...rule, ended: endedAt !== null }));
}

export type OwnHours = { places: HoursPlace[]; rules: OwnRule[]; started: StartedApplication[] };

/** One's own placements, the rules that they may count towards, and what was started without one. Three statements. */
export const getOwnHours = (explorer: Explorer): Promise<OwnHours> =>
  withActor(explorer, async (tx) => {
    const places = await placesOf(tx, explorer.id);
    const rules = await rulesFor(tx, explorer, chosenOf(places));
    return { places, rules, started: await startedOf(tx, explorer) };
  });

const chosenOf = (places: readonly HoursPlace[]) => [...new Set(places.flatMap(({ ruleId }) => ruleId ?? []))];

const startedOf = (tx: Transaction, person: Actor): Promise<StartedApplication[]> =>
  tx.application.findMany({
    where: {
      ...{ personId: person.id, removedAt: null, state: { in: ["STARTED", "ENDED"] } },
      places: { none: { removedAt: null } },
    },
    orderBy: { changedAt: "desc" },
    take: 20,
    select: { id: true, title: true, organisation: true, kind: true },
  });
