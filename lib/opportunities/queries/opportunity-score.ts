import "server-only";
import { Prisma } from "@/prisma/generated/client";
import { fullTimeFrom, hadFrom, kindsAsked } from "../rules/match";
import { usualHours } from "../rules/match-pay";
import { weights } from "../rules/match-verdict";
import type { Seeker } from "../rules/seeker";

const number = (value: number) => Prisma.raw(String(value));
const none = (column: string) => Prisma.sql`coalesce(cardinality(o.${Prisma.raw(`"${column}"`)}), 0) = 0`;
const texts = (values: readonly string[]) => Prisma.sql`${[...values]}::text[]`;

/** Dollars in an hour or a year as `payIn` of the rules counts them, of the opportunity `o`; null where not known. */
export function paySql(per: "hour" | "year"): Prisma.Sql {
  const most = Prisma.sql`coalesce(o."payTo", o."payFrom")`;
  const hours = Prisma.sql`coalesce(nullif(o."hoursPerWeek", 0), ${number(usualHours)})`;
  const yearly = Prisma.sql`CASE o."payPer" WHEN 'hour' THEN ${most} * ${hours} * 52 WHEN 'week' THEN ${most} * 52
    WHEN 'month' THEN ${most} * 12 WHEN 'year' THEN ${most} END`;
  const inPeriod =
    per === "year"
      ? yearly
      : Prisma.sql`CASE WHEN o."payPer" = 'hour' THEN ${most} ELSE (${yearly}) / (${hours} * 52) END`;
  return Prisma.sql`(CASE WHEN ${most} = 0 THEN 0 ELSE ${inPeriod} END)`;
}

function pathway({ pathways }: Seeker) {
  const ids = texts(pathways.map(({ id }) => id));
  return Prisma.sql`CASE WHEN ${none("pathwayIds")} OR cardinality(${ids}) = 0 THEN 0
    WHEN o."pathwayIds" && ${ids} THEN 1 ELSE -1 END`;
}

function occupation({ occupations }: Seeker) {
  const codes = texts(occupations.map(({ code }) => code));
  return Prisma.sql`CASE WHEN ${none("occupationCodes")} OR cardinality(${codes}) = 0 THEN 0
    WHEN o."occupationCodes" && ${codes} THEN 1 ELSE -1 END`;
}

function skills({ skills }: Seeker) {
  const had = texts(skills.filter(({ level }) => level >= hadFrom).map(({ id }) => id));
  return Prisma.sql`CASE WHEN ${none("elementIds")} OR ${skills.length === 0}::boolean THEN 0
    WHEN NOT o."elementIds" && ${had} THEN -1
    WHEN (SELECT 2 * count(DISTINCT e) FILTER (WHERE e = ANY (${had})) >= count(DISTINCT e)
      FROM unnest(o."elementIds") e) THEN 1 ELSE -1 END`;
}

function kind({ kinds }: Seeker) {
  return Prisma.sql`CASE WHEN o.kind::text <> ALL (${texts(kindsAsked)}) OR cardinality(${texts(kinds)}) = 0 THEN 0
    WHEN o.kind::text = ANY (${texts(kinds)}) THEN 1 ELSE -1 END`;
}

function place(seeker: Seeker) {
  const town = Prisma.sql`${seeker.town.trim().toLowerCase()}::text`;
  const region = Prisma.sql`${seeker.region.trim().toLowerCase()}::text`;
  const there = Prisma.sql`CASE
    WHEN o.town = '' AND o.region = '' OR ${town} = '' AND ${region} = '' THEN 0
    WHEN o.region <> '' AND ${region} <> '' AND lower(btrim(o.region)) <> ${region} THEN -1
    WHEN o.town <> '' AND ${town} <> '' THEN CASE WHEN lower(btrim(o.town)) = ${town} THEN 1 ELSE 0 END
    WHEN o.region <> '' AND ${region} <> '' THEN 1 ELSE 0 END`;
  return Prisma.sql`CASE WHEN o.remote AND ${seeker.remote}::boolean THEN 1 WHEN o.remote THEN greatest(0, ${there})
    ELSE ${there} END`;
}

const schooling = ({ schooling: most }: Seeker) =>
  Prisma.sql`CASE WHEN o.schooling IS NULL OR ${most}::"SchoolStage" IS NULL THEN 0
    WHEN o.schooling <= ${most}::"SchoolStage" THEN 1 ELSE -1 END`;

function pay({ payFrom, payPer }: Seeker) {
  const pays = paySql(payPer);
  return Prisma.sql`CASE WHEN ${payFrom}::float8 IS NULL OR ${pays} IS NULL THEN 0
    WHEN ${pays} >= ${payFrom}::float8 THEN 1 ELSE -1 END`;
}

const hours = ({ hours: wanted }: Seeker) =>
  Prisma.sql`CASE WHEN ${wanted}::text IS NULL OR o."hoursPerWeek" IS NULL THEN 0 WHEN ${wanted}::text = 'any' THEN 1
    WHEN (${wanted}::text = 'full') = (o."hoursPerWeek" >= ${number(fullTimeFrom)}) THEN 1 ELSE -1 END`;

const parts = { pathway, occupation, skills, kind, place, schooling, pay, hours } satisfies Record<
  keyof typeof weights,
  (seeker: Seeker) => Prisma.Sql
>;

/**
 * The total of `match` in SQL, of the opportunity `o`: so that PostgreSQL sorts any number of them and hands out one page.
 * A test holds the two to each other.
 */
export function scoreSql(seeker: Seeker): Prisma.Sql {
  const each = Object.entries(parts).map(
    ([criterion, part]) => Prisma.sql`${number(weights[criterion as keyof typeof weights])} * (${part(seeker)})`,
  );
  return Prisma.sql`(${Prisma.join(each, " + ")})`;
}
