/** How many opportunities one file brings at most, and how large it may be, in bytes. */
export const mostOffers = 1000;
export const largestOfferFile = 1_500_000;
