// How single cells of a list are read; undefined is what cannot be read.

/** "0.5", ".5", "1,0" (a comma before decimals), "1 credit" is none. */
export function readNumber(cell: string): number | undefined {
  const plain = cell.replace(/^(\d*),(\d{1,2})$/, "$1.$2");
  return /^-?(\d+(\.\d+)?|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}

const yes = /^(yes|y|true|t|1|x|sí|si|s|✓)$/i;
const no = /^(|no|n|false|f|0|-)$/i;

export const readYes = (cell: string): boolean | undefined =>
  yes.test(cell) ? true : no.test(cell) ? false : undefined;

const grade = (text: string) => (/^\d{1,2}$/.test(text) ? Number(text) : undefined);

/** "9", "9-12", "9–12", "9 to 12", "grades 9, 10, 11"; a list must have no gap. */
export function readGrades(cell: string): { from: number; to: number } | undefined {
  const text = cell
    .toLowerCase()
    .replace(/^(grades?|grados?)\s+/, "")
    .replace(/(\d)\s*(st|nd|rd|th|\.?º|°)/g, "$1");
  const range = /^(\d{1,2})\s*(?:-|–|—|to|through|a)\s*(\d{1,2})$/.exec(text);
  if (range) return { from: Number(range[1]), to: Number(range[2]) };
  const grades = text.split(/\s*[,;/ ]\s*/).map(grade);
  if (grades.length === 0 || grades.some((each) => each === undefined)) return undefined;
  const sorted = (grades as number[]).sort((a, b) => a - b);
  const gapless = sorted.every((each, i) => i === 0 || each - sorted[i - 1]! <= 1);
  return gapless ? { from: sorted[0]!, to: sorted.at(-1)! } : undefined;
}

/** "1", "1 2", "1, 2", "fall", "S1", "any": the terms in which a course begins, each once; empty is any. */
export function readTerms(cell: string): number[] | undefined {
  const text = cell.toLowerCase();
  if (/^(|any|all|both|cualquiera|todos|year|y)$/.test(text)) return [];
  const named: Record<string, number> = { fall: 1, autumn: 1, spring: 2, otoño: 1, primavera: 2 };
  const terms = text
    .split(/[\s,;/&+]+|-/)
    .filter((word) => word !== "and" && word !== "y" && word !== "")
    .map((word) => named[word] ?? (/^[stq]?([1-9])$/.test(word) ? Number(word.replace(/\D/, "")) : undefined));
  if (terms.some((term) => term === undefined)) return undefined;
  return [...new Set(terms as number[])].sort((a, b) => a - b);
}

/** A day, as "2026-08-01"; "8/1/2026" is the first of August, as schools in the United States write it. */
export function readDay(cell: string): string | undefined {
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell);
  const [year, month, day] = american
    ? [american[3]!, american[1]!, american[2]!]
    : (/^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(cell)?.slice(1) ?? []);
  if (!year || !month || !day) return undefined;
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) && year >= "1990" ? text : undefined;
}

export const writeDay = (date: Date): string => date.toISOString().slice(0, 10);

/** The calendar year in which a school year ends: "2025-2026", "2025-26" and "2026" are 2026. */
export function readSchoolYear(cell: string): number | undefined {
  const single = /^(?:sy\s*)?(\d{4})$/i.exec(cell);
  if (single) return Number(single[1]);
  const both = /^(?:sy\s*)?(\d{4})\s*[-–/]\s*(\d{2}|\d{4})$/i.exec(cell);
  if (!both) return undefined;
  const end = Number(both[1]) + 1;
  return String(end).endsWith(both[2]!) ? end : undefined;
}
