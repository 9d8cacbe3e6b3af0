import { z } from "zod";

export const runIdSchema = z.uuid();
