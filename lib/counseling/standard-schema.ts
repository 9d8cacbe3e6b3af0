import "server-only";
import { z } from "zod";

/** A list of standards as its form sends it: its short name, titles, where it comes from, and the table. */
export const standardImportSchema = z.object({
  code: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9][a-z0-9-]{1,39}$/, "CODE_WRONG"),
  titleEn: z.string().trim().min(1, "TITLE_MISSING").max(120, "TITLE_LONG"),
  titleEs: z.string().trim().max(120, "TITLE_LONG").default(""),
  source: z.string().trim().max(300, "SOURCE_LONG").default(""),
  text: z.string().trim().min(1, "TEXT_MISSING").max(200_000, "TEXT_LONG"),
});
export type StandardImport = z.infer<typeof standardImportSchema>;
