import { plainName } from "@/lib/plans/rules/list-file";

const monthWords = [
  "january,jan,enero,ene",
  "february,feb,febrero",
  "march,mar,marzo",
  "april,apr,abril,abr",
  "may,mayo",
  "june,jun,junio",
  "july,jul,julio",
  "august,aug,agosto,ago",
  "september,sep,sept,septiembre,setiembre",
  "october,oct,octubre",
  "november,nov,noviembre",
  "december,dec,diciembre,dic",
];
const months = new Map(
  monthWords.flatMap((words, i) => words.split(",").map((word) => [plainName(word), i + 1] as const)),
);

export type DayOrder = "month-first" | "day-first";

type Parts = { year: string; month: number; day: number } | { first: number; second: number; year: string };

const fullYear = (year: string) => (year.length === 2 ? `20${year}` : year);

function partsOf(cell: string): Parts | undefined {
  const text = cell.trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/.exec(text);
  if (iso) return { year: iso[1]!, month: Number(iso[2]), day: Number(iso[3]) };
  // With points the day comes first wherever such dates are written.
  const points = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/.exec(text);
  if (points) return { year: fullYear(points[3]!), month: Number(points[2]), day: Number(points[1]) };
  const local = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?: \d{1,2}:\d{2}.*)?$/.exec(text);
  if (local) return { first: Number(local[1]), second: Number(local[2]), year: fullYear(local[3]!) };
  const words = text.replace(/^\p{L}+,\s+(?=\p{L}+\.?\s+\d)|^\p{L}+,?\s+(?=\d)/u, (word) =>
    months.has(plainName(word)) ? word : "",
  );
  const monthFirst = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/iu.exec(words);
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|º)?\s+(?:de\s+)?(\p{L}+)\.?,?\s+(?:de(?:l)?\s+)?(\d{4})$/iu.exec(words);
  const [name, day, year] = monthFirst
    ? [monthFirst[1]!, monthFirst[2]!, monthFirst[3]!]
    : [dayFirst?.[2] ?? "", dayFirst?.[1] ?? "", dayFirst?.[3] ?? ""];
  const month = months.get(plainName(name));
  return month === undefined ? undefined : { year, month, day: Number(day) };
}

function write(year: string, month: number, day: number): string | undefined {
  const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const date = new Date(`${text}T00:00:00Z`);
  return year >= "2000" && year <= "2100" && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
    ? text
    : undefined;
}

/**
 * In which order the days of a file like "3/4/2026" are written, as all of them together tell. `mixed`: they contradict
 * one another; `sure` is false where any order would do, so that month first is taken.
 */
export function dayOrderOf(cells: readonly string[]): { order: DayOrder; mixed: boolean; sure: boolean } {
  const locals = cells.flatMap((cell) => {
    const parts = partsOf(cell);
    return parts && "first" in parts ? [parts] : [];
  });
  const dayFirst = locals.some(({ first }) => first > 12);
  const monthFirst = locals.some(({ second }) => second > 12);
  return {
    order: dayFirst && !monthFirst ? "day-first" : "month-first",
    mixed: dayFirst && monthFirst,
    sure: dayFirst || monthFirst || locals.every(({ first, second }) => first === second),
  };
}

/**
 * A day as "2026-08-01": from ISO days and times (the day that stands there), "8/1/2026" in the order of its file,
 * "1.8.2026", "Aug 1, 2026", "1 de agosto de 2026". Null for nothing, undefined for what is no day.
 */
export function readDayIn(cell: string, order: DayOrder): string | null | undefined {
  if (cell.trim() === "") return null;
  const parts = partsOf(cell);
  if (!parts) return undefined;
  if ("month" in parts) return write(parts.year, parts.month, parts.day);
  const { first, second, year } = parts;
  return order === "month-first" ? write(year, first, second) : write(year, second, first);
}
