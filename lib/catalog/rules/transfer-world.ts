import type { Locale } from "@/lib/platform/texts";
import type { SchoolStage } from "@/prisma/generated/enums";
import type { MovePlace } from "./move-groups";
import type { TransferIndex } from "./transfer-rank";

export type TransferOccupation = MovePlace & {
  titleEn: string;
  titleEs: string | null;
  schoolStage: SchoolStage | null;
  entryEducation: string | null;
  experienceNeeded: string | null;
  onTheJobTraining: string | null;
  /** R I A S E C, 1 to 7, or empty. */
  interests: number[];
  openings: number | null;
  wageMedian: number | null;
  wageMedianAtLeast: boolean;
  wageMedianHourly: number | null;
};

type Titles = { titleEn: string; titleEs: string };
export type TransferElementName = Titles & { id: string };

export type TransferWorld = {
  releaseId: number;
  index: TransferIndex;
  /** All occupations, those without ratings too. */
  places: Map<string, TransferOccupation>;
  /** In the order of the rating vectors. */
  elements: { SKILL: TransferElementName[]; KNOWLEDGE: TransferElementName[] };
  /** By kind and key: "ENTRY_EDUCATION high-school". */
  terms: Map<string, Titles>;
};

/** The title of an occupation, an element or a term; English where there is no translation yet. */
export const titleIn = (locale: Locale, { titleEn, titleEs }: { titleEn: string; titleEs: string | null }): string =>
  (locale === "es" ? titleEs : null) ?? titleEn;

/** The term of a key in the reader's language; null where the source says nothing. */
export function termIn(
  { terms }: TransferWorld,
  locale: Locale,
  kind: "ENTRY_EDUCATION" | "EXPERIENCE_NEEDED" | "ON_THE_JOB_TRAINING",
  key: string | null,
): string | null {
  const term = key === null ? undefined : terms.get(`${kind} ${key}`);
  return term ? titleIn(locale, term) : null;
}
