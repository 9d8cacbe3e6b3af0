/** The one reading of the time, so that tests and rules can be given another. */
export const now = (): Date => new Date();
