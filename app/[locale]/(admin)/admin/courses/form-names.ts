// A form keeps what was typed, but never in a field that is named like a secret code.
const names: Record<string, string> = { code: "short", scedCode: "sced" };

/** What a course's field is called in its form. */
export const courseFormName = (field: string): string => names[field] ?? field;
