import { z } from "zod";

/** The id of a row, as an address or a form carries it. */
export const rowIdSchema = z.uuid("not-found");
