/** Bytes of all uploaded files of one import together. The largest official one, an O*NET release as .zip, has 13 MB. */
export const largestUpload = 64_000_000;

/** Bytes that the files of an archive may unpack to, all together. An O*NET release has about 110 MB. */
export const largestUnpacked = 400_000_000;

export const mostFiles = 200;

/** Findings of one sort that a report keeps; it counts them all. */
export const mostProblems = 200;

/** A release with less than this share of today's rows is applied only where it is confirmed. */
export const fewestRows = 0.8;
