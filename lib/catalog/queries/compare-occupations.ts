import "server-only";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import type { Locale } from "@/lib/platform/texts";
import type { SchoolStage } from "@/prisma/generated/enums";
import { type Badges, badgesOf, type Thresholds } from "../rules/badges";
import { type ElementRating, elementRatings } from "./element-ratings";
import { ownerNames } from "./figure-owners";
import { type OccupationPlaceName, placeFields, placesInOrder } from "./occupation-places";

/** Dollars a year, or an hour where no yearly figure is given; `atLeast`: the source says only "this or more". */
export type ComparedWage = {
  wageMedian: number | null;
  wageMedianHourly: number | null;
  wageMedianAtLeast: boolean;
};

export type ComparedOccupation = ComparedWage & {
  code: string;
  title: string;
  language: Locale;
  /** The first few other titles in the language. */
  otherTitles: string[];
  /** Wages in the home states of the installation, where they are known. */
  stateWages: ({ state: string } & ComparedWage)[];
  wageOwner: string | null;
  growthPercent: number | null;
  employment: number | null;
  openings: number | null;
  projectionOwner: string | null;
  schoolStage: SchoolStage | null;
  entryEducation: string | null;
  experienceNeeded: string | null;
  onTheJobTraining: string | null;
  /** R I A S E C, 1 to 7, or empty. */
  interests: number[];
  skills: ElementRating[];
  knowledge: ElementRating[];
  badges: Badges;
  /** In the default framework; where it has none there, in all. */
  places: OccupationPlaceName[];
};

const most = { titles: 3, elements: 5 };

type Basis = { thresholds: Thresholds; homeStates: readonly string[]; national: { wageMedian: number | null } };

/** Some occupations with all that is compared, in the order asked; codes that are none are left out. */
export async function getCompared(
  locale: Locale,
  codes: readonly string[],
  { thresholds, homeStates, national }: Basis,
): Promise<ComparedOccupation[]> {
  if (codes.length === 0) return [];
  const es = locale === "es";
  const rows = await db.occupation.findMany({
    where: { code: { in: [...codes] } },
    include: {
      alternateTitles: {
        where: { language: es ? "ES" : "EN" },
        orderBy: { position: "asc" },
        take: most.titles,
        select: { title: true },
      },
      places: { select: placeFields },
    },
  });
  const [elements, terms, owners, states] = await Promise.all([
    db.element.findMany({ where: { kind: { in: ["KNOWLEDGE", "SKILL"] } }, orderBy: { position: "asc" } }),
    db.catalogTerm.findMany(),
    ownerNames(
      locale,
      rows.flatMap(({ projectionFrom, wageFrom }) => [projectionFrom, wageFrom]),
    ),
    homeStates.length === 0
      ? []
      : db.areaWage.findMany({
          where: { area: { in: [...homeStates] }, soc: { in: rows.map(({ soc }) => soc) } },
          select: { area: true, soc: true, annual50: true, hourly50: true, topCodedFrom: true },
        }),
  ]);
  const term = (kind: (typeof terms)[number]["kind"], key: string | null) => {
    const found = terms.find((each) => each.kind === kind && each.key === key);
    return found ? (es ? found.titleEs : found.titleEn) : null;
  };
  const top = (kind: "KNOWLEDGE" | "SKILL", importance: number[], level: number[]) =>
    elementRatings(
      locale,
      elements.filter((element) => element.kind === kind),
      importance,
      level,
    ).slice(0, most.elements);
  const stateWages = (soc: string) =>
    homeStates.flatMap((state) =>
      states
        .filter((row) => row.area === state && row.soc === soc && (row.annual50 !== null || row.hourly50 !== null))
        .map(({ annual50, hourly50, topCodedFrom }) => ({
          state,
          wageMedian: annual50,
          wageMedianHourly: hourly50,
          wageMedianAtLeast: topCodedFrom !== null && topCodedFrom <= 50,
        })),
    );
  const compared = rows.map((row): ComparedOccupation => {
    const places = placesInOrder(locale, row.places, env.WAYMARK_DEFAULT_FRAMEWORK);
    const own = places.filter(({ framework }) => framework === env.WAYMARK_DEFAULT_FRAMEWORK);
    return {
      code: row.code,
      title: (es ? row.titleEs : null) ?? row.titleEn,
      language: es && row.titleEs === null ? "en" : locale,
      otherTitles: row.alternateTitles.map(({ title }) => title),
      wageMedian: row.wageMedian,
      wageMedianHourly: row.wageMedianHourly,
      wageMedianAtLeast: row.wageMedianAtLeast,
      stateWages: stateWages(row.soc),
      wageOwner: row.wageFrom && (owners.get(row.wageFrom) ?? row.wageFrom),
      growthPercent: row.growthPercent,
      employment: row.employment,
      openings: row.openings,
      projectionOwner: row.projectionFrom && (owners.get(row.projectionFrom) ?? row.projectionFrom),
      schoolStage: row.schoolStage,
      entryEducation: term("ENTRY_EDUCATION", row.entryEducation),
      experienceNeeded: term("EXPERIENCE_NEEDED", row.experienceNeeded),
      onTheJobTraining: term("ON_THE_JOB_TRAINING", row.onTheJobTraining),
      interests: row.interests,
      skills: top("SKILL", row.skillImportance, row.skillLevel),
      knowledge: top("KNOWLEDGE", row.knowledgeImportance, row.knowledgeLevel),
      badges: badgesOf(row, thresholds, national),
      places: own.length > 0 ? own : places,
    };
  });
  return codes.flatMap((code) => compared.find((each) => each.code === code) ?? []);
}
