"use server";

import { redirect } from "next/navigation";
import type { OfferFormState } from "@/components/opportunities/offer-fields";
import { requirePartnerStaff } from "@/lib/accounts/current-user";
import { copyOffer, removeDraft } from "@/lib/opportunities/copy-offer";
import { decideOffer, undoDecision } from "@/lib/opportunities/moderate-offer";
import {
  decisionSchema,
  offerIdSchema,
  offerSchema,
  staffOfferSchema,
  undoSchema,
} from "@/lib/opportunities/offer-schema";
import { renewOffer } from "@/lib/opportunities/renew-offer";
import { offerPlaces, placeOfKey } from "@/lib/opportunities/rules/moderation";
import { changeOffer, createOffer } from "@/lib/opportunities/save-offer";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { invalid } from "@/lib/platform/form-state";
import { toLocale } from "@/lib/platform/texts";
import { findJobs, keptState, sentValues } from "../offer-input";

const path = "/offers";
const page = (locale: string, rest = "") => `/${toLocale(locale)}${path}${rest}`;
const moment = () => ({ timeZone: env.WAYMARK_TIME_ZONE, at: now() });

/** `id` null enters one. */
export async function saveOfferAction(
  locale: string,
  id: string | null,
  _previous: OfferFormState,
  form: FormData,
): Promise<OfferFormState> {
  const staff = await requirePartnerStaff(locale, path);
  const found = await findJobs(toLocale(locale), form);
  if (found) return found;
  const kept = (state: OfferFormState) => keptState(toLocale(locale), form, state);
  const input = offerSchema.safeParse(sentValues(form));
  if (!input.success) return kept(invalid(input.error, form));
  // The first button of the form is the one that finds jobs: where no words were typed, Enter was pressed elsewhere.
  const usual = id === null ? "draft" : "save";
  const asked = form.get("intent") === "find" ? usual : form.get("intent");
  const saved = { ...staffOfferSchema.parse({ partnerId: form.get("partnerId"), intent: asked }), offer: input.data };
  if (id === null) {
    const places = offerPlaces(staff);
    const place = places.length === 1 ? places[0] : placeOfKey(staff, form.get("place"));
    if (!place) return kept({ problem: "PLACE_MISSING" });
    const created = await createOffer(staff, { ...saved, schoolId: place.schoolId }, moment());
    if (!created.ok) return kept(refused(created.problem));
    const done = created.value.state === "OPEN" ? "open&was=DRAFT" : doneAs(created.value.state, "created");
    redirect(page(locale, `/${created.value.id}?done=${done}`));
  }
  const known = offerIdSchema.safeParse(id);
  const changed = known.success ? await changeOffer(staff, { ...saved, id: known.data }, moment()) : null;
  if (!changed?.ok) return kept(refused(changed?.problem ?? "not-found"));
  redirect(page(locale, `/${id}?done=${doneAs(changed.value.state, "changed")}`));
}

const doneAs = (state: string, otherwise: string) => (state === "WAITING" ? "waiting" : otherwise);

const fieldOf: Record<string, string> = { PARTNER_NOT_FOUND: "partnerId", ORGANISATION_MISSING: "organisation" };

/** A problem at its field where it has one. */
const refused = (problem: string): OfferFormState => {
  const field = fieldOf[problem];
  return field ? { fields: { [field]: problem } } : { problem };
};

export async function decideOfferAction(locale: string, form: FormData): Promise<void> {
  const staff = await requirePartnerStaff(locale, path);
  const input = decisionSchema.safeParse(Object.fromEntries(form));
  if (!input.success) redirect(page(locale, "?problem=not-found"));
  const { id, decision } = input.data;
  const result = await decideOffer(staff, input.data, now());
  if (result.ok) redirect(page(locale, `/${id}?done=${decision}&was=${result.value.was}`));
  redirect(page(locale, `/${id}?problem=${result.problem}&at=${decision}`));
}

export async function undoDecisionAction(locale: string, form: FormData): Promise<void> {
  const staff = await requirePartnerStaff(locale, path);
  const input = undoSchema.safeParse(Object.fromEntries(form));
  if (!input.success) redirect(page(locale, "?problem=not-found"));
  const result = await undoDecision(staff, input.data, now());
  redirect(page(locale, `/${input.data.id}?${result.ok ? "done=undone" : `problem=${result.problem}`}`));
}

const idIn = (form: FormData) => offerIdSchema.safeParse(form.get("id")).data;

export async function renewOfferAction(locale: string, form: FormData): Promise<void> {
  const staff = await requirePartnerStaff(locale, path);
  const id = idIn(form);
  if (!id) redirect(page(locale, "?problem=not-found"));
  const result = await renewOffer(staff, { id }, moment());
  redirect(page(locale, `/${id}?${result.ok ? "done=renewed" : `problem=${result.problem}`}`));
}

export async function copyOfferAction(locale: string, form: FormData): Promise<void> {
  const staff = await requirePartnerStaff(locale, path);
  const id = idIn(form);
  const result = id ? await copyOffer(staff, { id }, now()) : null;
  redirect(page(locale, result?.ok ? `/${result.value.id}?edit=1&done=copied` : "?problem=not-found"));
}

export async function removeDraftAction(locale: string, form: FormData): Promise<void> {
  const staff = await requirePartnerStaff(locale, path);
  const id = idIn(form);
  if (id && form.get("sure") !== "yes") redirect(page(locale, `/${id}?problem=NOT_SURE`));
  const result = id ? await removeDraft(staff, { id }) : null;
  redirect(page(locale, result?.ok ? "?done=removed" : "?problem=not-found"));
}
