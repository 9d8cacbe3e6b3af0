import type { MeetingState, PlanEventKind } from "@/prisma/generated/enums";

/** What can stand in a student's timeline. */
export type TimelineKind =
  "RESULT" | `PLAN_${PlanEventKind}` | "NOTE" | `MEETING_${MeetingState}` | "PORTFOLIO" | "JOINED" | "LEFT";

export type TimelineLine = {
  /** Unique in the timeline; orders what happened in the same moment. */
  key: string;
  at: Date;
  kind: TimelineKind;
  /** Who did it; null where nobody is named. */
  who: string | null;
  /** Its own words: a note, a reason, a topic, a title, the name of a school. */
  text: string | null;
  /** What came of a meeting. */
  more: string | null;
  /** Of a change of school. */
  grade: number | null;
  /** The first three clusters of a result. */
  clusters: string[];
  /** The meeting or the result, for a link. */
  id: string | null;
};

/** The last line of the page before. */
export type TimelinePlace = Pick<TimelineLine, "at" | "key">;

export const placeToText = ({ at, key }: TimelinePlace): string => `${at.toISOString()}|${key}`;

/** Reads what `placeToText` wrote; null for anything else. */
export function placeFromText(text: unknown): TimelinePlace | null {
  if (typeof text !== "string") return null;
  const [, time = "", key = ""] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\|([a-z]:[0-9a-f-]{36})$/.exec(text) ?? [];
  const at = new Date(time);
  return key === "" || Number.isNaN(at.getTime()) ? null : { at, key };
}
