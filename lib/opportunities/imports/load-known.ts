import "server-only";
import type { Transaction } from "@/lib/platform/db";
import { type Known, knownOf } from "./known";

const titles = { titleEn: true, titleEs: true } as const;

/** Everything of the catalogue that a file of opportunities can name: three statements. */
export async function loadKnown(tx: Transaction): Promise<Known> {
  const occupations = await tx.occupation.findMany({ select: { code: true, soc: true, ...titles } });
  // A title that stands in both frameworks means the one that pages show first.
  const pathways = await tx.pathway.findMany({
    select: { id: true, ...titles },
    orderBy: [{ cluster: { framework: { position: "asc" } } }, { id: "asc" }],
  });
  const elements = await tx.element.findMany({
    where: { kind: { in: ["SKILL", "KNOWLEDGE"] } },
    select: { id: true, ...titles },
    orderBy: { id: "asc" },
  });
  return knownOf({ occupations, pathways, elements });
}
