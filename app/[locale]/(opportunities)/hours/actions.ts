"use server";

import { redirect } from "next/navigation";
import { hoursMail } from "@/components/opportunities/hours-mail";
import { hoursTexts } from "@/components/opportunities/hours-texts";
import { requireExplorer } from "@/lib/accounts/current-user";
import { changedHoursSchema, hoursIdSchema, placementSchema } from "@/lib/opportunities/hours-schema";
import { readHoursRows } from "@/lib/opportunities/rules/hours-typed";
import { addHours, bringBackHours, changeHours, removeHours } from "@/lib/opportunities/save-hours";
import { addPlacement, bringBackPlacement, changePlacement, removePlacement } from "@/lib/opportunities/save-placement";
import {
  type GivenLink,
  remindSupervisor,
  sendHours,
  takeBackHours,
  type WriteHoursMail,
} from "@/lib/opportunities/send-hours";
import { dayIn } from "@/lib/plans/rules/portfolio";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { type FormState, invalid, typedValues } from "@/lib/platform/form-state";
import { mailIsSetUp } from "@/lib/platform/mail-outbox";
import { fill, type Locale, toLocale } from "@/lib/platform/texts";
import { hoursEntryKinds } from "@/lib/profiles/rules/from-hours";
import { takeHours } from "@/lib/profiles/take-hours";

const path = "/hours";
const page = (locale: string, rest = "") => `/${toLocale(locale)}${path}${rest}`;
const idOf = (value: unknown) => hoursIdSchema.safeParse(value).data ?? null;
const today = () => dayIn(env.WAYMARK_TIME_ZONE, now());

/** `id` null adds a place. */
export async function savePlacementAction(
  locale: string,
  id: string | null,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const explorer = await requireExplorer(locale, path);
  const input = placementSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const placementId = id === null ? null : idOf(id);
  if (id !== null && placementId === null) return { problem: "PLACEMENT_NOT_FOUND", values: typedValues(form) };
  if (placementId === null) {
    const added = await addPlacement(explorer, input.data, now());
    if (!added.ok) return { problem: added.problem, values: typedValues(form) };
    redirect(page(locale, `/${added.value.id}?done=placed`));
  }
  const changed = await changePlacement(explorer, placementId, input.data, now());
  if (!changed.ok) return { problem: changed.problem, values: typedValues(form) };
  redirect(page(locale, `/${placementId}?done=changed`));
}

export async function removePlacementAction(locale: string, form: FormData): Promise<void> {
  const explorer = await requireExplorer(locale, path);
  const id = idOf(form.get("id"));
  const result = id === null ? null : await removePlacement(explorer, id, now());
  if (result?.ok) redirect(page(locale, `?done=removed&undo=${id}`));
  if (result?.problem === "HAS_HOURS") redirect(page(locale, `/${id}?problem=HAS_HOURS`));
  redirect(page(locale, "?problem=PLACEMENT_NOT_FOUND"));
}

export async function bringBackPlacementAction(locale: string, form: FormData): Promise<void> {
  const explorer = await requireExplorer(locale, path);
  const id = idOf(form.get("id"));
  const result = id === null ? null : await bringBackPlacement(explorer, id, now());
  redirect(page(locale, result?.ok ? `/${id}?done=restored` : "?problem=PLACEMENT_NOT_FOUND"));
}

export async function noteHoursAction(
  locale: string,
  placementId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const explorer = await requireExplorer(locale, path);
  const values = typedValues(form);
  const { rows, fields } = readHoursRows(values, today());
  if (Object.keys(fields).length > 0) return { fields, values };
  const id = idOf(placementId);
  const again = values.again === "yes";
  const result = id === null ? null : await addHours(explorer, { placementId: id, rows, again, today: today() }, now());
  if (!result?.ok) return { problem: result?.problem ?? "PLACEMENT_NOT_FOUND", values };
  redirect(page(locale, `/${id}?done=noted`));
}

export async function changeHoursAction(
  locale: string,
  entryId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const explorer = await requireExplorer(locale, path);
  const input = changedHoursSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const { heldOn, time: minutes, text, again } = input.data;
  const id = idOf(entryId);
  const row = { heldOn, minutes, text };
  const result = id === null ? null : await changeHours(explorer, { id, row, again, today: today() }, now());
  if (!result?.ok) return { problem: result?.problem ?? "HOURS_NOT_FOUND", values: typedValues(form) };
  redirect(page(locale, `/${result.value.placementId}?done=corrected`));
}

