/** The purpose of a link that shows one result; row-level security knows it by this name. */
export const resultLink = "survey-result";
/** Holds the token of such a link once it has left the address. */
export const sharedResultCookie = "waymark-shared-result";
