const longest = 18;

/** A code for a course that no list has, from its name: equal names are one course. Empty for a name without letters. */
export const ownCourseCode = (title: string): string =>
  title
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, longest)
    .replace(/-$/, "");
