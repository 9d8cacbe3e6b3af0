import "server-only";
import type { PartnerStaff } from "@/lib/accounts/rules/roles";
import type { Transaction } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";
import { withActor } from "@/lib/platform/with-actor";
import { Prisma } from "@/prisma/generated/client";
import { atPlacesSql } from "./offer-places-where";

export type OfferChoice = { value: string; label: string };
export type OfferChoiceGroup = { title: string; choices: OfferChoice[] };
export type OfferChoices = {
  /** By cluster: those of the school's framework, and those already chosen. */
  pathways: OfferChoiceGroup[];
  skills: OfferChoice[];
  knowledge: OfferChoice[];
  /** Those already chosen. */
  occupations: OfferChoice[];
  /** Of the same place, by name; staff alone see them. */
  partners: OfferChoice[];
};

type Chosen = { pathwayIds: readonly string[]; occupationCodes: readonly string[]; partnerId?: string | null };
type Asked = { locale: Locale; schoolId: string | null; chosen: Chosen | null };
type Row = {
  pathways: (OfferChoice & { cluster: string })[] | null;
  elements: (OfferChoice & { kind: "SKILL" | "KNOWLEDGE" })[] | null;
  occupations: OfferChoice[] | null;
  partners: OfferChoice[] | null;
};

const usualFramework = "national-16";
const nobodys = Prisma.sql`false`;

/** What the form of an opportunity lets one choose, in the language of the reader. One statement. */
export async function readOfferChoices(
  tx: Transaction,
  { locale, schoolId, chosen }: Asked,
  partnersOf: Prisma.Sql = nobodys,
): Promise<OfferChoices> {
  const es = locale === "es";
  const title = (alias: string) => Prisma.raw(es ? `${alias}."titleEs"` : `${alias}."titleEn"`);
  const pathwayIds = [...(chosen?.pathwayIds ?? [])];
  const [row] = await tx.$queryRaw<[Row]>`
    WITH used AS (
      SELECT coalesce((SELECT f.code FROM "School" s JOIN "Framework" f ON f.code = s.framework AND f.kind = 'CLUSTERS'
        WHERE s.id = ${schoolId}::uuid), ${usualFramework}) AS code
    )
    SELECT
      (SELECT json_agg(json_build_object('value', w.id, 'label', ${title("w")}, 'cluster', ${title("c")})
          ORDER BY c."frameworkCode" <> used.code, c.position, c.id, w.position, w.id)
        FROM "Pathway" w JOIN "Cluster" c ON c.id = w."clusterId", used
        WHERE c."frameworkCode" = used.code OR w.id = ANY (${pathwayIds}::text[])) AS pathways,
      (SELECT json_agg(json_build_object('value', e.id, 'label', ${title("e")}, 'kind', e.kind)
          ORDER BY e.kind, ${title("e")})
        FROM "Element" e WHERE e.kind IN ('SKILL', 'KNOWLEDGE')) AS elements,
      (SELECT json_agg(json_build_object('value', o.code,
          'label', CASE WHEN ${es} THEN coalesce(o."titleEs", o."titleEn") ELSE o."titleEn" END) ORDER BY o.code)
        FROM "Occupation" o WHERE o.code = ANY (${[...(chosen?.occupationCodes ?? [])]}::text[])) AS occupations,
      (SELECT json_agg(json_build_object('value', p.id, 'label', p.name) ORDER BY lower(p.name), p.id)
        FROM "Partner" p WHERE ${partnersOf} AND p."schoolId" IS NOT DISTINCT FROM ${schoolId}::uuid
          AND (p."endedAt" IS NULL OR p.id = ${chosen?.partnerId ?? null}::uuid)) AS partners`;
  const groups = new Map<string, OfferChoice[]>();
  for (const { cluster, ...choice } of row.pathways ?? [])
    groups.set(cluster, [...(groups.get(cluster) ?? []), choice]);
  const ofKind = (asked: "SKILL" | "KNOWLEDGE") =>
    (row.elements ?? []).flatMap(({ kind, ...choice }) => (kind === asked ? [choice] : []));
  return {
    pathways: [...groups].map(([name, choices]) => ({ title: name, choices })),
    skills: ofKind("SKILL"),
    knowledge: ofKind("KNOWLEDGE"),
    occupations: row.occupations ?? [],
    partners: row.partners ?? [],
  };
}

/** The same for staff of the place, with its partners. */
export const getOfferChoices = (staff: PartnerStaff, asked: Asked): Promise<OfferChoices> =>
  withActor(staff, (tx) => readOfferChoices(tx, asked, atPlacesSql(staff, "p")));
