export type Words = { readonly en: string; readonly es: string };

/**
 * Which courses count: "any"; "sced:" and two to five digits, of which two are a subject area ("sced:04"); or "course:"
 * and a code, of the school or of SCED.
 */
export type Selector = string;

/** So many credits of the line that it stands in must be of these courses. Parts of one line share no credit. */
export type RequirementPart = {
  /** Unique in the set; a condition met under this id shows a part or line that may be demonstrated. */
  readonly id: string;
  readonly title: Words;
  readonly credits: number;
  readonly selectors: readonly Selector[];
  /** At least so many courses that match, wherever their credit is counted. */
  readonly minimumCourses?: number;
  /** May be met without credit; the credit is then owed by what it stands in. */
  readonly demonstrated?: boolean;
  readonly parts?: readonly RequirementPart[];
};

export type RequirementLine = RequirementPart & {
  /** Lines inside which this one may be met: its courses' credit is then counted there, once. */
  readonly alsoWithin?: readonly string[];
  /** Asked only of who goes this way. */
  readonly way?: { readonly choice: string; readonly option: string };
};

/** One of these ways is gone; each has the lines that name it. */
export type RequirementChoice = {
  readonly id: string;
  readonly title: Words;
  readonly options: readonly { readonly id: string; readonly title: Words }[];
};

/** What is asked beside credits: a test, a lesson, hours of service. */
export type RequirementCondition = {
  readonly id: string;
  readonly title: Words;
  /** How much is asked, where it is counted. */
  readonly amount?: number;
  readonly unit?: Words;
};

/** What one version of one set of graduation rules asks. Credits in steps of 0.01. */
export type RequirementSetContent = {
  /** Null: what the lines ask together; in a district's additions, what the set below says. */
  readonly totalCredits: number | null;
  /** Credits count from this grade on: 7, 8 or 9. Null: 9, or what the set below says. */
  readonly countsFrom: number | null;
  /** Whether a course's credit may be shared between subjects. Null: no, or what the set below says. */
  readonly split: boolean | null;
  readonly lines: readonly RequirementLine[];
  readonly choices: readonly RequirementChoice[];
  readonly conditions: readonly RequirementCondition[];
};

export const mostCombinations = 256;
export const mostLines = 60;
export const mostConditions = 30;
export const mostSelectors = 60;
export const longestTitle = 120;
export const lastCountedGrade = 12;

export const emptySet: RequirementSetContent = {
  totalCredits: null,
  countsFrom: null,
  split: null,
  lines: [],
  choices: [],
  conditions: [],
};

const selectorShape = /^(any|sced:\d{2,5}|course:[^\s:][^:]{0,39})$/;
export const isSelector = (selector: string): boolean => selectorShape.test(selector);

/** A line that any course may fill takes what other lines have too much of. */
export const isOpen = ({ selectors }: { readonly selectors: readonly Selector[] }): boolean =>
  selectors.includes("any");

/** Whether a course is one of those that the selectors name. */
export function matchesSelectors(
  selectors: readonly Selector[],
  { code, scedCode }: { readonly code: string; readonly scedCode: string | null },
): boolean {
  return selectors.some((selector) => {
    if (selector === "any") return true;
    const wanted = selector.slice(selector.indexOf(":") + 1);
    if (selector.startsWith("sced:")) return scedCode?.startsWith(wanted) ?? false;
    return wanted.toLowerCase() === code.trim().toLowerCase() || wanted === scedCode;
  });
}

/** The part or line itself and all parts below it. */
export const withParts = (part: RequirementPart): RequirementPart[] => [part, ...(part.parts ?? []).flatMap(withParts)];

/** How many combinations of ways, and of places where a line may be met, a check has to look at. */
export function countCombinations({ lines, choices }: RequirementSetContent): number {
  const ways = choices.reduce((product, { options }) => product * Math.max(1, options.length), 1);
  return lines.reduce((product, { alsoWithin = [] }) => product * (1 + alsoWithin.length), ways);
}

/** A district's additions on the set below them: lines and conditions of the same id are replaced, others added. */
export function addToSet(below: RequirementSetContent, additions: RequirementSetContent): RequirementSetContent {
  const merge = <Item extends { readonly id: string }>(old: readonly Item[], added: readonly Item[]): Item[] => {
    const own = new Map(added.map((item) => [item.id, item]));
    const kept = old.map((item) => own.get(item.id) ?? item);
    const known = new Set(old.map(({ id }) => id));
    return [...kept, ...added.filter(({ id }) => !known.has(id))];
  };
  const lines = merge(below.lines, additions.lines);
  return {
    totalCredits: additions.totalCredits ?? below.totalCredits,
    countsFrom: additions.countsFrom ?? below.countsFrom,
    split: additions.split ?? below.split,
    lines: [...lines.filter((line) => !isOpen(line)), ...lines.filter(isOpen)],
    choices: merge(below.choices, additions.choices),
    conditions: merge(below.conditions, additions.conditions),
  };
}
