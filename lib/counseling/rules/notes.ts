import { type NoteVisibility, NoteVisibility as visibilities } from "@/prisma/generated/enums";

/** From the fewest readers to the most. */
export const noteVisibilities = [
  visibilities.PRIVATE,
  visibilities.COLLEAGUES,
  visibilities.STUDENT,
] as const satisfies readonly NoteVisibility[];

export const noteLimit = 4_000;
/** Removed notes are kept so long, then dropped for good; they come back within ten minutes only. */
export const removedNotesKeptFor = 24 * 60 * 60 * 1000;
