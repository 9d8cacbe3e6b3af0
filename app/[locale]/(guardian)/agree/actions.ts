"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { answerConsent } from "@/lib/opportunities/answer-consent";
import { agreeSchema } from "@/lib/opportunities/application-schema";
import { agreeCookie } from "@/lib/opportunities/rules/application-limits";
import { now } from "@/lib/platform/clock";
import { toLocale } from "@/lib/platform/texts";

// The link in the cookie says who they are: it opens one application, or nothing.
// eslint-disable-next-line no-restricted-syntax
export async function answerConsentAction(locale: string, form: FormData): Promise<void> {
  const path = `/${toLocale(locale)}/agree`;
  const input = agreeSchema.safeParse(Object.fromEntries(form));
  if (!input.success) {
    const messages = input.error.issues.map(({ message }) => message);
    const known = ["ANSWER_MISSING", "NAME_MISSING"].find((each) => messages.includes(each));
    redirect(`${path}?problem=${known ?? "SENT_ANEW"}`);
  }
  const token = (await cookies()).get(agreeCookie)?.value ?? "";
  const result = await answerConsent(token, input.data, now());
  redirect(`${path}?${result.ok ? "done=said" : `problem=${result.problem}`}`);
}
