import type { MeetingState } from "@/prisma/generated/enums";

export const topicLimit = 120;
export const placeLimit = 120;
export const outcomeLimit = 4_000;
export const fewestMinutes = 5;
export const mostMinutes = 240;
export const usualMinutes = 20;
/** Talks that were not planned are written down later; nobody plans further ahead than two school years. */
export const mostDaysBack = 366;
export const mostDaysAhead = 732;

export type MeetingClosing = Exclude<MeetingState, "PLANNED">;

const day = 24 * 60 * 60 * 1000;

/** Whether a meeting may be put at this moment. */
export const isPlannable = (moment: Date, at: Date): boolean =>
  moment.getTime() >= at.getTime() - mostDaysBack * day && moment.getTime() <= at.getTime() + mostDaysAhead * day;
