import "server-only";
import type { PartnerStaff } from "@/lib/accounts/rules/roles";
import type { Locale } from "@/lib/platform/texts";
import { withActor } from "@/lib/platform/with-actor";
import { Prisma } from "@/prisma/generated/client";
import type { PartnerKind } from "@/prisma/generated/enums";
import type { PartnerFilter } from "../partner-schema";
import { offerPageSize } from "../rules/offer-limits";
import { atPlacesSql } from "./offer-places-where";

export type PartnerInList = {
  id: string;
  name: string;
  kind: PartnerKind;
  town: string;
  region: string;
  offers: string[];
  demo: boolean;
  /** Null: everyone's. */
  school: string | null;
  pathways: string[];
  /** Its opportunities that show now. */
  open: number;
  /** When it last looked at a program. */
  reviewedOn: Date | null;
};

export type PartnerList = {
  partners: PartnerInList[];
  /** How many match, on all pages. */
  matching: number;
  /** Of the place: in work with, and in the history. */
  counts: { here: number; ended: number };
  /** Pathways that the partners support, to choose from. */
  pathways: { id: string; title: string }[];
  next: string | null;
};

type Row = {
  partners: (PartnerInList & { sort: string })[] | null;
  matching: number;
  counts: { here: number; ended: number };
  pathways: { id: string; title: string }[] | null;
};

const always = Prisma.sql`true`;

const whereOf = ({ kind, offer, pathway, state, q }: PartnerFilter) =>
  Prisma.join(
    [
      state === "ended" ? Prisma.sql`"endedAt" IS NOT NULL` : Prisma.sql`"endedAt" IS NULL`,
      kind ? Prisma.sql`kind = ${kind}::"PartnerKind"` : always,
      offer ? Prisma.sql`${offer} = ANY (offers)` : always,
      pathway ? Prisma.sql`${pathway} = ANY ("pathwayIds")` : always,
      q === "" ? always : Prisma.sql`strpos(lower(name || ' ' || town), lower(${q})) > 0`,
    ],
    " AND ",
  );

/** One page of the partners of one's places, by name. One statement. */
export function listPartners(
  staff: PartnerStaff,
  locale: Locale,
  filter: PartnerFilter,
  at: Date,
): Promise<PartnerList> {
  const bar = filter.after?.lastIndexOf("|") ?? -1;
  const beyond =
    filter.after === undefined
      ? always
      : Prisma.sql`(sort, id::text) > (${filter.after.slice(0, bar)}, ${filter.after.slice(bar + 1)})`;
  const title = Prisma.raw(locale === "es" ? `w."titleEs"` : `w."titleEn"`);
  return withActor(staff, async (tx) => {
    const [row] = await tx.$queryRaw<[Row]>`
      WITH mine AS MATERIALIZED (SELECT p.*, lower(p.name) AS sort FROM "Partner" p WHERE ${atPlacesSql(staff, "p")}),
      matching AS MATERIALIZED (SELECT * FROM mine WHERE ${whereOf(filter)}),
      page AS (SELECT * FROM matching WHERE ${beyond} ORDER BY sort, id::text LIMIT ${offerPageSize + 1}),
      shown AS (
        SELECT page.id, page.name, page.kind, page.town, page.region, page.offers, page.demo, page.sort,
          s.name AS school,
          (SELECT coalesce(json_agg(${title} ORDER BY w.id), '[]') FROM "Pathway" w
            WHERE w.id = ANY (page."pathwayIds")) AS pathways,
          (SELECT count(*)::int FROM "Opportunity" o
            WHERE o."partnerId" = page.id AND o.state = 'OPEN' AND o."expiresAt" > ${at}) AS open,
          (SELECT max(r."heldOn") FROM "PartnerReview" r
            WHERE r."partnerId" = page.id AND r."removedAt" IS NULL) AS "reviewedOn"
        FROM page LEFT JOIN "School" s ON s.id = page."schoolId"
      )
      SELECT (SELECT json_agg(shown ORDER BY sort, id::text) FROM shown) AS partners,
        (SELECT count(*)::int FROM matching) AS matching,
        (SELECT json_build_object('here', count(*) FILTER (WHERE "endedAt" IS NULL),
          'ended', count(*) FILTER (WHERE "endedAt" IS NOT NULL)) FROM mine) AS counts,
        (SELECT json_agg(json_build_object('id', w.id, 'title', ${title}) ORDER BY ${title}, w.id) FROM "Pathway" w
          WHERE w.id IN (SELECT unnest("pathwayIds") FROM mine)) AS pathways`;
    const found = row.partners ?? [];
    const shown = found.slice(0, offerPageSize);
    const last = shown.at(-1);
    return {
      partners: shown.map(({ sort: _, reviewedOn, ...partner }) => ({
        ...partner,
        reviewedOn: reviewedOn && new Date(reviewedOn),
      })),
      matching: row.matching,
      counts: row.counts,
      pathways: row.pathways ?? [],
      next: found.length > offerPageSize && last ? `${last.sort}|${last.id}` : null,
    };
  });
}
