import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";
import type { SchoolStage } from "@/prisma/generated/enums";
import type { TransferRatings } from "../rules/transfer";
import { elementRatings, type ElementRating } from "./element-ratings";
import { ownerNames } from "./figure-owners";
import { listOwnPlaces } from "./list-own-places";
import { getTexts } from "./list-texts";
import type { OccupationPlaceName } from "./occupation-places";

export type Term = { key: string; title: string };

export type OccupationFacts = {
  code: string;
  title: string;
  titleLanguage: Locale;
  /** The English title of the source, where the title above is translated. */
  officialTitle: string | null;
  /** What the people do, in a few sentences of our own. */
  summary: string | null;
  jobZone: number | null;
  /** Six digits; of whom the wages are told, if of another. */
  wageSoc: string;
  /** Whether interests are known; the other ratings can still be empty. */
  rated: boolean;
  /** R I A S E C, 1 to 7, or empty. */
  interests: number[];
  topInterests: string;
  knowledge: ElementRating[];
  skills: ElementRating[];
  workStyles: ElementRating[];
  /** The vectors of knowledge and skills, and the names of their elements in the same order. */
  ratings: TransferRatings;
  elementNames: { SKILL: string[]; KNOWLEDGE: string[] };
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
  /** Those of the page's language first. */
  otherTitles: { title: string; language: Locale }[];
  places: OccupationPlaceName[];
};

/** One occupation with all that is known of it; null when there is none. */
export async function getOccupation(locale: Locale, code: string): Promise<OccupationFacts | null> {
  const [row, titles, places, elements, terms, texts] = await Promise.all([
    db.occupation.findUnique({ where: { code } }),
    db.alternateTitle.findMany({
      where: { occupationCode: code },
      orderBy: { position: "asc" },
      select: { title: true, language: true },
    }),
    listOwnPlaces(locale, code),
    db.element.findMany({ where: { kind: { not: "INTEREST" } }, orderBy: { position: "asc" } }),
    db.catalogTerm.findMany({ where: { kind: { not: "REQUIRED_LEVEL" } } }),
    getTexts(locale, "OCCUPATION", code),
  ]);
  if (!row) return null;
  const owners = await ownerNames(locale, [row.projectionFrom, row.wageFrom]);
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
  const names = (kind: "KNOWLEDGE" | "SKILL") =>
    elements.filter((element) => element.kind === kind).map(({ titleEn, titleEs }) => (es ? titleEs : titleEn));
  const translated = es ? row.titleEs : row.titleEn;
  const otherTitles = titles.map(
    ({ title, language }) => ({ title, language: language === "ES" ? "es" : "en" }) as const,
  );

  return {
    code: row.code,
    title: translated ?? row.titleEn,
    titleLanguage: translated === null ? "en" : locale,
    officialTitle: es && translated !== null && translated !== row.titleEn ? row.titleEn : null,
    summary: texts.SUMMARY ?? null,
    jobZone: row.jobZone,
    wageSoc: row.wageFrom ?? row.soc,
    rated: row.rated,
    interests: row.interests,
    topInterests: row.topInterests,
    knowledge: ratings("KNOWLEDGE", row.knowledgeImportance, row.knowledgeLevel),
    skills: ratings("SKILL", row.skillImportance, row.skillLevel),
    workStyles: ratings("WORK_STYLE", row.workStyles),
    ratings: {
      skills: { importance: row.skillImportance, level: row.skillLevel },
      knowledge: { importance: row.knowledgeImportance, level: row.knowledgeLevel },
    },
    elementNames: { SKILL: names("SKILL"), KNOWLEDGE: names("KNOWLEDGE") },
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
    otherTitles: [
      ...otherTitles.filter(({ language }) => language === locale),
      ...otherTitles.filter(({ language }) => language !== locale),
    ],
    places,
  };
}
