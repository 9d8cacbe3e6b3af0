/** How long the school's answer, a removed application and a removed letter can be taken back. */
export const backFor = 10 * 60_000;
/** How long a removed one is kept before it goes for good. */
export const keptFor = 24 * 60 * 60_000;
/** Applications and letters that one person keeps at a time. */
export const mostApplications = 300;
export const mostLetters = 60;
/** Links by which one application's guardian can answer, open at a time. */
export const mostAgreeLinks = 4;
/** Characters. */
export const applicationLimits = {
  line: 160,
  email: 200,
  phone: 40,
  letter: 6_000,
  note: 4_000,
  reason: 1_000,
} as const;

/** Purpose of the link that asks a guardian about one application; row-level security knows it by this name. */
export const agreeLink = "application-guardian";
/** Holds the token of such a link once it has left the address. */
export const agreeCookie = "waymark-agree";
/** How the audit calls an employer's look at an application; row-level security shows it to the school by this name. */
export const readByEmployer = "application.read";
