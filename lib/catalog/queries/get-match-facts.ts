import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";
import type { SchoolStage } from "@/prisma/generated/enums";
import { type GroupFacts, groupFactsOf } from "../rules/group-facts";
import { getRelease } from "./get-release";

export type MatchPlace = {
  id: string;
  title: string;
  summary: string;
  hue: string;
  mark: string;
  /** Of a pathway. */
  letter: string | null;
  /** The cluster of a pathway. */
  parent: { id: string; title: string } | null;
  frameworkCode: string;
  /** Without the language. */
  path: string;
  occupations: readonly string[];
  facts: GroupFacts;
};
export type MatchJob = {
  code: string;
  title: string;
  titleLanguage: Locale;
  stage: SchoolStage | null;
  wageMedian: number | null;
  wageMedianAtLeast: boolean;
  wageMedianHourly: number | null;
  growthPercent: number | null;
  openings: number | null;
};
/** What a result tells about clusters, pathways and occupations, in one language. */
export type MatchFacts = {
  releaseId: number;
  frameworks: { code: string; title: string }[];
  /** Clusters and pathways by id, occupations by code. */
  places: ReadonlyMap<string, MatchPlace>;
  jobs: ReadonlyMap<string, MatchJob>;
};

let kept: { releaseId: number; rows: Promise<Rows> } | null = null;
const told = new WeakMap<Rows, Map<Locale, MatchFacts>>();

/** Kept in memory until another release is in use, so that a visit asks for its number alone. Null before the first. */
export async function getMatchFacts(locale: Locale): Promise<MatchFacts | null> {
  const release = await getRelease();
  if (!release) return null;
  if (kept?.releaseId !== release.id) {
    const reading = { releaseId: release.id, rows: read() };
    kept = reading;
    // A failed read is not kept, or every later visitor would meet it.
    reading.rows.catch(() => {
      if (kept === reading) kept = null;
    });
  }
  const rows = await kept.rows;
  const inLanguages = told.get(rows) ?? new Map<Locale, MatchFacts>();
  told.set(rows, inLanguages);
  const known = inLanguages.get(locale);
  if (known) return known;
  const facts = tell(rows, locale, release.id);
  inLanguages.set(locale, facts);
  return facts;
}

const titles = { id: true, titleEn: true, titleEs: true, summaryEn: true, summaryEs: true } as const;

const read = async () => {
  const [frameworks, occupations] = await db.$transaction([
    db.framework.findMany({
      where: { kind: "CLUSTERS" },
      orderBy: { position: "asc" },
      select: {
        code: true,
        titleEn: true,
        titleEs: true,
        clusters: {
          orderBy: { position: "asc" },
          select: {
            ...titles,
            hue: true,
            mark: true,
            pathways: { select: { ...titles, letter: true } },
            places: { select: { occupationCode: true, pathwayId: true } },
          },
        },
      },
    }),
    db.occupation.findMany({
      select: {
        code: true,
        soc: true,
        titleEn: true,
        titleEs: true,
        projectionFrom: true,
        schoolStage: true,
        employment: true,
        employmentProjected: true,
        growthPercent: true,
        openings: true,
        wageMedian: true,
        wageMedianAtLeast: true,
        wageMedianHourly: true,
      },
    }),
  ]);
  return { frameworks, occupations: new Map(occupations.map((occupation) => [occupation.code, occupation])) };
};
type Rows = Awaited<ReturnType<typeof read>>;

function tell({ frameworks, occupations }: Rows, locale: Locale, releaseId: number): MatchFacts {
  const es = locale === "es";
  const places = new Map<string, MatchPlace>();
  for (const framework of frameworks)
    for (const { pathways, places: stands, hue, mark, ...cluster } of framework.clusters) {
      const parent = { id: cluster.id, title: es ? cluster.titleEs : cluster.titleEn };
      const put = (row: typeof cluster, letter: string | null, codes: string[]) => {
        const own = [...new Set(codes)];
        places.set(row.id, {
          id: row.id,
          title: es ? row.titleEs : row.titleEn,
          summary: es ? row.summaryEs : row.summaryEn,
          hue,
          mark,
          letter,
          parent: letter === null ? null : parent,
          frameworkCode: framework.code,
          path: `/clusters/${row.id}`,
          occupations: own,
          facts: groupFactsOf(own.flatMap((code) => occupations.get(code) ?? [])),
        });
      };
      put(
        cluster,
        null,
        stands.map(({ occupationCode }) => occupationCode),
      );
      for (const { letter, ...pathway } of pathways)
        put(
          pathway,
          letter ?? "",
          stands.flatMap(({ occupationCode, pathwayId }) => (pathwayId === pathway.id ? [occupationCode] : [])),
        );
    }
  const jobs = new Map(
    [...occupations.values()].map(({ titleEn, titleEs, schoolStage, ...job }): [string, MatchJob] => [
      job.code,
      {
        code: job.code,
        title: es ? (titleEs ?? titleEn) : titleEn,
        titleLanguage: es && titleEs !== null ? "es" : "en",
        stage: schoolStage,
        wageMedian: job.wageMedian,
        wageMedianAtLeast: job.wageMedianAtLeast,
        wageMedianHourly: job.wageMedianHourly,
        growthPercent: job.growthPercent,
        openings: job.openings,
      },
    ]),
  );
  return {
    releaseId,
    frameworks: frameworks.map(({ code, titleEn, titleEs }) => ({ code, title: es ? titleEs : titleEn })),
    places,
    jobs,
  };
}
