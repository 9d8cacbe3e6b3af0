"use server";

import { notFound, redirect } from "next/navigation";
import { messageTexts } from "@/components/counseling/message-texts";
import { requirePerson, requireStudent } from "@/lib/accounts/current-user";
import type { CurrentUser } from "@/lib/accounts/rules/roles";
import { askByMessage } from "@/lib/counseling/ask-by-message";
import { handleMessage } from "@/lib/counseling/handle-message";
import {
  messageIdSchema,
  type MessageInput,
  messageSchema,
  questionSchema,
  replySchema,
} from "@/lib/counseling/message-schema";
import { previewMessage } from "@/lib/counseling/queries/preview-message";
import { replyToMessage } from "@/lib/counseling/reply-to-message";
import { sendMessage, writesToStudents } from "@/lib/counseling/send-message";
import { takeBackMessage } from "@/lib/counseling/take-back-message";
import { now } from "@/lib/platform/clock";
import { type FormState, invalid, typedValues } from "@/lib/platform/form-state";
import { fill, plural, toLocale } from "@/lib/platform/texts";

const path = "/messages";
const page = (locale: string, rest: string) => `/${toLocale(locale)}${path}${rest}`;

const requireWriter = async (locale: string, at: string): Promise<CurrentUser> => {
  const person = await requirePerson(locale, at);
  return writesToStudents(person) ? person : notFound();
};

/** Shows who gets it, and first names of some of them; sending is another press. */
async function look(sender: CurrentUser, segment: string, { audience }: MessageInput, form: FormData) {
  const locale = toLocale(segment);
  const { form: texts } = messageTexts(locale);
  const { count, names } = await previewMessage(sender, audience);
  const values = { ...typedValues(form), preview: "", count: "", seen: "", send: "" };
  if (count === 0) return { problem: "NOBODY", values };
  const more = count > names.length ? [fill(texts.more, { n: count - names.length })] : [];
  const listed = new Intl.ListFormat(locale, { type: "conjunction" }).format([...names, ...more]);
  return {
    values: {
      ...values,
      preview: plural(locale, count, {
        one: fillNames(texts.goesTo.one, listed),
        other: fillNames(texts.goesTo.other, listed),
      }),
      count: String(count),
      seen: JSON.stringify(audience),
      send: plural(locale, count, texts.sendTo),
    },
  };
}

const fillNames = (text: string, names: string) => text.replace("{names}", () => names);

export async function sendMessageAction(locale: string, _previous: FormState, form: FormData): Promise<FormState> {
  const sender = await requireWriter(locale, `${path}/new`);
  const input = messageSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const { audience, count } = input.data;
  if (form.get("act") !== "send" || count === undefined) return look(sender, locale, input.data, form);
  // Other receivers than those that were shown, though they may be as many.
  if (form.get("seen") !== JSON.stringify(audience))
    return { ...(await look(sender, locale, input.data, form)), problem: "COUNT_CHANGED" };
  const result = await sendMessage(sender, { ...input.data, count }, now());
  if (result.ok) redirect(page(locale, `/${result.value.messageId}?done=sent`));
  if (result.problem === "COUNT_CHANGED")
    return { ...(await look(sender, locale, input.data, form)), problem: "COUNT_CHANGED" };
  return { problem: result.problem, values: typedValues(form) };
}

export async function askAction(locale: string, _previous: FormState, form: FormData): Promise<FormState> {
  const student = await requireStudent(locale, `${path}/new`);
  const input = questionSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const result = await askByMessage(student, input.data, now());
  if (!result.ok) return { problem: result.problem, values: typedValues(form) };
  redirect(page(locale, `/${result.value.messageId}?done=sent`));
}

export async function replyAction(
  locale: string,
  messageId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await requirePerson(locale, path);
  const input = replySchema.safeParse({ text: form.get("text"), messageId });
  if (!input.success) return invalid(input.error, form);
  const result = await replyToMessage(person, input.data, now());
  if (!result.ok) return { problem: result.problem, values: typedValues(form) };
  redirect(page(locale, `/${result.value.messageId}?done=sent`));
}

export async function takeBackMessageAction(locale: string, form: FormData): Promise<void> {
  const person = await requirePerson(locale, path);
  const messageId = messageIdSchema.safeParse(form.get("messageId"));
  const result = messageId.success ? await takeBackMessage(person, { messageId: messageId.data }, now()) : null;
  redirect(page(locale, result?.ok ? "?show=sent&done=taken" : "?show=sent&problem=NOT_FOUND"));
}

export async function handleMessageAction(locale: string, form: FormData): Promise<void> {
  const person = await requireWriter(locale, path);
  const messageId = messageIdSchema.safeParse(form.get("messageId"));
  const done = form.get("done") === "yes";
  const result = messageId.success ? await handleMessage(person, { messageId: messageId.data, done }, now()) : null;
  redirect(page(locale, result?.ok ? `?show=open&done=${done ? "handled" : "opened"}` : "?problem=NOT_FOUND"));
}
