import "server-only";
import { z } from "zod";
import { stateCodes } from "@/lib/catalog/rules/home-states";
import { needed, words } from "./offer-schema";
import { isFinderAddress } from "./rules/finder-address";
import { finderKinds } from "./rules/kinds";
import { offerLimits } from "./rules/offer-limits";

/** A public place to look for work or training, as a form or the list that comes with Waymark has it. */
export const finderSchema = z.object({
  titleEn: needed("TITLE_MISSING"),
  titleEs: needed("TITLE_MISSING"),
  aboutEn: words(offerLimits.address, "TEXT_LONG"),
  aboutEs: words(offerLimits.address, "TEXT_LONG"),
  address: words(offerLimits.address, "ADDRESS_WRONG").refine(isFinderAddress, "ADDRESS_WRONG"),
  kind: z.enum(finderKinds, "KIND_MISSING"),
  region: z.union([z.literal("").transform(() => null), z.null(), z.enum(stateCodes)], "REGION_WRONG").default(null),
});
export type FinderInput = z.infer<typeof finderSchema>;

export const shippedFinderSchema = finderSchema.extend({ code: z.string().regex(/^[a-z0-9-]{3,60}$/) });
export type ShippedFinder = z.infer<typeof shippedFinderSchema>;

export const finderIdSchema = z.uuid();

const text = (most: number) =>
  z
    .string()
    .transform((typed) => typed.replaceAll("\0", "").toWellFormed().trim().slice(0, most))
    .catch("");

/** What the address of the public page says; anything else counts as not said. */
export const finderAskSchema = z.object({
  occupation: z
    .string()
    .regex(/^\d{2}-\d{4}\.\d{2}$/)
    .optional()
    .catch(undefined),
  place: text(80),
  state: z.enum(stateCodes).optional().catch(undefined),
});
export type FinderAsk = z.infer<typeof finderAskSchema>;
