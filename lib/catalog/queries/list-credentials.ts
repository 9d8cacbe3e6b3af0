import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";
import type { CareerStage, CredentialKind } from "@/prisma/generated/enums";
import { careerLevels } from "../rules/career-levels";

export type Credential = {
  id: string;
  name: string;
  /** The name is used as it is where it has no translation. */
  language: Locale;
  issuer: string;
  issuerUrl: string | null;
  kind: CredentialKind;
  stage: CareerStage;
  /** 0 is never; null is not known, or differs by state. */
  renewalYears: number | null;
};

export type PlacedCredential = Credential & {
  pathways: { id: string; title: string; frameworkCode: string }[];
};

const fields = {
  id: true,
  nameEn: true,
  nameEs: true,
  issuer: true,
  issuerUrl: true,
  kind: true,
  stage: true,
  renewalYears: true,
} as const;

type Row = Omit<Credential, "name" | "language"> & { nameEn: string; nameEs: string | null };

const toCredential = (locale: Locale, { nameEn, nameEs, ...row }: Row): Credential => {
  const translated = locale === "es" ? nameEs : nameEn;
  return { ...row, name: translated ?? nameEn, language: translated === null ? "en" : locale };
};

const inStageOrder = (locale: Locale) => {
  const { compare } = new Intl.Collator(locale);
  return (a: Credential, b: Credential) =>
    careerLevels.indexOf(a.stage) - careerLevels.indexOf(b.stage) || compare(a.name, b.name);
};

/** The credentials of one pathway, those to begin with first. */
export async function listPathwayCredentials(locale: Locale, pathwayId: string): Promise<Credential[]> {
  const rows = await db.credentialPathway.findMany({
    where: { pathwayId },
    select: { credential: { select: fields } },
  });
  return rows.map(({ credential }) => toCredential(locale, credential)).sort(inStageOrder(locale));
}

/** Every credential with its pathways, A to Z; only those of one cluster where one is given. */
export async function listCredentials(locale: Locale, clusterId?: string): Promise<PlacedCredential[]> {
  const rows = await db.industryCredential.findMany({
    ...(clusterId === undefined ? {} : { where: { pathways: { some: { pathway: { clusterId } } } } }),
    select: {
      ...fields,
      pathways: {
        select: {
          pathway: {
            select: { id: true, titleEn: true, titleEs: true, cluster: { select: { frameworkCode: true } } },
          },
        },
        orderBy: { pathwayId: "asc" },
      },
    },
  });
  const { compare } = new Intl.Collator(locale);
  return rows
    .map(({ pathways, ...row }) => ({
      ...toCredential(locale, row),
      pathways: pathways.map(({ pathway }) => ({
        id: pathway.id,
        title: locale === "es" ? pathway.titleEs : pathway.titleEn,
        frameworkCode: pathway.cluster.frameworkCode,
      })),
    }))
    .sort((a, b) => compare(a.name, b.name));
}

/** One cluster by its id; null when there is none. */
export async function getClusterName(locale: Locale, id: string): Promise<{ id: string; title: string } | null> {
  const row = await db.cluster.findUnique({ where: { id }, select: { titleEn: true, titleEs: true } });
  return row && { id, title: locale === "es" ? row.titleEs : row.titleEn };
}

export type CredentialCluster = { id: string; title: string; frameworkCode: string; credentials: number };

/** The clusters that have credentials, in the order of their frameworks, with how many. */
export async function listCredentialClusters(locale: Locale): Promise<CredentialCluster[]> {
  const rows = await db.$queryRaw<CredentialCluster[]>`
    SELECT c.id, CASE WHEN ${locale === "es"} THEN c."titleEs" ELSE c."titleEn" END AS title, c."frameworkCode",
      count(DISTINCT cp."credentialId")::int AS credentials
    FROM "CredentialPathway" cp
      JOIN "Pathway" p ON p.id = cp."pathwayId"
      JOIN "Cluster" c ON c.id = p."clusterId"
      JOIN "Framework" f ON f.code = c."frameworkCode"
    GROUP BY c.id, f.position
    ORDER BY f.position, c.position`;
  return rows;
}
