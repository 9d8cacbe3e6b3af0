import "server-only";
import type { Locale } from "@/lib/platform/texts";
import { Prisma } from "@/prisma/generated/client";
import { highWageFrom, type Thresholds } from "../rules/badges";
import {
  type BrowseQuery,
  growthFloors,
  growthValues,
  onlyValues,
  type OnlyValue,
  schoolValues,
  type Sort,
  stagesWithoutDegree,
  wageFloors,
  wageValues,
} from "../rules/browse";
import { schoolStages } from "../rules/school-shares";

export type Scale = {
  thresholds: Thresholds;
  national: { wageMedian: number | null; growthPercent: number | null };
};

const { sql, join } = Prisma;

/** One bit for each filter; those of `only` count one by one, because each must hold. */
const bits = { cluster: 1, school: 2, wage: 4, growth: 8, interest: 16 } as const;
export const bitOf = (name: keyof typeof bits | OnlyValue): number =>
  name in bits ? bits[name as keyof typeof bits] : 32 << onlyValues.indexOf(name as OnlyValue);

const step = (figure: Prisma.Sql, floors: readonly number[], values: readonly string[]) =>
  floors.length === 0
    ? sql`NULL::text`
    : sql`CASE WHEN ${figure} IS NULL THEN NULL ${join(
        floors.map((floor, at) => sql`WHEN ${figure} < ${floor}::float8 THEN ${values[at]!}::text`),
        " ",
      )} ELSE ${values[floors.length]!}::text END`;

function holds({ thresholds, national }: Scale): Record<OnlyValue, Prisma.Sql> {
  const skilled = schoolStages.slice(schoolStages.indexOf(thresholds.highSkillStage));
  const stageIn = (stages: readonly string[]) => sql`o."schoolStage"::text = ANY (${[...stages]}::text[])`;
  return {
    "no-degree": stageIn(stagesWithoutDegree),
    growing: sql`o."growthPercent" > 0`,
    "high-wage": sql`o."wageMedian" >= ${highWageFrom(thresholds, national)}::float8`,
    "high-skill": stageIn(skilled),
    "high-demand": sql`coalesce(
      o.employment > 0 AND o.openings::float8 / nullif(o.employment, 0) * 100 >= ${thresholds.highDemandOpenings}::float8, false
    ) OR coalesce(o."growthPercent" >= ${thresholds.highDemandGrowth}::float8, false)`,
  };
}

/** `placed`: which occupation stands in which cluster, or group, of the framework. */
const placed = (framework: string) => sql`
  placed AS MATERIALIZED (
    SELECT p."occupationCode" AS code, c.slug AS part
    FROM "Cluster" c JOIN "OccupationPlace" p ON p."clusterId" = c.id WHERE c."frameworkCode" = ${framework}
    UNION
    SELECT p."occupationCode", g.slug
    FROM "ClusterGroup" g JOIN "ClusterGroupMember" m ON m."groupId" = g.id
      JOIN "OccupationPlace" p ON p."clusterId" = m."clusterId" WHERE g."frameworkCode" = ${framework}
    UNION
    SELECT p."occupationCode", g.slug
    FROM "ClusterGroup" g JOIN "ClusterGroupPathway" m ON m."groupId" = g.id
      JOIN "OccupationPlace" p ON p."pathwayId" = m."pathwayId" WHERE g."frameworkCode" = ${framework}
  )`;

const figures: Record<Sort, Prisma.Sql> = {
  title: sql`0`,
  wage: sql`o."wageMedian"`,
  growth: sql`o."growthPercent"`,
  openings: sql`o.openings`,
  employment: sql`o.employment`,
};

/**
 * `placed`, and `facts`: every occupation with its steps, the values of `only` that hold (`flags`), the filters that
 * it fails as bits (`missed`, 0 is a result), and its place in the order: unknown last, then the figure from the
 * highest, then the title as the language sorts it, then the code.
 */
export function browseFacts(locale: Locale, query: BrowseQuery, scale: Scale): Prisma.Sql {
  const { filters, framework, sort } = query;
  const collation = Prisma.raw(locale === "es" ? '"es-x-icu"' : '"en-x-icu"');
  const title = locale === "es" ? sql`coalesce(o."titleEs", o."titleEn")` : sql`o."titleEn"`;
  const only = holds(scale);
  const any = (column: Prisma.Sql, values: string[]) => sql`${column} = ANY (${values}::text[])`;
  const wanted: [number, Prisma.Sql][] = [
    [bits.cluster, sql`EXISTS (SELECT FROM placed WHERE placed.code = f.code AND ${any(sql`part`, filters.cluster)})`],
    [bits.school, any(sql`f.school`, filters.school)],
    [bits.wage, any(sql`f.wage`, filters.wage)],
    [bits.growth, any(sql`f.growth`, filters.growth)],
    [bits.interest, any(sql`f.interest`, filters.interest)],
    ...onlyValues.map((value): [number, Prisma.Sql] => [bitOf(value), sql`f.flags & ${bitOf(value)}::int <> 0`]),
  ];
  const asked = (bit: number) =>
    onlyValues.some((value) => bitOf(value) === bit && filters.only.includes(value)) ||
    Object.entries(bits).some(([name, each]) => each === bit && filters[name as keyof typeof bits].length > 0);
  const missed = wanted
    .filter(([bit]) => asked(bit))
    .map(([bit, condition]) => sql`CASE WHEN coalesce(${condition}, false) THEN 0 ELSE ${bit}::int END`);
  return sql`${placed(framework)}, steps AS (
    SELECT o.code, ${title} AS title, (${title}) COLLATE ${collation} AS "sortTitle",
      (${figures[sort]} IS NULL)::int AS unknown, -coalesce(${figures[sort]}, 0)::float8 AS falling,
      (${[...schoolValues]}::text[])[array_position(${[...schoolStages]}::text[], o."schoolStage"::text)] AS school,
      ${step(sql`o."wageMedian"`, wageFloors(scale.national.wageMedian), wageValues)} AS wage,
      ${step(sql`o."growthPercent"`, growthFloors(scale.national.growthPercent), growthValues)} AS growth,
      nullif(left(o."topInterests", 1), '') AS interest,
      ${join(
        onlyValues.map((value) => sql`CASE WHEN coalesce(${only[value]}, false) THEN ${bitOf(value)}::int ELSE 0 END`),
        " + ",
      )} AS flags
    FROM "Occupation" o
  ), facts AS MATERIALIZED (
    SELECT f.*, ${missed.length === 0 ? sql`0` : join(missed, " + ")} AS missed FROM steps f
  )`;
}
