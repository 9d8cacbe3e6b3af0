"use server";

import { redirect } from "next/navigation";
import { partnerMail } from "@/components/opportunities/partner-mail";
import { partnerTexts } from "@/components/opportunities/partner-texts";
import type { OfferFormState } from "@/components/opportunities/offer-fields";
import { requirePartnerStaff } from "@/lib/accounts/current-user";
import { offerPlaces, placeOfKey } from "@/lib/opportunities/rules/moderation";
import { bringBackPartner, endPartner } from "@/lib/opportunities/end-partner";
import { givePartnerLink, takeBackPartnerLink } from "@/lib/opportunities/give-partner-link";
import { giveLinkSchema, partnerIdSchema, partnerSchema, partSchema } from "@/lib/opportunities/partner-schema";
import { addPartner, changePartner } from "@/lib/opportunities/save-partner";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { type FormState, invalid, typedValues } from "@/lib/platform/form-state";
import { mailIsSetUp } from "@/lib/platform/mail-outbox";
import { fill, toLocale } from "@/lib/platform/texts";
import { keptValues, sentValues } from "../offer-input";

const path = "/partners";
const page = (locale: string, rest = "") => `/${toLocale(locale)}${path}${rest}`;

/** `id` null adds a partner. */
export async function savePartnerAction(
  locale: string,
  id: string | null,
  _previous: OfferFormState,
  form: FormData,
): Promise<OfferFormState> {
  const staff = await requirePartnerStaff(locale, path);
  const input = partnerSchema.safeParse(sentValues(form));
  if (!input.success) return { ...invalid(input.error, form), values: keptValues(form) };
  if (id === null) {
    const places = offerPlaces(staff);
    const place = places.length === 1 ? places[0] : placeOfKey(staff, form.get("place"));
    if (!place) return { fields: { place: "PLACE_MISSING" }, values: keptValues(form) };
    const added = await addPartner(staff, { schoolId: place.schoolId, partner: input.data }, now());
    if (!added.ok) return { problem: added.problem, values: keptValues(form) };
    redirect(page(locale, `/${added.value.id}?done=added`));
  }
  const known = partnerIdSchema.safeParse(id);
  const result = known.success ? await changePartner(staff, { id: known.data, partner: input.data }, now()) : null;
  if (!result?.ok) return { problem: "not-found", values: keptValues(form) };
  redirect(page(locale, `/${id}?done=changed`));
}

export async function endPartnerAction(locale: string, id: string, form: FormData): Promise<void> {
  const staff = await requirePartnerStaff(locale, path);
  const known = partnerIdSchema.safeParse(id);
  if (!known.success) redirect(page(locale, "?problem=not-found"));
  if (form.get("sure") !== "yes") redirect(page(locale, `/${id}?problem=NOT_SURE#end`));
  const result = await endPartner(staff, { id }, now());
  redirect(page(locale, result.ok ? `/${id}?done=ended` : "?problem=not-found"));
}

export async function bringBackPartnerAction(locale: string, id: string): Promise<void> {
  const staff = await requirePartnerStaff(locale, path);
  const known = partnerIdSchema.safeParse(id);
  const result = known.success ? await bringBackPartner(staff, { id: known.data }, now()) : null;
  redirect(page(locale, result?.ok ? `/${id}?done=back` : "?problem=not-found"));
}

/** Where no mail goes out, the text of one is shown to be copied; the link is shown once either way. */
export async function giveLinkAction(
  locale: string,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const staff = await requirePartnerStaff(locale, path);
  const input = giveLinkSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const known = partnerIdSchema.safeParse(id);
  if (!known.success) return { problem: "not-found" };
  const { email, locale: language } = input.data;
  const linkOf = (token: string) => `${env.WAYMARK_URL}/${language}/offer/${token}`;
  const given = await givePartnerLink(
    staff,
    { partnerId: id, email, locale: language },
    (token, about) => partnerMail(language, { ...about, link: linkOf(token), timeZone: env.WAYMARK_TIME_ZONE }),
    now(),
  );
  if (!given.ok) return { problem: given.problem, values: typedValues(form) };
  const { mail, token } = given.value;
  const mails = email !== "" && mailIsSetUp();
  const mailed = mails ? fill(partnerTexts(toLocale(locale)).links.mailed, { email }) : "";
  return {
    values: {
      ...{ link: linkOf(token), subject: mail.subject, body: mail.body },
      ...(mailed ? { mailed } : {}),
      ...(email !== "" && !mails ? { noMail: "yes" } : {}),
    },
  };
}

export async function takeBackLinkAction(locale: string, partnerId: string, form: FormData): Promise<void> {
  const staff = await requirePartnerStaff(locale, path);
  const part = partSchema.safeParse({ partnerId, id: form.get("id") });
  if (!part.success) redirect(page(locale, "?problem=not-found"));
  const result = await takeBackPartnerLink(staff, part.data, now());
  redirect(page(locale, `/${partnerId}?${result.ok ? "done=takenBack" : "problem=absent"}`));
}