export async function removeHoursAction(locale: string, placementId: string, form: FormData): Promise<void> {
  const explorer = await requireExplorer(locale, path);
  const id = idOf(form.get("id"));
  const result = id === null ? null : await removeHours(explorer, id, now());
  const back = idOf(placementId) === null ? "" : `/${placementId}`;
  redirect(page(locale, `${back}?${result?.ok ? `done=removed&undo=${id}` : "problem=HOURS_NOT_FOUND"}`));
}

export async function bringBackHoursAction(locale: string, placementId: string, form: FormData): Promise<void> {
  const explorer = await requireExplorer(locale, path);
  const id = idOf(form.get("id"));
  const result = id === null ? null : await bringBackHours(explorer, id, now());
  const back = idOf(placementId) === null ? "" : `/${placementId}`;
  redirect(page(locale, `${back}?${result?.ok ? "done=restored" : `problem=${result?.problem ?? "HOURS_NOT_FOUND"}`}`));
}

const linkOf = (locale: Locale, token: string) => `${env.WAYMARK_URL}/${locale}/verify/${token}`;
const writeIn =
  (locale: Locale): WriteHoursMail =>
  (token, expiresAt, organisation) =>
    hoursMail(locale, {
      ...{ link: linkOf(locale, token), organisation, expiresAt, timeZone: env.WAYMARK_TIME_ZONE },
    });

/** Where mail goes out the link is in the mail alone; else it is shown here once, to be handed over. */
function toldOf(locale: Locale, language: Locale, supervisor: string, { token, mailed }: GivenLink): FormState {
  const { send: texts } = hoursTexts(locale);
  if (mailed !== null && mailIsSetUp()) return { values: { said: fill(texts.mailed, { email: mailed }) } };
  return {
    values: {
      said: fill(texts.link, { name: supervisor }),
      link: linkOf(language, token),
      ...(mailed === null ? {} : { queued: fill(texts.queued, { email: mailed }) }),
    },
  };
}

export async function sendHoursAction(
  locale: string,
  supervisor: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const explorer = await requireExplorer(locale, path);
  const placementId = idOf(form.get("placementId"));
  if (placementId === null) return { problem: "PLACEMENT_NOT_FOUND" };
  const language = toLocale(String(form.get("locale") ?? ""));
  const to = form.get("to") === "school" ? "school" : "supervisor";
  const sent = await sendHours(explorer, { placementId, to, locale: language }, writeIn(language), now());
  if (!sent.ok) return { problem: sent.problem };
  if (sent.value.link === null) redirect(page(locale, `/${placementId}?done=sentSchool`));
  return toldOf(toLocale(locale), language, supervisor, sent.value.link);
}

export async function remindSupervisorAction(
  locale: string,
  supervisor: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const explorer = await requireExplorer(locale, path);
  const placementId = idOf(form.get("placementId"));
  if (placementId === null) return { problem: "PLACEMENT_NOT_FOUND" };
  const language = toLocale(String(form.get("locale") ?? ""));
  const given = await remindSupervisor(explorer, { placementId, locale: language }, writeIn(language), now());
  return given.ok ? toldOf(toLocale(locale), language, supervisor, given.value) : { problem: given.problem };
}

export async function takeBackHoursAction(locale: string, form: FormData): Promise<void> {
  const explorer = await requireExplorer(locale, path);
  const id = idOf(form.get("id"));
  const result = id === null ? null : await takeBackHours(explorer, id, now());
  if (!result || (!result.ok && result.problem === "PLACEMENT_NOT_FOUND"))
    redirect(page(locale, "?problem=PLACEMENT_NOT_FOUND"));
  redirect(page(locale, `/${id}?${result.ok ? "done=taken" : `problem=${result.problem}`}`));
}

/** Puts verified hours on one's profile. */
export async function takeHoursAction(locale: string, form: FormData): Promise<void> {
  const explorer = await requireExplorer(locale, path);
  const placementId = idOf(form.get("placementId"));
  const kind = hoursEntryKinds.find((each) => each === form.get("kind")) ?? "WORK";
  const result = placementId === null ? null : await takeHours(explorer, { placementId, kind }, now());
  if (!result?.ok) redirect(page(locale, `?problem=${result?.problem ?? "NOTHING_TO_TAKE"}`));
  redirect(page(locale, `?done=${result.value.renewed ? "renewed" : "profile"}`));
}
