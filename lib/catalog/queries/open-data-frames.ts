import "server-only";
import { db } from "@/lib/platform/db";
import type { Collection, OpenData } from "../rules/open-data";
import { listTexts, type TextPair } from "./list-texts";

export type Found<Name extends Collection> = Omit<OpenData<Name>, "url">;

/** Which rows: one by its id, or those after an id, in the order of their ids. */
export type Which = { id: string } | { after: string; take: number };

export const both = ({ titleEn, titleEs }: { titleEn: string; titleEs: string | null }) => ({
  en: titleEn,
  es: titleEs,
});

const inOrder = { position: "asc" } as const;

/** The condition and the size of a page on a key; an id that is asked for is a page of one. */
export const paged = (which: Which) =>
  "id" in which ? { key: { equals: which.id }, take: 1 } : { key: { gt: which.after }, take: which.take };

const courseFields = {
  orderBy: { position: "asc" },
  select: { courseCode: true, gradeFrom: true, gradeTo: true, kind: true },
} as const;

type Course = { courseCode: string; gradeFrom: number; gradeTo: number; kind: "GENERAL" | "CAREER" | "CHOICE" };
const course = ({ courseCode, ...rest }: Course) => ({ course: courseCode, ...rest });

/** What is told of clusters or pathways, by their ids. */
async function listStories(owner: "CLUSTER" | "PATHWAY", ids: readonly string[]) {
  const texts = await listTexts(owner, ids);
  return (id: string) => {
    const { PEOPLE, LIKES, MYTH, SURPRISE, LEARN, AFTER, NEXT } = texts.get(id) ?? {};
    const all = {
      people: PEOPLE,
      likes: LIKES,
      myth: MYTH,
      surprise: SURPRISE,
      learn: LEARN,
      after: AFTER,
      next: NEXT,
    };
    return Object.fromEntries(Object.entries(all).map(([name, text]) => [name, text ?? null])) as {
      [Name in keyof typeof all]: TextPair | null;
    };
  };
}

export async function listOpenFrameworks(which: Which): Promise<Found<"frameworks">[]> {
  const { key, take } = paged(which);
  const rows = await db.framework.findMany({
    where: { code: key },
    orderBy: { code: "asc" },
    take,
    include: {
      clusters: { orderBy: inOrder, select: { id: true } },
      groups: {
        orderBy: inOrder,
        include: {
          members: { orderBy: inOrder, select: { clusterId: true } },
          pathways: { orderBy: inOrder, select: { pathwayId: true } },
        },
      },
    },
  });
  return rows.map((row) => ({
    id: row.code,
    kind: row.kind,
    title: both(row),
    clusterTerm: { en: row.clusterTermEn, es: row.clusterTermEs },
    pathwayTerm: { en: row.pathwayTermEn, es: row.pathwayTermEs },
    local: row.local,
    source: row.source,
    note: row.noteEn === null ? null : { en: row.noteEn, es: row.noteEs },
    clusters: row.clusters.map(({ id }) => id),
    groups: row.groups.map((group) => ({
      id: group.id,
      title: both(group),
      clusters: group.members.map(({ clusterId }) => clusterId),
      pathways: group.pathways.map(({ pathwayId }) => pathwayId),
    })),
  }));
}

export async function listOpenClusters(which: Which): Promise<Found<"clusters">[]> {
  const { key, take } = paged(which);
  const rows = await db.cluster.findMany({
    where: { id: key },
    orderBy: { id: "asc" },
    take,
    include: { pathways: { orderBy: inOrder, select: { id: true } }, courses: courseFields },
  });
  const story = await listStories(
    "CLUSTER",
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    framework: row.frameworkCode,
    title: both(row),
    summary: { en: row.summaryEn, es: row.summaryEs },
    crossCutting: row.crossCutting,
    position: row.position,
    occupationCount: row.occupationCount,
    interests: row.interestMean,
    pathways: row.pathways.map(({ id }) => id),
    courses: row.courses.map(course),
    ...story(row.id),
  }));
}

export async function listOpenPathways(which: Which): Promise<Found<"pathways">[]> {
  const { key, take } = paged(which);
  const rows = await db.pathway.findMany({
    where: { id: key },
    orderBy: { id: "asc" },
    take,
    include: {
      cluster: { select: { frameworkCode: true } },
      places: { orderBy: { occupationCode: "asc" }, select: { occupationCode: true } },
      courses: courseFields,
      credentials: { orderBy: { credentialId: "asc" }, select: { credentialId: true } },
    },
  });
  const story = await listStories(
    "PATHWAY",
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    framework: row.cluster.frameworkCode,
    cluster: row.clusterId,
    title: both(row),
    summary: { en: row.summaryEn, es: row.summaryEs },
    position: row.position,
    nearOf: row.nearOf,
    occupationCount: row.occupationCount,
    interests: row.interestMean,
    occupations: [...new Set(row.places.map(({ occupationCode }) => occupationCode))],
    courses: row.courses.map(course),
    credentials: row.credentials.map(({ credentialId }) => credentialId),
    ...story(row.id),
  }));
}
