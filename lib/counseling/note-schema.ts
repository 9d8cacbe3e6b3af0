import "server-only";
import { z } from "zod";
import { noteLimit, noteVisibilities } from "./rules/notes";

// A browser sends each line's end as two characters; the limit counts what is read.
const text = z
  .string()
  .transform((said) => said.replace(/\r\n?/g, "\n").trim())
  .pipe(z.string().min(1, "TEXT_MISSING").max(noteLimit, "TEXT_LONG"));
const visibility = z.enum(noteVisibilities, "VISIBILITY_MISSING");

export const writeNoteSchema = z.object({ text, visibility });

export const changeNoteSchema = z.object({
  noteId: z.uuid(),
  text,
  visibility,
  /** When the note was last changed, as the form's page showed it. */
  seen: z.coerce.date(),
  /** The visibility that was asked about and is meant. */
  sure: z.enum(noteVisibilities).optional().catch(undefined),
});

export const noteIdSchema = z.object({ noteId: z.uuid() });

export type NoteInput = z.infer<typeof writeNoteSchema>;
export type NoteChange = z.infer<typeof changeNoteSchema>;
