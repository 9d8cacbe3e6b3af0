/** Whom to ask, by what they have to do with the job. */
export const contactRoles = ["does", "hires", "teaches", "member", "other"] as const;
export type ContactRole = (typeof contactRoles)[number];

export const toContactRole = (role: string): ContactRole => contactRoles.find((known) => known === role) ?? "other";

export const contactLimits = { contacts: 200, conversations: 100, questions: 12, line: 160, text: 2_000 } as const;
/** How long a removed contact can come back. */
export const contactBackFor = 10 * 60_000;
