import { toLogin } from "@/lib/accounts/rules/logins";

/** A cell without the blanks, letters zero and byte-order marks around it. */
export const cleanCell = (cell: string): string =>
  cell
    .replaceAll("\0", "")
    .replace(/[\u00a0\u2007\u202f]/g, " ")
    .replace(/^[\s\ufeff\u200b]+|[\s\ufeff\u200b]+$/g, "")
    .normalize("NFC");

/** The same on one line, for names and titles. */
export const cleanName = (cell: string): string => cleanCell(cell).replace(/\s+/g, " ");

/** The items of a cell that lists: a,b · "a","b" · [a,b] · a;b · a|b. Each once, in order. */
export function readList(cell: string): string[] {
  const inner = cleanCell(cell).replace(/^\[(.*)\]$/s, "$1");
  const mark = inner.includes(",") ? "," : inner.includes(";") ? ";" : "|";
  const items = inner.split(mark).map((item) => cleanCell(cleanCell(item).replace(/^["']+|["']+$/g, "")));
  return [...new Set(items.filter((item) => item !== ""))];
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const daysIn = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

function isoDate(year: number, month: number, day: number): string | null {
  const full = year < 100 ? year + (year < 70 ? 2000 : 1900) : year;
  if (full < 1900 || full > 2200 || month < 1 || month > 12 || day < 1 || day > daysIn(full, month)) return null;
  return `${full}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/**
 * A day as YYYY-MM-DD: from 2026-08-15 (a time after it is dropped), 20260815, 8/15/2026 (the month first, unless it
 * can only be the day), 15.08.2026 (the day first, unless it can only be the month), 15-Aug-2026 or Aug 15, 2026. Null where it is no day of the calendar.
 */
export function readDate(cell: string): string | null {
  const text = cleanCell(cell);
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ].*)?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const local = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?: .*)?$/.exec(text);
  if (local) {
    const [first, second, year] = [Number(local[1]), Number(local[3]), Number(local[4])];
    const [monthDay, dayMonth] = [isoDate(year, first, second), isoDate(year, second, first)];
    return local[2] === "." ? (dayMonth ?? monthDay) : (monthDay ?? dayMonth);
  }
  const named =
    /^(?<day>\d{1,2})[ -](?<month>[a-z]{3})[a-z]*[ -](?<year>\d{4})$/i.exec(text) ??
    /^(?<month>[a-z]{3})[a-z]*\.? (?<day>\d{1,2}),? (?<year>\d{4})$/i.exec(text);
  const { day, month, year } = named?.groups ?? {};
  return month ? isoDate(Number(year), months.indexOf(month.toLowerCase()) + 1, Number(day)) : null;
}

const yes = new Set(["true", "t", "yes", "y", "1", "si", "sí", "verdadero"]);
const no = new Set(["false", "f", "no", "n", "0", "falso"]);

/** Null where it is neither. */
export function readBoolean(cell: string): boolean | null {
  const word = cleanCell(cell).toLowerCase();
  return yes.has(word) ? true : no.has(word) ? false : null;
}

/** Whether a row still counts; null where the word says neither. */
export function readStatus(cell: string): "active" | "gone" | null {
  const word = cleanCell(cell)
    .toLowerCase()
    .replace(/[\s_-]/g, "");
  if (word === "" || word === "active") return "active";
  return ["tobedeleted", "deleted", "inactive"].includes(word) ? "gone" : null;
}

const youngest = 6;
const oldest = 14;
// Before grade 6, and what no grade of ours stands for; known, so nothing to complain of.
const otherGrades = /^(it|pr|pk|prek|tk|k|kg|kindergarten|ug|ungraded|other|otro|birth)$/;
const collegeGrades = /^(ps|postsecondary)$/;

/** One grade, 6 to 14; "none" where it is a grade that we do not have, null where it is no grade. */
export function readGrade(cell: string): number | "none" | null {
  const word = cleanCell(cell)
    .toLowerCase()
    .replace(/grade|grado|gr\.?|\.0$|(?<=\d)(st|nd|rd|th|º|°|\.?o)$/g, "")
    .replace(/[\s._-]/g, "");
  if (collegeGrades.test(word)) return oldest - 1;
  if (otherGrades.test(word)) return "none";
  if (!/^\d{1,2}$/.test(word)) return null;
  const grade = Number(word);
  return grade > oldest ? null : grade < youngest ? "none" : grade;
}

/** The highest grade of a list; null where it has none of ours. `wrong` are those that are no grades. */
export function readGrades(cell: string): { grades: number[]; wrong: string[] } {
  const items = readList(cell);
  const wrong = items.filter((item) => readGrade(item) === null);
  const grades = items.map(readGrade).filter((grade): grade is number => typeof grade === "number");
  return { grades: [...new Set(grades)].sort((a, b) => a - b), wrong };
}

/** In lower case; null where it is no address. */
export function readEmail(cell: string): string | null {
  const login = toLogin(cleanCell(cell));
  return login?.kind === "email" ? login.email : null;
}

const plainLetters = (text: string) =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();

const squeeze = (text: string) =>
  plainLetters(text)
    .replace(/[^a-z0-9._-]/g, "")
    .replace(/^[._-]+|[._-]+$/g, "");

/** What a sign-in name is made from: the user name before its "@", else given.family, else "person". 3 to 28 letters. */
export function signInBase(username: string, given: string, family: string): string {
  const typed = squeeze(cleanCell(username).split("@")[0] ?? "");
  const named = [given, family]
    .map((part) => squeeze(part.split(" ")[0] ?? ""))
    .filter((part) => part !== "")
    .join(".");
  const base = typed.length >= 3 ? typed : named.length >= 3 ? named : `person.${named}`;
  return base.slice(0, 28).replace(/[._-]+$/, "");
}
