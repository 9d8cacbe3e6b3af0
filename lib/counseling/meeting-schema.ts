import "server-only";
import { z } from "zod";
import { locales } from "@/lib/platform/texts";
import { fewestMinutes, mostMinutes, outcomeLimit, placeLimit, topicLimit } from "./rules/meetings";

const clockTime = {
  day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "DAY_WRONG"),
  time: z.string().regex(/^\d{2}:\d{2}$/, "TIME_WRONG"),
};

export const meetingSchema = z.object({
  ...clockTime,
  minutes: z.coerce
    .number("MINUTES_WRONG")
    .int("MINUTES_WRONG")
    .min(fewestMinutes, "MINUTES_WRONG")
    .max(mostMinutes, "MINUTES_WRONG"),
  topic: z.string().trim().min(1, "TOPIC_MISSING").max(topicLimit, "TOPIC_LONG"),
  place: z.string().trim().max(placeLimit, "PLACE_LONG").default(""),
  withGuardian: z
    .literal("yes")
    .optional()
    .transform((said) => said === "yes"),
  /** Of the printed sheet: what the family reads. */
  language: z.enum(locales, "LANGUAGE_MISSING"),
});
export type MeetingInput = z.infer<typeof meetingSchema>;

export const meetingIdSchema = z.object({ meetingId: z.uuid() });

export const closeMeetingSchema = z.object({ meetingId: z.uuid(), state: z.enum(["MISSED", "CANCELLED"]) });

export const holdMeetingSchema = z
  .object({
    meetingId: z.uuid(),
    outcome: z
      .string()
      .transform((said) => said.replace(/\r\n?/g, "\n").trim())
      .pipe(z.string().max(outcomeLimit, "OUTCOME_LONG")),
    /** The next meeting; empty for none. */
    nextDay: z.union([z.literal(""), clockTime.day]).default(""),
    nextTime: z.union([z.literal(""), clockTime.time]).default(""),
  })
  .refine(({ nextDay, nextTime }) => (nextDay === "") === (nextTime === ""), { path: ["nextDay"], error: "NEXT_HALF" })
  .transform(({ nextDay, nextTime, ...held }) => ({
    ...held,
    next: nextDay === "" ? null : { day: nextDay, time: nextTime },
  }));
export type HeldMeeting = z.infer<typeof holdMeetingSchema>;
