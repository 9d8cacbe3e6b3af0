// A form keeps what was typed, but never in a field that is named like a secret code.
const names: Record<string, string> = { courseCodes: "ownCourses" };

/** What an agreement's field is called in its form. */
export const agreementFormName = (field: string): string => names[field] ?? field;
