"use server";

import { redirect } from "next/navigation";
import type { OfferFormState } from "@/components/opportunities/offer-fields";
import { requirePartnerStaff } from "@/lib/accounts/current-user";
import { contactSchema, partnerIdSchema, partSchema, reviewSchema } from "@/lib/opportunities/partner-schema";
import {
  addPartnerContact,
  bringBackPartnerContact,
  changePartnerContact,
  removePartnerContact,
} from "@/lib/opportunities/save-partner-contact";
import {
  addPartnerReview,
  bringBackPartnerReview,
  changePartnerReview,
  removePartnerReview,
} from "@/lib/opportunities/save-partner-review";
import { dayIn } from "@/lib/plans/rules/portfolio";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { invalid, typedValues } from "@/lib/platform/form-state";
import { toLocale } from "@/lib/platform/texts";

const path = "/partners";
const page = (locale: string, rest = "") => `/${toLocale(locale)}${path}${rest}`;

type Place = { partnerId: string; /** Null adds one. */ id: string | null };

const known = ({ partnerId, id }: Place) =>
  partnerIdSchema.safeParse(partnerId).success && (id === null || partnerIdSchema.safeParse(id).success);

export async function saveContactAction(
  locale: string,
  place: Place,
  _previous: OfferFormState,
  form: FormData,
): Promise<OfferFormState> {
  const staff = await requirePartnerStaff(locale, path);
  const input = contactSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const { partnerId, id } = place;
  const result = !known(place)
    ? null
    : id === null
      ? await addPartnerContact(staff, { partnerId, contact: input.data }, now())
      : await changePartnerContact(staff, { partnerId, id }, input.data, now());
  if (!result?.ok) return { problem: result?.problem ?? "not-found", values: typedValues(form) };
  redirect(page(locale, `/${partnerId}?done=contact`));
}

export async function saveReviewAction(
  locale: string,
  place: Place,
  _previous: OfferFormState,
  form: FormData,
): Promise<OfferFormState> {
  const staff = await requirePartnerStaff(locale, path);
  const input = reviewSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const { partnerId, id } = place;
  const moment = { today: dayIn(env.WAYMARK_TIME_ZONE, now()), at: now() };
  const result = !known(place)
    ? null
    : id === null
      ? await addPartnerReview(staff, { partnerId, review: input.data }, moment)
      : await changePartnerReview(staff, { partnerId, id, review: input.data }, moment);
  if (!result?.ok) return { problem: result?.problem ?? "not-found", values: typedValues(form) };
  redirect(page(locale, `/${partnerId}?done=review`));
}

const partIn = (partnerId: string, form: FormData) => partSchema.safeParse({ partnerId, id: form.get("id") }).data;

export async function removeContactAction(locale: string, partnerId: string, form: FormData): Promise<void> {
  const staff = await requirePartnerStaff(locale, path);
  const part = partIn(partnerId, form);
  const result = part ? await removePartnerContact(staff, part, now()) : null;
  redirect(page(locale, part && result?.ok ? `/${partnerId}?removed=${part.id}` : "?problem=not-found"));
}

export async function removeReviewAction(locale: string, partnerId: string, form: FormData): Promise<void> {
  const staff = await requirePartnerStaff(locale, path);
  const part = partIn(partnerId, form);
  const result = part ? await removePartnerReview(staff, part, now()) : null;
  redirect(page(locale, part && result?.ok ? `/${partnerId}?removed=${part.id}` : "?problem=not-found"));
}

export async function bringBackContactAction(locale: string, partnerId: string, form: FormData): Promise<void> {
  const staff = await requirePartnerStaff(locale, path);
  const part = partIn(partnerId, form);
  const result = part ? await bringBackPartnerContact(staff, part, now()) : null;
  redirect(page(locale, part && result?.ok ? `/${partnerId}?done=back` : "?problem=not-found"));
}

export async function bringBackReviewAction(locale: string, partnerId: string, form: FormData): Promise<void> {
  const staff = await requirePartnerStaff(locale, path);
  const part = partIn(partnerId, form);
  const result = part ? await bringBackPartnerReview(staff, part, now()) : null;
  redirect(page(locale, part && result?.ok ? `/${partnerId}?done=back` : "?problem=not-found"));
}
