"use server";

import { redirect } from "next/navigation";
import { mentorWords } from "@/components/profiles/way-people/mentor-partners";
import { wayPeopleTexts } from "@/components/profiles/way-people-texts";
import { requireExplorer, requireStudent } from "@/lib/accounts/current-user";
import { askForMentor } from "@/lib/counseling/ask-for-mentor";
import { mentorRequestSchema } from "@/lib/counseling/message-schema";
import { dayIn } from "@/lib/plans/rules/portfolio";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { invalid, typedValues, type FormState } from "@/lib/platform/form-state";
import { toLocale } from "@/lib/platform/texts";
import { contactSchema, conversationSchema, heldSchema } from "@/lib/profiles/contact-schema";
import { wayIdSchema } from "@/lib/profiles/milestone-schema";
import { addContact, bringBackContact, changeContact, removeContact } from "@/lib/profiles/save-contact";
import { holdConversation, planConversation, removeConversation } from "@/lib/profiles/save-conversation";

const path = "/way/people";
const page = (locale: string, rest = "") => `/${toLocale(locale)}${path}${rest}`;

/** `id` null adds a person. */
export async function saveContactAction(
  locale: string,
  id: string | null,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const explorer = await requireExplorer(locale, path);
  const input = contactSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  if (id === null) {
    const added = await addContact(explorer, input.data, now());
    if (!added.ok) return { problem: added.problem, values: typedValues(form) };
    redirect(page(locale, `/${added.value.id}?done=added`));
  }
  const known = wayIdSchema.safeParse(id);
  const result = known.success ? await changeContact(explorer, known.data, input.data, now()) : null;
  if (!result?.ok) return { problem: "CONTACT_NOT_FOUND", values: typedValues(form) };
  redirect(page(locale, `/${id}?done=changed`));
}

export async function removeContactAction(locale: string, form: FormData): Promise<void> {
  const explorer = await requireExplorer(locale, path);
  const id = wayIdSchema.safeParse(form.get("id"));
  const result = id.success ? await removeContact(explorer, id.data, now()) : null;
  redirect(page(locale, result?.ok ? `?removed=${id.data}` : "?problem=CONTACT_NOT_FOUND"));
}

export async function bringBackContactAction(locale: string, form: FormData): Promise<void> {
  const explorer = await requireExplorer(locale, path);
  const id = wayIdSchema.safeParse(form.get("id"));
  const result = id.success ? await bringBackContact(explorer, id.data, now()) : null;
  redirect(page(locale, result?.ok ? "?done=back" : "?problem=CONTACT_NOT_FOUND"));
}

export async function planConversationAction(
  locale: string,
  contactId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const explorer = await requireExplorer(locale, path);
  const input = conversationSchema.safeParse({ ...Object.fromEntries(form), questions: form.getAll("questions") });
  if (!input.success) return invalid(input.error, form);
  const id = wayIdSchema.safeParse(contactId);
  if (!id.success) return { problem: "CONTACT_NOT_FOUND" };
  const result = await planConversation(explorer, id.data, input.data, now());
  if (!result.ok) return { problem: result.problem, values: typedValues(form) };
  redirect(page(locale, `/${id.data}?done=planned`));
}

export async function holdConversationAction(
  locale: string,
  place: { contactId: string; id: string },
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const explorer = await requireExplorer(locale, path);
  const input = heldSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const id = wayIdSchema.safeParse(place.id);
  if (!id.success) return { problem: "CONVERSATION_NOT_FOUND" };
  const today = dayIn(env.WAYMARK_TIME_ZONE, now());
  const result = await holdConversation(explorer, { id: id.data, input: input.data, today });
  if (!result.ok) return { problem: result.problem, values: typedValues(form) };
  const back = wayIdSchema.safeParse(place.contactId);
  redirect(page(locale, `${back.success ? `/${back.data}` : ""}?done=kept`));
}

export async function removeConversationAction(locale: string, contactId: string, form: FormData): Promise<void> {
  const explorer = await requireExplorer(locale, path);
  const id = wayIdSchema.safeParse(form.get("id"));
  const back = wayIdSchema.safeParse(contactId);
  const result = id.success ? await removeConversation(explorer, id.data) : null;
  redirect(
    page(
      locale,
      `${back.success ? `/${back.data}` : ""}?${result?.ok ? "done=gone" : "problem=CONVERSATION_NOT_FOUND"}`,
    ),
  );
}

/** To one's counselor, never to the partner. */
export async function askForMentorAction(locale: string, form: FormData): Promise<void> {
  const student = await requireStudent(locale, path);
  const input = mentorRequestSchema.safeParse(Object.fromEntries(form));
  if (!input.success) redirect(page(locale, "?problem=NOT_FOUND#mentors"));
  const { partner, to } = input.data;
  const write = mentorWords.bind(null, wayPeopleTexts(toLocale(locale)));
  const result = await askForMentor(student, { partnerId: partner, to }, write, now());
  if (!result.ok) redirect(page(locale, `?problem=${result.problem}#mentors`));
  redirect(`/${toLocale(locale)}/messages/${result.value.messageId}?done=sent`);
}
