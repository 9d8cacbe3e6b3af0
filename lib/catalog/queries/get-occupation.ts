import "server-only";
import { env } from "@/lib/platform/env";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";
import type { SchoolStage } from "@/prisma/generated/enums";
import { type OccupationPlaceName, placeFields, placesInOrder } from "./occupation-places";
import { elementRatings, type ElementRating } from "./element-ratings";
import { ownerNames } from "./figure-owners";

export type Term = { key: string; title: string };

export type OccupationFacts = {
  code: string;
  title: string;
  titleLanguage: Locale;
  /** Whether interests are known; the other ratings can still be empty. */
  rated: boolean;
  /** R I A S E C, 1 to 7, or empty. */
  interests: number[];
  topInterests: string;
  knowledge: ElementRating[];
  skills: ElementRating[];
  workStyles: ElementRating[];
  educationShares: number[];
  schoolStage: SchoolStage | null;
  entryEducation: Term | null;
  experienceNeeded: Term | null;
  onTheJobTraining: Term | null;
  employment: number | null;
  employmentProjected: number | null;
  growthPercent: number | null;
  openings: number | null;
  /** Whose figures the projections are, where they are not this occupation's own. */
  projectionOwner: string | null;
  wageMedian: number | null;
  wageMedianHourly: number | null;
  wageMedianAtLeast: boolean;
  wageOwner: string | null;
  otherTitles: string[];
  places: OccupationPlaceName[];
};

/** One occupation with all that is known of it; null when there is none. */
export async function getOccupation(locale: Locale, code: string): Promise<OccupationFacts | null> {
  const row = await db.occupation.findUnique({
    where: { code },
    include: {
      alternateTitles: { orderBy: { position: "asc" }, select: { title: true } },
      places: { select: placeFields },
    },
  });
  if (!row) return null;

  const [elements, terms, owners] = await Promise.all([
    db.element.findMany({ where: { kind: { not: "INTEREST" } }, orderBy: { position: "asc" } }),
    db.catalogTerm.findMany(),
    ownerNames(locale, [row.projectionFrom, row.wageFrom]),
  ]);
  const es = locale === "es";
  const term = (kind: (typeof terms)[number]["kind"], key: string | null): Term | null => {
    const found = terms.find((each) => each.kind === kind && each.key === key);
    return found ? { key: found.key, title: es ? found.titleEs : found.titleEn } : null;
  };
  const ratings = (kind: "KNOWLEDGE" | "SKILL" | "WORK_STYLE", importance: number[], level: number[] = []) =>
    elementRatings(
      locale,
      elements.filter((element) => element.kind === kind),
      importance,
      level,
    );
  const translated = es ? row.titleEs : row.titleEn;

  return {
    code: row.code,
    title: translated ?? row.titleEn,
    titleLanguage: translated === null ? "en" : locale,
    rated: row.rated,
    interests: row.interests,
    topInterests: row.topInterests,
    knowledge: ratings("KNOWLEDGE", row.knowledgeImportance, row.knowledgeLevel),
    skills: ratings("SKILL", row.skillImportance, row.skillLevel),
    workStyles: ratings("WORK_STYLE", row.workStyles),
    educationShares: row.educationShares,
    schoolStage: row.schoolStage,
    entryEducation: term("ENTRY_EDUCATION", row.entryEducation),
    experienceNeeded: term("EXPERIENCE_NEEDED", row.experienceNeeded),
    onTheJobTraining: term("ON_THE_JOB_TRAINING", row.onTheJobTraining),
    employment: row.employment,
    employmentProjected: row.employmentProjected,
    growthPercent: row.growthPercent,
    openings: row.openings,
    projectionOwner: row.projectionFrom && (owners.get(row.projectionFrom) ?? row.projectionFrom),
    wageMedian: row.wageMedian,
    wageMedianHourly: row.wageMedianHourly,
    wageMedianAtLeast: row.wageMedianAtLeast,
    wageOwner: row.wageFrom && (owners.get(row.wageFrom) ?? row.wageFrom),
    otherTitles: row.alternateTitles.map(({ title }) => title),
    places: placesInOrder(locale, row.places, env.WAYMARK_DEFAULT_FRAMEWORK),
  };
}
