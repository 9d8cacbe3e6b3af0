import "server-only";
import type { CurrentUser } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import { Prisma } from "@/prisma/generated/client";
import type { ApplicationState } from "@/prisma/generated/enums";
import { fullTimeFrom } from "../rules/match";
import { type OpportunityFilter, type OpportunitySort, soonDays, wordsOf } from "../rules/match-filter";
import type { Offered } from "../rules/match-verdict";
import type { Seeker } from "../rules/seeker";
import { inSight } from "./opportunities-in-sight";
import { paySql, scoreSql } from "./opportunity-score";

export type OpportunityRow = Offered & {
  id: string;
  title: string;
  organisation: string;
  startsOn: Date | null;
  applyBy: Date | null;
  expiresAt: Date;
  demo: boolean;
  /** Where the person's own application stands; null: neither saved nor sent. */
  applied: ApplicationState | null;
};

export type OpportunityList = {
  rows: OpportunityRow[];
  /** How many there are on all pages. */
  matching: number;
  /** How many more would be there that do not say what they pay; 0 where no pay is asked for. */
  payUnsaid: number;
  next: string | null;
};

export const opportunityPageSize = 25;

const always = Prisma.sql`true`;

function placeWhere({ town, region, remote }: OpportunityFilter): Prisma.Sql {
  const there = Prisma.sql`starts_with(lower(o.town), lower(${town})) AND (${region} = '' OR upper(o.region) = ${region})`;
  if (town === "" && region === "") return remote ? Prisma.sql`o.remote` : always;
  return remote ? Prisma.sql`(o.remote OR ${there})` : there;
}

function whereOf(filter: OpportunityFilter, today: Date): Prisma.Sql {
  const words = wordsOf(filter.q);
  const { field, grade, hours } = filter;
  return Prisma.join(
    [
      words.length === 0
        ? always
        : // As the index has it, and each word as the beginning of one: "weld" finds "welding".
          Prisma.sql`to_tsvector('simple', o.title || ' ' || o.organisation || ' ' || o.town || ' ' || o.text)
            @@ to_tsquery('simple', ${words.map((word) => `${word}:*`).join(" & ")})`,
      filter.kinds.length === 0 ? always : Prisma.sql`o.kind::text = ANY (${filter.kinds}::text[])`,
      field === null
        ? always
        : Prisma.sql`o."pathwayIds" && ARRAY(SELECT id FROM "Pathway" WHERE id = ${field} OR "clusterId" = ${field})`,
      placeWhere(filter),
      hours === null
        ? always
        : hours === "full"
          ? Prisma.sql`o."hoursPerWeek" >= ${fullTimeFrom}::float8`
          : Prisma.sql`o."hoursPerWeek" < ${fullTimeFrom}::float8`,
      grade === null
        ? always
        : Prisma.sql`${grade}::int BETWEEN coalesce(o."gradeFrom", 0) AND coalesce(o."gradeTo", 99)`,
      filter.closing ? Prisma.sql`o."applyBy" BETWEEN ${today}::date AND ${today}::date + ${soonDays}::int` : always,
    ],
    " AND ",
  );
}

/** A whole number to sort by, the greatest first; of equals the newer id. */
function rankSql(sort: OpportunitySort, seeker: Seeker): Prisma.Sql {
  if (sort === "match") return Prisma.sql`${scoreSql(seeker)}::bigint`;
  if (sort === "new") return Prisma.sql`(extract(epoch FROM o."createdAt") * 1000)::bigint`;
  // Days before a day in the past; whatever is open without a last day comes last.
  return Prisma.sql`coalesce(DATE '2000-01-01' - o."applyBy", -10000000)::bigint`;
}

function beyond(after: string | null): Prisma.Sql {
  if (after === null) return always;
  const [rank = "", id = ""] = after.split("|");
  return Prisma.sql`(rank, id) < (${rank}::bigint, ${id}::uuid)`;
}

type Asked = { filter: OpportunityFilter; seeker: Seeker; at: Date; today: Date };
type Counted = { matching: number; payUnsaid: number; rank: string | null };

/** One page of the opportunities that show to the person, narrowed and sorted as asked. One statement. */
export const listOpportunities = (
  person: CurrentUser,
  { filter, seeker, at, today }: Asked,
): Promise<OpportunityList> =>
  withActor(person, async (tx) => {
    const pays = filter.payFrom === null ? Prisma.sql`NULL::float8` : paySql(filter.payPer);
    const paid =
      filter.payFrom === null
        ? always
        : Prisma.sql`(pays >= ${filter.payFrom}::float8 OR pays IS NULL AND ${filter.payUnsaid}::boolean)`;
    const unsaid = filter.payFrom === null || filter.payUnsaid ? Prisma.sql`false` : Prisma.sql`pays IS NULL`;
    const rows = await tx.$queryRaw<(OpportunityRow & Counted)[]>`
      WITH base AS MATERIALIZED (
        SELECT o.id, ${rankSql(filter.sort, seeker)} AS rank, ${pays} AS pays
        FROM "Opportunity" o WHERE ${inSight(person, at)} AND ${whereOf(filter, today)}
      ), page AS MATERIALIZED (
        SELECT id, rank FROM base WHERE ${paid} AND ${beyond(filter.after)}
        ORDER BY rank DESC, id DESC LIMIT ${opportunityPageSize + 1}
      )
      SELECT counted.*, page.rank::text AS rank, o.id, o.kind, o.title, o.organisation, o.town, o.region, o.remote,
        o."pathwayIds", o."occupationCodes", o."elementIds", o."payFrom", o."payTo", o."payPer", o."hoursPerWeek",
        o.schooling, o."startsOn", o."applyBy", o."expiresAt", o.demo, own.state AS applied
      FROM (
        SELECT count(*) FILTER (WHERE ${paid})::int AS matching, count(*) FILTER (WHERE ${unsaid})::int AS "payUnsaid"
        FROM base
      ) counted
      LEFT JOIN page ON true
      LEFT JOIN "Opportunity" o ON o.id = page.id
      LEFT JOIN "Application" own
        ON own."opportunityId" = o.id AND own."personId" = ${person.id}::uuid AND own."removedAt" IS NULL
      ORDER BY page.rank DESC, page.id DESC`;
    const found = rows.filter(({ rank }) => rank !== null);
    const shown = found.slice(0, opportunityPageSize);
    const last = shown.at(-1);
    return {
      rows: shown.map(({ rank: _, matching: _matching, payUnsaid: _payUnsaid, ...row }) => row),
      matching: rows[0]?.matching ?? 0,
      payUnsaid: rows[0]?.payUnsaid ?? 0,
      next: found.length > shown.length && last ? `${last.rank}|${last.id}` : null,
    };
  });
