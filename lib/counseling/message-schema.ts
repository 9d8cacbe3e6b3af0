import "server-only";
import { z } from "zod";
import {
  audiencePlans,
  audienceSteps,
  audienceTracks,
  mostMessageSubject,
  mostMessageText,
  readAudience,
} from "./rules/message-audience";

const chosen = <Values extends readonly [string, ...string[]]>(values: Values) =>
  z
    .enum(["", ...values])
    .catch("")
    .transform((value) => (value === "" ? undefined : (value as Values[number])));

const grade = z
  .string()
  .regex(/^(?:[6-9]|1[0-4])$/)
  .transform(Number)
  .optional()
  .catch(undefined);

const words = {
  subject: z.string().trim().min(1, "SUBJECT_MISSING").max(mostMessageSubject, "SUBJECT_LONG"),
  text: z.string().trim().min(1, "TEXT_MISSING").max(mostMessageText, "TEXT_LONG"),
};

const filter = {
  grade,
  step: chosen(audienceSteps).optional(),
  track: chosen(audienceTracks).optional(),
  plan: chosen(audiencePlans).optional(),
};

/** What the address of the page of a new message says about its receivers; what cannot be read is left out. */
export const audienceQuerySchema = z.object({ to: z.string().max(80).optional().catch(undefined), ...filter });

/** A message of staff as its form sends it; `count` is how many receivers were shown before. */
export const messageSchema = z
  .object({
    to: z.string().max(80),
    ...filter,
    ...words,
    count: z.coerce.number().int().min(0).max(1_000_000).optional().catch(undefined),
  })
  .transform(({ to, grade: inGrade, step, track, plan, ...rest }, context) => {
    const audience = readAudience(to, { grade: inGrade, step, track, plan });
    if (audience) return { audience, ...rest };
    context.addIssue({ code: "custom", path: ["to"], message: "TO_MISSING" });
    return z.NEVER;
  });
export type MessageInput = z.infer<typeof messageSchema>;

export const questionSchema = z.object({ to: z.uuid("TO_MISSING"), ...words });
/** A wish to be brought together with a partner: which, and who of the staff is asked. */
export const mentorRequestSchema = z.object({ partner: z.uuid(), to: z.uuid() });
export const replySchema = z.object({ messageId: z.uuid(), text: words.text });
export const messageIdSchema = z.uuid();

/** What the address of the inbox may say; anything else falls back to the newest. */
export const messageListSchema = z.object({
  show: z.enum(["inbox", "open", "sent"]).catch("inbox"),
  /** The last message of the page before: "time|id". */
  after: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT[\d:.]{8,15}Z\|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    .optional()
    .catch(undefined),
});
export type MessageListFilter = z.infer<typeof messageListSchema>;
