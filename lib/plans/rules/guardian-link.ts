/** Purposes of links that show one plan to a guardian; row-level security knows them by these names. */
export const guardianLink = "plan-guardian";
export const guardianCode = "plan-guardian-code";
export const guardianPurposes = [guardianLink, guardianCode] as const;
/** Holds the token of such a link once it has left the address. */
export const guardianCookie = "waymark-guardian";
/** So many links to one plan can be open at a time. */
export const mostGuardianLinks = 6;
