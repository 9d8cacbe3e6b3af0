/** The purpose of links that let a partner post and see its own; row-level security knows it by this name. */
export const partnerLink = "partner";
/** Holds the token of such a link once it has left the address. */
export const partnerCookie = "waymark-partner";
/** How long a partner's link opens, in days: a season of looking for someone. */
export const partnerLinkDays = 90;
/** So many links of one partner can be open at a time. */
export const mostPartnerLinks = 6;
/** So many postings of one partner can wait at a time. */
export const mostWaitingOffers = 20;
