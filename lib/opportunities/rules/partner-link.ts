/** The purpose of links that let a partner post and see its own; row-level security knows it by this name. */
export const partnerLink = "partner";
/** Holds the token of such a link once it has left the address. */
export const partnerCookie = "waymark-partner";
/** So many links of one partner can be open at a time. */
export const mostPartnerLinks = 6;
/** So many postings of one partner can wait at a time. */
export const mostWaitingOffers = 20;
