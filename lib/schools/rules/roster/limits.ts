/** Bytes of all uploaded files together: 100,000 people with 300,000 enrolments have about 10 MB packed, 60 unpacked. */
export const largestRoster = 128_000_000;
/** Bytes of one file of an archive when unpacked. */
export const largestUnpacked = 512_000_000;
export const mostRosterFiles = 60;

/** A run that would deactivate more than this share of the active people asks for their number first. */
export const askFromLoss = 0.1;

/** A run that has not told anything for so long has died with its node. */
export const silentMinutes = 2;

export const asksFirst = (lossShare: number): boolean => lossShare > askFromLoss;

export const isDead = ({ state, aliveAt }: { state: string; aliveAt: Date }, at: Date): boolean =>
  (state === "READING" || state === "APPLYING") && at.getTime() - aliveAt.getTime() > silentMinutes * 60_000;

/** Whether a run that failed still has all that it takes to be applied. */
export const canBeTakenAgain = (problem: string | null): boolean =>
  problem === "apply-broke" || problem === "apply-busy";
