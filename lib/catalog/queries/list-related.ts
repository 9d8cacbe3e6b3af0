import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";
import type { SchoolStage } from "@/prisma/generated/enums";
import { type Direction, directionOf } from "../rules/direction";
import { carryOver, elementsIn, type ReadyWord, readyWord, toLearn, type TransferElement } from "../rules/transfer";
import type { OccupationFacts } from "./get-occupation";

export type Carried = {
  ready: ReadyWord;
  /** How many of the skills and kinds of knowledge that matter there carry over. */
  count: number;
  of: number;
  /** Names of the most important that carry over, and of those worth learning first; a few each. */
  carries: string[];
  nearly: string[];
  missing: string[];
};

export type Related = {
  code: string;
  title: string;
  titleLanguage: Locale;
  schoolStage: SchoolStage | null;
  direction: Direction;
  /** Null where one of the two is not rated. */
  carried: Carried | null;
  wageMedian: number | null;
  wageMedianAtLeast: boolean;
  wageMedianHourly: number | null;
};

type Row = {
  code: string;
  titleEn: string;
  titleEs: string | null;
  schoolStage: SchoolStage | null;
  jobZone: number | null;
  skillImportance: number[];
  skillLevel: number[];
  knowledgeImportance: number[];
  knowledgeLevel: number[];
  wageMedian: number | null;
  wageMedianAtLeast: boolean;
  wageMedianHourly: number | null;
  pathwayIds: string[];
};

const fewOfAKind = 3;
const fewNames = 5;

/** Knowledge tells fields of work apart, and most skills are important everywhere: so it comes first, and some of both. */
function fewOf(elements: readonly TransferElement[]): TransferElement[] {
  const knowledge = elements.filter(({ kind }) => kind === "KNOWLEDGE");
  const first = knowledge.slice(0, fewOfAKind);
  const skills = elements.filter(({ kind }) => kind === "SKILL").slice(0, fewNames - first.length);
  return [...first, ...skills];
}

/** O*NET's related occupations of one, nearest first, each with its direction and what carries over to it. */
export async function listRelated(
  locale: Locale,
  occupation: Pick<OccupationFacts, "code" | "schoolStage" | "jobZone" | "ratings" | "elementNames" | "places">,
): Promise<Related[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT o.code, o."titleEn", o."titleEs", o."schoolStage"::text, o."jobZone", o."skillImportance", o."skillLevel",
      o."knowledgeImportance", o."knowledgeLevel", o."wageMedian", o."wageMedianAtLeast", o."wageMedianHourly",
      ARRAY(
        SELECT p."pathwayId" FROM "OccupationPlace" p
        WHERE p."occupationCode" = o.code AND p."pathwayId" IS NOT NULL ORDER BY p.id
      ) AS "pathwayIds"
    FROM "RelatedOccupation" r JOIN "Occupation" o ON o.code = r."relatedCode"
    WHERE r."occupationCode" = ${occupation.code}
    ORDER BY r.position, o.code`;
  const pathwayIds = occupation.places.flatMap(({ pathway }) => pathway?.id ?? []);
  const nameOf = ({ kind, position }: TransferElement) => occupation.elementNames[kind][position] ?? "";
  const carriedTo = (row: Row): Carried | null => {
    const carry = carryOver(occupation.ratings, {
      skills: { importance: row.skillImportance, level: row.skillLevel },
      knowledge: { importance: row.knowledgeImportance, level: row.knowledgeLevel },
    });
    if (!carry) return null;
    const learn = toLearn(carry);
    const names = (state: TransferElement["state"]) => learn.filter((each) => each.state === state).map(nameOf);
    const carries = elementsIn(carry, "carries");
    return {
      ready: readyWord(carry),
      count: carries.length,
      of: carry.elements.length,
      carries: fewOf(carries).map(nameOf),
      nearly: names("nearly").slice(0, fewNames),
      missing: names("missing").slice(0, fewNames),
    };
  };
  return rows.map((row) => {
    const translated = locale === "es" ? row.titleEs : row.titleEn;
    return {
      code: row.code,
      title: translated ?? row.titleEn,
      titleLanguage: translated === null ? "en" : locale,
      schoolStage: row.schoolStage,
      direction: directionOf({ ...occupation, pathwayIds }, row),
      carried: carriedTo(row),
      wageMedian: row.wageMedian,
      wageMedianAtLeast: row.wageMedianAtLeast,
      wageMedianHourly: row.wageMedianHourly,
    };
  });
}
