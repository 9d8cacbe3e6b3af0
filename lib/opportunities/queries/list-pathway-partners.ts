import "server-only";
import type { CurrentUser } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import { Prisma } from "@/prisma/generated/client";
import type { OpportunityKind, PartnerKind } from "@/prisma/generated/enums";
import { ownSchools } from "../rules/care";
import type { PartnerOffer } from "../rules/kinds";
import { inSight } from "./opportunities-in-sight";

export type PathwayPartner = {
  id: string;
  name: string;
  kind: PartnerKind;
  about: string;
  url: string;
  town: string;
  region: string;
  offers: PartnerOffer[];
  demo: boolean;
};

export type ReviewedPartner = PathwayPartner & {
  /** The last one held for this pathway, or else the last one planned; days as "2027-05-01". Staff's alone. */
  review: { plannedOn: string | null; heldOn: string | null; outcome: string; next: string } | null;
};

const columns = Prisma.sql`
  'id', p.id, 'name', p.name, 'kind', p.kind, 'about', p.about, 'url', p.url, 'town', p.town, 'region', p.region,
  'offers', p.offers, 'demo', p.demo`;

const supports = (schoolId: string, pathwayId: string, alias: "p" | "real") => {
  const p = Prisma.raw(alias);
  return Prisma.sql`(${p}."schoolId" = ${schoolId}::uuid OR ${p}."schoolId" IS NULL)
    AND ${pathwayId} = ANY (${p}."pathwayIds") AND ${p}."endedAt" IS NULL`;
};

// Made-up ones stand only where not one real one does.
const shown = (schoolId: string, pathwayId: string) => Prisma.sql`
  "Partner" p WHERE ${supports(schoolId, pathwayId, "p")}
  AND p.demo = NOT EXISTS (SELECT 1 FROM "Partner" real WHERE NOT real.demo AND ${supports(schoolId, pathwayId, "real")})`;

/**
 * The partners that support a pathway at a school, its own and everyone's, with their last look at it, as JSON
 * (`ReviewedPartner[]`) inside another statement: for staff of that school.
 */
export const reviewedPartnersSql = (schoolId: string, pathwayId: string): Prisma.Sql => Prisma.sql`
  (SELECT coalesce(json_agg(json_build_object(${columns}, 'review', (
    SELECT json_build_object('plannedOn', r."plannedOn", 'heldOn', r."heldOn", 'outcome', r.outcome, 'next', r.next)
    FROM "PartnerReview" r
    WHERE r."partnerId" = p.id AND r."pathwayId" = ${pathwayId} AND r."removedAt" IS NULL
    ORDER BY r."heldOn" DESC NULLS LAST, r."plannedOn" DESC NULLS LAST, r.id DESC LIMIT 1
  )) ORDER BY lower(p.name), p.id), '[]') FROM ${shown(schoolId, pathwayId)})`;

export type PathwayOpportunity = {
  id: string;
  kind: OpportunityKind;
  title: string;
  organisation: string;
  town: string;
  region: string;
  remote: boolean;
  applyBy: Date | null;
  demo: boolean;
};

export type PathwayAtSchool = {
  school: { id: string; name: string } | null;
  /** By name. Whom to write to there is not among it. */
  partners: PathwayPartner[];
  /** The first of those open for the pathway, those that close first in front. */
  opportunities: PathwayOpportunity[];
  /** How many there are. */
  open: number;
  release: number | null;
};

export const mostShownOpportunities = 6;

type Told = Omit<PathwayAtSchool, "opportunities"> & {
  pathway: boolean;
  opportunities: (Omit<PathwayOpportunity, "applyBy"> & { applyBy: string | null })[];
};

/**
 * What one's own school has for a pathway: partners and open opportunities that name it, or an occupation on it. A
 * school that is not one's own counts as none; without a school there is what is open to everyone. Null where there is
 * no such pathway. One statement.
 */
export async function getPathwayAtSchool(
  person: CurrentUser,
  { pathwayId, schoolId }: { pathwayId: string; schoolId: string | null },
  at: Date,
): Promise<PathwayAtSchool | null> {
  const own = ownSchools(person);
  const school = schoolId !== null && own.includes(schoolId) ? schoolId : null;
  const partners =
    school === null
      ? Prisma.sql`'[]'::json`
      : Prisma.sql`(SELECT coalesce(json_agg(json_build_object(${columns}) ORDER BY lower(p.name), p.id), '[]')
          FROM ${shown(school, pathwayId)})`;
  const [told] = await withActor(
    person,
    (tx) => tx.$queryRaw<[Told]>`
      WITH open AS MATERIALIZED (
        SELECT o.* FROM "Opportunity" o
        WHERE (
          ${pathwayId} = ANY (o."pathwayIds")
          OR o."occupationCodes" && ARRAY(
            SELECT place."occupationCode" FROM "OccupationPlace" place WHERE place."pathwayId" = ${pathwayId}
          )
        ) AND ${inSight(person, at)}
      ), first AS (
        SELECT id, kind, title, organisation, town, region, remote, "applyBy", demo FROM open
        ORDER BY "applyBy" NULLS LAST, id LIMIT ${mostShownOpportunities}
      )
      SELECT EXISTS (SELECT 1 FROM "Pathway" WHERE id = ${pathwayId}) AS pathway,
        (SELECT json_build_object('id', s.id, 'name', s.name) FROM "School" s WHERE s.id = ${school}::uuid) AS school,
        ${partners} AS partners,
        (SELECT coalesce(json_agg(first ORDER BY "applyBy" NULLS LAST, id), '[]') FROM first) AS opportunities,
        (SELECT count(*)::int FROM open) AS open,
        (SELECT max(id) FROM "CatalogRelease") AS release`,
  );
  if (!told.pathway) return null;
  const { pathway: _, opportunities, ...rest } = told;
  return {
    ...rest,
    opportunities: opportunities.map(({ applyBy, ...each }) => ({
      ...each,
      applyBy: applyBy ? new Date(applyBy) : null,
    })),
  };
}
