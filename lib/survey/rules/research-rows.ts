import { csvCell } from "@/lib/catalog/rules/open-data-csv";
import { scales } from "./instrument";
import { unpackAnswers } from "./pack-answers";

/** People who share school, school year, grade band, language and wording; fewer than so many are left out. */
export const leastInGroup = 10;

/** School years begin in July: the year in which the one of this moment began. */
export const schoolYearOf = (at: Date): number => at.getUTCFullYear() - (at.getUTCMonth() < 6 ? 1 : 0);

export type ResearchRow = {
  /** In which the school year began. */
  year: number;
  band: string;
  language: string;
  audience: string;
  scoringVersion: number | null;
  /** Points of the six interests; none where there is no result. */
  scores: readonly number[];
  /** As rules/pack-answers.ts packs them. */
  answers: string;
};

const wordings: Record<string, string> = { MIDDLE: "middle", GENERAL: "general", ADULT: "adult" };

/** The first line of the file; `items` are the keys of all questions, a column each. */
export const researchColumns = (items: readonly string[]): string[] => [
  "school_year",
  "grade_band",
  "language",
  "wording",
  "scoring_version",
  ...scales.map((scale) => `score_${scale}`),
  ...items,
];

/** One person's answers as a line with its end. Nothing of it tells who, where, or when within the school year. */
export function researchLine(items: readonly string[], row: ResearchRow): string {
  const answers = unpackAnswers(row.answers) ?? {};
  const cells = [
    // A plain "2011-12" is a month to a spreadsheet.
    `${row.year}/${row.year + 1}`,
    row.band,
    row.language,
    wordings[row.audience] ?? row.audience,
    row.scoringVersion,
    ...scales.map((_, place) => row.scores[place] ?? null),
    ...items.map((key) => answers[key]?.value ?? null),
  ];
  return `${cells.map(csvCell).join(",")}\r\n`;
}
