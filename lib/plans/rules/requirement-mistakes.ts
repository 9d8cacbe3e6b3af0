import {
  countCombinations,
  isOpen,
  isSelector,
  longestTitle,
  mostCombinations,
  mostConditions,
  mostLines,
  mostSelectors,
  type RequirementPart,
  type RequirementSetContent,
  withParts,
  type Words,
} from "./requirement-set";

export const mistakeProblems = [
  "ID_MISSING",
  "ID_TWICE",
  "TITLE_MISSING",
  "TITLE_TOO_LONG",
  "CREDITS_WRONG",
  "CREDITS_TOO_MANY",
  "TOTAL_WRONG",
  "GRADE_WRONG",
  "SELECTORS_MISSING",
  "SELECTOR_WRONG",
  "COUNT_WRONG",
  "PLACE_UNKNOWN",
  "PLACE_TOO_SMALL",
  "WAY_UNKNOWN",
  "OPTIONS_MISSING",
  "AMOUNT_WRONG",
  "NO_LINES",
  "TOO_MANY",
  "TOO_MANY_COMBINATIONS",
  "LESS_THAN_BELOW",
] as const;
export type MistakeProblem = (typeof mistakeProblems)[number];

/** `at` is where: "" for the whole set, "lines.2", "lines.2.parts.0", "choices.0", "conditions.1". */
export type SetMistake = { at: string; field: string; problem: MistakeProblem; detail?: string };

const hundredths = (credits: number) => Math.round(credits * 100);
const isCredits = (credits: unknown): credits is number =>
  typeof credits === "number" &&
  Number.isFinite(credits) &&
  credits >= 0 &&
  credits <= 100 &&
  Math.abs(credits * 100 - hundredths(credits)) < 1e-6;
const isCount = (value: unknown, most: number) =>
  typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= most;

type Tell = (at: string, field: string, problem: MistakeProblem, detail?: string) => void;

function checkTitle(tell: Tell, at: string, title: Words) {
  for (const locale of ["en", "es"] as const) {
    const field = locale === "en" ? "titleEn" : "titleEs";
    if (!title[locale]?.trim()) tell(at, field, "TITLE_MISSING");
    else if (title[locale].length > longestTitle) tell(at, field, "TITLE_TOO_LONG");
  }
}

function checkPart(tell: Tell, at: string, part: RequirementPart) {
  checkTitle(tell, at, part.title);
  if (!isCredits(part.credits)) tell(at, "credits", "CREDITS_WRONG");
  if (part.selectors.length === 0) tell(at, "selectors", "SELECTORS_MISSING");
  if (part.selectors.length > mostSelectors) tell(at, "selectors", "TOO_MANY", String(mostSelectors));
  const wrong = part.selectors.find((selector) => !isSelector(selector));
  if (wrong !== undefined) tell(at, "selectors", "SELECTOR_WRONG", wrong.replace(/^(sced|course):/, ""));
  if (part.minimumCourses !== undefined && !isCount(part.minimumCourses, 20)) tell(at, "minimumCourses", "COUNT_WRONG");
  const inside = (part.parts ?? []).reduce((sum, { credits }) => sum + hundredths(credits), 0);
  if (inside > hundredths(part.credits)) tell(at, "credits", "CREDITS_TOO_MANY", String(inside / 100));
  (part.parts ?? []).forEach((inner, i) => checkPart(tell, `${at}.parts.${i}`, inner));
}

function checkIds(tell: Tell, { lines, choices, conditions }: RequirementSetContent) {
  const seen = new Set<string>();
  const note = (at: string, id: string) => {
    if (!/^[a-z0-9][a-z0-9-]{0,59}$/.test(id) || id === "total") tell(at, "id", "ID_MISSING");
    else if (seen.has(id)) tell(at, "id", "ID_TWICE", id);
    seen.add(id);
  };
  const notePart = (at: string, part: RequirementPart) => {
    note(at, part.id);
    (part.parts ?? []).forEach((inner, i) => notePart(`${at}.parts.${i}`, inner));
  };
  lines.forEach((line, i) => notePart(`lines.${i}`, line));
  choices.forEach(({ id }, i) => note(`choices.${i}`, id));
  conditions.forEach(({ id }, i) => note(`conditions.${i}`, id));
}

