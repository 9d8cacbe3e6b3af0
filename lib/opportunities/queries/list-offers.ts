import "server-only";
import type { PartnerStaff } from "@/lib/accounts/rules/roles";
import type { Locale } from "@/lib/platform/texts";
import { withActor } from "@/lib/platform/with-actor";
import { Prisma } from "@/prisma/generated/client";
import type { OpportunityKind, OpportunitySource, OpportunityState } from "@/prisma/generated/enums";
import type { OfferFilter } from "../offer-schema";
import { type OfferListState, offerListStates } from "../rules/offer-end";
import { offerPageSize } from "../rules/offer-limits";
import { atPlacesSql } from "./offer-places-where";

export type OfferInList = {
  id: string;
  title: string;
  kind: OpportunityKind;
  organisation: string;
  town: string;
  region: string;
  state: OpportunityState;
  source: OpportunitySource;
  demo: boolean;
  /** Null: everyone's. */
  school: string | null;
  listed: OfferListState;
  expiresAt: Date;
  submittedAt: Date | null;
};

export type OfferList = {
  offers: OfferInList[];
  /** Of all that match the other filters, by where they stand. */
  counts: Record<OfferListState, number>;
  pathways: { id: string; title: string }[];
  /** The partner that the list is about, where one is asked for. */
  partner: string | null;
  next: string | null;
};

type Row = {
  offers: (Omit<OfferInList, "listed"> & { rank: number; sort: number })[] | null;
  counts: { rank: number; count: number }[] | null;
  pathways: { id: string; title: string }[] | null;
  partner: string | null;
};

const always = Prisma.sql`true`;
const inUtc = (text: unknown): Date => new Date(`${String(text)}Z`);

const whereOf = ({ kind, pathway, partner }: OfferFilter) =>
  Prisma.join(
    [
      kind ? Prisma.sql`kind = ${kind}::"OpportunityKind"` : always,
      pathway ? Prisma.sql`${pathway} = ANY ("pathwayIds")` : always,
      partner ? Prisma.sql`"partnerId" = ${partner}::uuid` : always,
    ],
    " AND ",
  );

/**
 * One page of the opportunities of one's places: what waits first, the longest waiting on top, then what is open,
 * expired, a draft, declined and closed, the newest on top. One statement.
 */
export function listOffers(staff: PartnerStaff, locale: Locale, filter: OfferFilter, at: Date): Promise<OfferList> {
  const [rank, sort, id] = filter.after?.split("|") ?? [];
  const beyond =
    id === undefined
      ? always
      : Prisma.sql`(rank, sort, id::text) > (${Number(rank)}::int, ${Number(sort)}::bigint, ${id})`;
  const state = filter.state ? Prisma.sql`rank = ${offerListStates.indexOf(filter.state) + 1}::int` : always;
  const title = Prisma.raw(locale === "es" ? `w."titleEs"` : `w."titleEn"`);
  return withActor(staff, async (tx) => {
    const [row] = await tx.$queryRaw<[Row]>`
      WITH mine AS MATERIALIZED (SELECT o.id, o.title, o.kind, o.organisation, o.town, o.region, o.state, o.source, o.demo,
          o."schoolId", o."partnerId", o."pathwayIds", o."expiresAt", o."submittedAt",
          CASE o.state WHEN 'WAITING' THEN 1 WHEN 'OPEN' THEN CASE WHEN o."expiresAt" > ${at} THEN 2 ELSE 3 END
            WHEN 'DRAFT' THEN 4 WHEN 'DECLINED' THEN 5 ELSE 6 END AS rank,
          (1000 * CASE WHEN o.state = 'WAITING' THEN extract(epoch FROM coalesce(o."submittedAt", o."createdAt"))
            ELSE -extract(epoch FROM o."changedAt") END)::bigint AS sort
        FROM "Opportunity" o WHERE ${atPlacesSql(staff, "o")}),
      matching AS MATERIALIZED (SELECT * FROM mine WHERE ${whereOf(filter)}),
      page AS (SELECT * FROM matching WHERE ${state} AND ${beyond} ORDER BY rank, sort, id::text LIMIT ${offerPageSize + 1}),
      shown AS (
        SELECT page.id, page.title, page.kind, page.organisation, page.town, page.region, page.state, page.source,
          page.demo, page."expiresAt", page."submittedAt", page.rank, page.sort, s.name AS school
        FROM page LEFT JOIN "School" s ON s.id = page."schoolId"
      )
      SELECT (SELECT json_agg(shown ORDER BY rank, sort, id::text) FROM shown) AS offers,
        (SELECT json_agg(tally) FROM (SELECT rank, count(*)::int AS count FROM matching GROUP BY rank) tally) AS counts,
        (SELECT json_agg(json_build_object('id', w.id, 'title', ${title}) ORDER BY ${title}, w.id) FROM "Pathway" w
          WHERE w.id IN (SELECT unnest("pathwayIds") FROM mine)) AS pathways,
        (SELECT p.name FROM "Partner" p WHERE p.id = ${filter.partner ?? null}::uuid AND ${atPlacesSql(staff, "p")})
          AS partner`;
    const found = row.offers ?? [];
    const shown = found.slice(0, offerPageSize);
    const last = shown.at(-1);
    return {
      offers: shown.map(({ rank: at, sort: _, expiresAt, submittedAt, ...offer }) => ({
        ...offer,
        listed: offerListStates[at - 1]!,
        // JSON carries the time without its zone; the database keeps all times in UTC.
        expiresAt: inUtc(expiresAt),
        submittedAt: submittedAt && inUtc(submittedAt),
      })),
      counts: Object.fromEntries(
        offerListStates.map((name, i) => [name, row.counts?.find(({ rank }) => rank === i + 1)?.count ?? 0]),
      ) as Record<OfferListState, number>,
      pathways: row.pathways ?? [],
      partner: row.partner,
      next: found.length > offerPageSize && last ? `${last.rank}|${last.sort}|${last.id}` : null,
    };
  });
}
