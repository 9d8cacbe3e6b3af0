import "server-only";
import { db } from "@/lib/platform/db";
import { indexTransfers } from "../rules/transfer-rank";
import type { TransferElementName, TransferWorld } from "../rules/transfer-world";
import { getRelease } from "./get-release";

let kept: Promise<TransferWorld> | null = null;
let keptRelease = 0;

/** All that moves between occupations are ranked by; kept in memory until another release is in use. */
export async function getTransferWorld(): Promise<TransferWorld | null> {
  const release = await getRelease();
  if (!release) return null;
  if (kept && keptRelease === release.id) return kept;
  keptRelease = release.id;
  const reading = read(release.id);
  kept = reading;
  // A failed read is not kept, or every later visitor would meet it.
  reading.catch(() => {
    if (kept === reading) kept = null;
  });
  return reading;
}

async function read(releaseId: number): Promise<TransferWorld> {
  const [rows, places, elements, terms] = await db.$transaction([
    db.occupation.findMany({
      orderBy: { code: "asc" },
      select: {
        code: true,
        titleEn: true,
        titleEs: true,
        jobZone: true,
        interests: true,
        workStyles: true,
        skillImportance: true,
        skillLevel: true,
        knowledgeImportance: true,
        knowledgeLevel: true,
        schoolStage: true,
        entryEducation: true,
        experienceNeeded: true,
        onTheJobTraining: true,
        openings: true,
        wageMedian: true,
        wageMedianAtLeast: true,
        wageMedianHourly: true,
      },
    }),
    db.occupationPlace.findMany({
      where: { pathwayId: { not: null } },
      orderBy: { id: "asc" },
      select: { occupationCode: true, pathwayId: true },
    }),
    db.element.findMany({ where: { kind: { in: ["SKILL", "KNOWLEDGE"] } }, orderBy: { position: "asc" } }),
    db.catalogTerm.findMany(),
  ]);
  const pathways = new Map<string, string[]>();
  for (const { occupationCode, pathwayId } of places)
    pathways.set(occupationCode, [...(pathways.get(occupationCode) ?? []), pathwayId!]);
  const occupations = rows.map(({ skillImportance, skillLevel, knowledgeImportance, knowledgeLevel, ...row }) => ({
    ...row,
    skills: { importance: skillImportance, level: skillLevel },
    knowledge: { importance: knowledgeImportance, level: knowledgeLevel },
    pathwayIds: pathways.get(row.code) ?? [],
  }));
  const namesOf = (kind: "SKILL" | "KNOWLEDGE") =>
    elements
      .filter((element) => element.kind === kind)
      .map(({ id, titleEn, titleEs }): TransferElementName => ({ id, titleEn, titleEs }));
  return {
    releaseId,
    index: indexTransfers(occupations),
    places: new Map(occupations.map((occupation) => [occupation.code, occupation])),
    elements: { SKILL: namesOf("SKILL"), KNOWLEDGE: namesOf("KNOWLEDGE") },
    terms: new Map(terms.map(({ kind, key, titleEn, titleEs }) => [`${kind} ${key}`, { titleEn, titleEs }])),
  };
}
