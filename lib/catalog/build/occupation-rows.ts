import { careerStageOf, schoolStageOf } from "../rules/career-stage";
import type { Projections } from "./bls-tables";
import { numbered } from "./compose-ratings";
import { CatalogFileError, parseTable, pick, toNumber } from "./delimited";
import { figuresOf } from "./occupation-figures";
import type { SpanishName } from "./program-rows";
import { elementIds, type Terms } from "./terms";
import type { WageRow } from "./wage-sheet";

type Read = (file: string) => string;

/** The vectors of one rating sheet by occupation. */
export function readVectors(read: Read, file: string, columns: readonly string[]): Map<string, number[]> {
  const rows = pick(
    parseTable(read(file), file, "\t"),
    Object.fromEntries(["code", ...columns].map((name) => [name, name])),
  );
  const vectors = new Map<string, number[]>();
  for (const row of rows) {
    const vector = columns.map((column) => toNumber(row[column]!, `${file}, ${row.code}`));
    if (vector.includes(null)) throw new CatalogFileError(`${file}, ${row.code}: a rating is missing`);
    vectors.set(row.code!, vector as number[]);
  }
  return vectors;
}

function readRatings(read: Read, terms: Terms) {
  const [interest, knowledge, skill, style] = (["INTEREST", "KNOWLEDGE", "SKILL", "WORK_STYLE"] as const).map((kind) =>
    elementIds(terms, kind),
  );
  const shares = (prefix: string, n: number) => readVectors(read, "education-shares.tsv", numbered(prefix, n));
  const vectors = {
    interests: readVectors(read, "interests.tsv", interest!),
    knowledgeImportance: readVectors(read, "knowledge-importance.tsv", knowledge!),
    knowledgeLevel: readVectors(read, "knowledge-level.tsv", knowledge!),
    skillImportance: readVectors(read, "skill-importance.tsv", skill!),
    skillLevel: readVectors(read, "skill-level.tsv", skill!),
    workStyles: readVectors(read, "work-styles.tsv", style!),
    educationShares: shares("RL", 12),
    experienceShares: shares("RW", 11),
    trainingShares: shares("PT", 9),
    onTheJobShares: shares("OJ", 9),
  };
  return (code: string) => ({
    rated: vectors.interests.has(code),
    interests: vectors.interests.get(code) ?? [],
    knowledgeImportance: vectors.knowledgeImportance.get(code) ?? [],
    knowledgeLevel: vectors.knowledgeLevel.get(code) ?? [],
    skillImportance: vectors.skillImportance.get(code) ?? [],
    skillLevel: vectors.skillLevel.get(code) ?? [],
    workStyles: vectors.workStyles.get(code) ?? [],
    educationShares: vectors.educationShares.get(code) ?? [],
    experienceShares: vectors.experienceShares.get(code) ?? [],
    trainingShares: vectors.trainingShares.get(code) ?? [],
    onTheJobShares: vectors.onTheJobShares.get(code) ?? [],
  });
}

/** The rows of Occupation: what O*NET says of each, joined with its outlook and the nation's wages by SOC code. */
export function occupationRows(
  read: Read,
  terms: Terms,
  spanish: ReadonlyMap<string, SpanishName>,
  projections: Projections,
  wages: ReadonlyMap<string, WageRow>,
) {
  const ratingsOf = readRatings(read, terms);
  const columns = { code: "code", title: "title", jobZone: "jobZone", topInterests: "topInterests" };
  return pick(parseTable(read("occupations.tsv"), "occupations.tsv", "\t"), columns).map((row) => {
    const { code, title, topInterests } = row;
    const figures = figuresOf(code, projections, wages, terms.broadGroups);
    const jobZone = toNumber(row.jobZone, `occupations.tsv, ${code}, jobZone`);
    const schoolStage = schoolStageOf(figures.entryEducation);
    return {
      code,
      soc: code.slice(0, 7),
      titleEn: title,
      titleEs: spanish.get(code)?.title ?? null,
      jobZone,
      topInterests,
      ...ratingsOf(code),
      schoolStage,
      careerStage: careerStageOf(jobZone, schoolStage),
      ...figures,
    };
  });
}
