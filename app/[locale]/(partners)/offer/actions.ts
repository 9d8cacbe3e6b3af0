"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import type { OfferFormState } from "@/components/opportunities/offer-fields";
import { offerIdSchema, offerSchema } from "@/lib/opportunities/offer-schema";
import { correctOffer, postOffer, withdrawOffer } from "@/lib/opportunities/post-offer";
import { getPartnerDesk } from "@/lib/opportunities/queries/get-partner-desk";
import { partnerCookie } from "@/lib/opportunities/rules/partner-link";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { invalid } from "@/lib/platform/form-state";
import { toLocale } from "@/lib/platform/texts";
import { findJobs, keptState, sentValues } from "../offer-input";

const page = (locale: string, query: string) => `/${toLocale(locale)}/offer?${query}`;
const heldToken = async () => (await cookies()).get(partnerCookie)?.value ?? "";
const moment = () => ({ timeZone: env.WAYMARK_TIME_ZONE, at: now() });

/** `id` null posts one. The link in the cookie says who they are: it opens one partner's postings, or nothing. */
// eslint-disable-next-line no-restricted-syntax
export async function postOfferAction(
  locale: string,
  id: string | null,
  _previous: OfferFormState,
  form: FormData,
): Promise<OfferFormState> {
  const token = await heldToken();
  const kept = (state: OfferFormState) => keptState(toLocale(locale), form, state);
  if (form.get("intent") === "find") {
    const desk = await getPartnerDesk(token, { locale: toLocale(locale), edited: null }, now());
    if (!desk) return kept({ problem: "LINK_ENDED" });
    const found = await findJobs(toLocale(locale), form);
    if (found) return found;
  }
  const input = offerSchema.safeParse(sentValues(form));
  if (!input.success) return kept(invalid(input.error, form));
  if (id !== null && !offerIdSchema.safeParse(id).success) return kept({ problem: "not-found" });
  const result =
    id === null
      ? await postOffer(token, input.data, moment())
      : await correctOffer(token, { id, offer: input.data }, moment());
  if (!result.ok) return kept({ problem: result.problem });
  redirect(page(locale, `done=${id === null ? "sent" : "corrected"}`));
}

// The link in the cookie says who they are: it opens one partner's postings, or nothing.
// eslint-disable-next-line no-restricted-syntax
export async function withdrawOfferAction(locale: string, form: FormData): Promise<void> {
  const id = offerIdSchema.safeParse(form.get("id"));
  const result = id.success ? await withdrawOffer(await heldToken(), { id: id.data }, now()) : null;
  redirect(page(locale, result?.ok ? "done=takenBack" : `problem=${result?.problem ?? "not-found"}`));
}
