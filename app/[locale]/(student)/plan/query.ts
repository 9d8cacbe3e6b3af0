type Value = string | string[] | undefined;

/** One value of an address; empty where there is none, or several. */
export const textOf = (value: Value, longest = 200): string =>
  typeof value === "string" ? value.trim().slice(0, longest) : "";

export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** A school year of the board by its grade; null for anything else. */
export function gradeOf(value: Value, last = 14): number | null {
  const grade = Number(textOf(value));
  return Number.isInteger(grade) && grade >= 7 && grade <= last ? grade : null;
}