function checkPlaces(tell: Tell, { lines, choices }: RequirementSetContent) {
  const byId = new Map(lines.map((line) => [line.id, line]));
  lines.forEach(({ id, credits, alsoWithin = [], way }, i) => {
    const at = `lines.${i}`;
    for (const place of alsoWithin) {
      const host = byId.get(place);
      if (!host || place === id) tell(at, "alsoWithin", "PLACE_UNKNOWN", place);
      // A line that itself moves elsewhere cannot hold another: which credit is counted where would have no one answer.
      else if (host.alsoWithin?.length) tell(at, "alsoWithin", "PLACE_UNKNOWN", place);
      else {
        const held = (host.parts ?? []).reduce((sum, part) => sum + hundredths(part.credits), 0);
        if (held + hundredths(credits) > hundredths(host.credits)) tell(at, "alsoWithin", "PLACE_TOO_SMALL", place);
      }
    }
    if (!way) return;
    const choice = choices.find((one) => one.id === way.choice);
    if (!choice?.options.some((option) => option.id === way.option)) tell(at, "way", "WAY_UNKNOWN", way.option);
  });
  choices.forEach((choice, i) => {
    checkTitle(tell, `choices.${i}`, choice.title);
    const ids = choice.options.map(({ id }) => id);
    if (ids.length < 2 || new Set(ids).size < ids.length || ids.some((id) => !id))
      tell(`choices.${i}`, "options", "OPTIONS_MISSING");
    choice.options.forEach((option) => checkTitle(tell, `choices.${i}`, option.title));
  });
}

/** The most that the lines can ask together, whichever ways are gone, in credits. */
export function mostAsked({ lines, choices }: RequirementSetContent): number {
  const sum = (some: RequirementSetContent["lines"]) =>
    some.reduce((total, { credits }) => total + hundredths(credits), 0);
  const ways = choices.map(({ id, options }) =>
    Math.max(
      0,
      ...options.map((option) => sum(lines.filter(({ way }) => way?.choice === id && way.option === option.id))),
    ),
  );
  return (sum(lines.filter(({ way }) => !way)) + ways.reduce((total, one) => total + one, 0)) / 100;
}

/** Which choices and lines make the combinations, with how many each: "practical-arts × 3". */
const manyIn = ({ lines, choices }: RequirementSetContent) =>
  [
    ...choices.map(({ id, options }) => `${id} × ${options.length}`),
    ...lines.flatMap(({ id, alsoWithin = [] }) => (alsoWithin.length > 0 ? [`${id} × ${1 + alsoWithin.length}`] : [])),
  ].join(", ");

function checkWhole(tell: Tell, set: RequirementSetContent) {
  const { totalCredits, countsFrom, lines, conditions } = set;
  if (lines.length + conditions.length === 0) tell("", "lines", "NO_LINES");
  if (lines.flatMap(withParts).length > mostLines) tell("", "lines", "TOO_MANY", String(mostLines));
  if (conditions.length > mostConditions) tell("", "conditions", "TOO_MANY", String(mostConditions));
  if (totalCredits !== null && !isCredits(totalCredits)) tell("", "totalCredits", "CREDITS_WRONG");
  else if (totalCredits !== null && hundredths(mostAsked(set)) > hundredths(totalCredits))
    tell("", "totalCredits", "TOTAL_WRONG", String(mostAsked(set)));
  if (countsFrom !== null && ![7, 8, 9].includes(countsFrom)) tell("", "countsFrom", "GRADE_WRONG");
  if (countCombinations(set) > mostCombinations) tell("", "lines", "TOO_MANY_COMBINATIONS", manyIn(set));
}

/** What is wrong with a whole set as it would be used, each with its place and field; empty: it can be published. */
export function findSetMistakes(set: RequirementSetContent): SetMistake[] {
  const mistakes: SetMistake[] = [];
  const tell: Tell = (at, field, problem, detail) =>
    mistakes.push({ at, field, problem, ...(detail === undefined ? {} : { detail }) });
  checkIds(tell, set);
  set.lines.forEach((line, i) => checkPart(tell, `lines.${i}`, line));
  checkPlaces(tell, set);
  set.conditions.forEach(({ title, amount }, i) => {
    checkTitle(tell, `conditions.${i}`, title);
    if (amount !== undefined && !(Number.isFinite(amount) && amount > 0))
      tell(`conditions.${i}`, "amount", "AMOUNT_WRONG");
  });
  checkWhole(tell, set);
  return mistakes;
}

/**
 * What a district asks less of than the set below it: a subject with fewer credits, a smaller total, a condition
 * that is gone. Electives may shrink, where the credits are asked in a subject instead.
 */
export function findShortfalls(below: RequirementSetContent, additions: RequirementSetContent): SetMistake[] {
  const own = new Map(additions.lines.map((line, i) => [line.id, { line, at: `lines.${i}` }]));
  const mistakes = below.lines.flatMap((line): SetMistake[] => {
    const mine = own.get(line.id);
    if (!mine || isOpen(line) || hundredths(mine.line.credits) >= hundredths(line.credits)) return [];
    return [{ at: mine.at, field: "credits", problem: "LESS_THAN_BELOW", detail: String(line.credits) }];
  });
  if (additions.totalCredits !== null && additions.totalCredits < (below.totalCredits ?? mostAsked(below)))
    mistakes.push({
      at: "",
      field: "totalCredits",
      problem: "LESS_THAN_BELOW",
      detail: String(below.totalCredits ?? mostAsked(below)),
    });
  return mistakes;
}
