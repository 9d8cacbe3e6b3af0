import "server-only";
import { randomUUID } from "node:crypto";

/** An id for a new entry: short, since a page carries it in every form of the entry. */
export const newEntryId = (): string => randomUUID().slice(0, 13).replace("-", "");
