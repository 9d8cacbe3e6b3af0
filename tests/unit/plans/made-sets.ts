import { readFileSync } from "node:fs";
import { emptySet, type RequirementLine, type RequirementSetContent } from "@/lib/plans/rules/requirement-set";

const read = (code: string): RequirementSetContent =>
  JSON.parse(readFileSync(new URL(`../../../prisma/catalog/requirements/${code}.json`, import.meta.url), "utf8"))
    .content;
export const [missouri, alaska] = [read("us-mo"), read("us-ak")];

export const title = (en: string) => ({ en, es: en });
export const line = (id: string, credits: number, selectors: string[], more: Partial<RequirementLine> = {}) => ({
  ...{ id, title: title(id), credits, selectors },
  ...more,
});
export const set = (lines: RequirementLine[], more: Partial<RequirementSetContent> = {}): RequirementSetContent => ({
  ...emptySet,
  lines,
  ...more,
});
