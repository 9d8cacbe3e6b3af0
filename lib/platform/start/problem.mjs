/** An expected failure: one sentence for the person who typed the command, without a stack. */
export class Problem extends Error {}

const fullDisk = /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded|disk full/i;

export const isFullDisk = (error) =>
  error?.code === "ENOSPC" ||
  error?.code === "EDQUOT" ||
  error?.code === "53100" ||
  fullDisk.test(String(error?.message ?? error));

export const fullDiskProblem = (place) =>
  new Problem(`The disk that holds ${place} is full: free some space and start again, nothing that was saved is lost.`);
