// The programs of study and the rules that Waymark comes with, straight from their files.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { ProgramStep } from "@/lib/plans/rules/match-course";
import { nationalOffers } from "@/lib/plans/rules/national-courses";
import type { RequirementSetContent } from "@/lib/plans/rules/requirement-set";
import type { CourseKind } from "@/prisma/generated/enums";

const folder = path.resolve(import.meta.dirname, "../../prisma/catalog");
const rows = (file: string): string[][] =>
  readFileSync(path.join(folder, file), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"));

const titles = rows("school-courses.tsv").map(([code, titleEn]) => ({ code: code!, titleEn: titleEn! }));
const titleOf = new Map(titles.map(({ code, titleEn }) => [code, titleEn]));

export const sced = nationalOffers(titles);

const owned = rows("programs/courses.tsv").map(([owner, code, from, to, kind]) => ({
  owner: owner!,
  step: {
    code: code!,
    gradeFrom: Number(from),
    gradeTo: Number(to),
    kind: kind!.toUpperCase() as CourseKind,
    title: titleOf.get(code!) ?? "",
  },
}));

/** Every pathway that has a program, with the courses of its cluster first, as the catalogue gives them. */
export const studyPrograms: { pathwayId: string; program: ProgramStep[] }[] = [
  ...new Set(owned.map(({ owner }) => owner).filter((owner) => owner.split("/").length === 3)),
].map((pathwayId) => {
  const clusterId = pathwayId.split("/").slice(0, 2).join("/");
  const of = (id: string, shared: boolean) =>
    owned.filter(({ owner }) => owner === id).map(({ step }) => ({ ...step, shared }));
  return { pathwayId, program: [...of(clusterId, true), ...of(pathwayId, false)] };
});

export const shippedRules = (code: "us-mo" | "us-ak"): RequirementSetContent =>
  (
    JSON.parse(readFileSync(path.join(folder, `requirements/${code}.json`), "utf8")) as {
      content: RequirementSetContent;
    }
  ).content;
