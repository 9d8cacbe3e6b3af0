import "server-only";
import { z } from "zod";

const after = z
  .string()
  .regex(/^.{0,300}\|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  .optional()
  .catch(undefined);

/** What the address of a list of classes or of students in one may say: the last row of the page before. */
export const classPageSchema = z.object({ after });
