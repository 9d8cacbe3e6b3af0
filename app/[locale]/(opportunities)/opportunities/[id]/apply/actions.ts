"use server";

import { redirect } from "next/navigation";
import type { ApplyState } from "@/components/opportunities/apply-form";
import { applyTexts } from "@/components/opportunities/apply-texts";
import { requireExplorer } from "@/lib/accounts/current-user";
import { applicationIdSchema, applySchema } from "@/lib/opportunities/application-schema";
import { getApplyPage } from "@/lib/opportunities/queries/get-apply-page";
import { createLetter } from "@/lib/opportunities/save-letter";
import { sendApplication } from "@/lib/opportunities/send-application";
import { now } from "@/lib/platform/clock";
import { invalid, typedValues } from "@/lib/platform/form-state";
import { fill, toLocale } from "@/lib/platform/texts";
import { composeApplication } from "./compose-application";

/** First shows what would be sent; sends it only as it was shown. */
export async function applyAction(
  segment: string,
  opportunityId: string,
  _previous: ApplyState,
  form: FormData,
): Promise<ApplyState> {
  const locale = toLocale(segment);
  const person = await requireExplorer(locale, `/opportunities/${opportunityId}/apply`);
  const values = typedValues(form);
  if (form.get("step") === "change") return { values };
  const input = applySchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const at = now();
  const id = applicationIdSchema.safeParse(opportunityId);
  const page = id.success ? await getApplyPage(person, id.data, at) : null;
  if (!id.success || !page) return { problem: "absent", values };
  if (page.needs === "NO_SCHOOL") return { problem: "NO_SCHOOL", values };
  if (page.needs === "ADULT_MISSING" && !input.data.adult) return { fields: { adult: "ADULT_MISSING" }, values };
  const composed = await composeApplication(person, input.data, page.letters);
  if (!composed.ok) {
    const field =
      composed.problem === "RESUME_GONE" ? "resume" : composed.problem === "LETTER_GONE" ? "letter" : "text";
    return { fields: { [field]: composed.problem }, values };
  }
  const { sent, digest } = composed.value;
  const looked = input.data.seen !== "" && form.get("step") === "send";
  if (!looked || input.data.seen !== digest) return { values, preview: sent, seen: digest, changed: looked };
  const result = await sendApplication(
    person,
    { opportunityId: id.data, ...sent, resume: sent.resume, adult: input.data.adult },
    at,
  );
  if (!result.ok) return { problem: result.problem, values };
  const { applicationId, openAt } = result.value;
  if (input.data.keep && input.data.letter === "write") {
    const title = fill(applyTexts(locale).keptTitle, { title: page.opportunity.title }).slice(0, 160);
    await createLetter(person, { title, text: sent.letter, locale, applicationId }, at);
  }
  redirect(`/${locale}/applications/${applicationId}?done=${openAt ? "sent" : "asked"}`);
}
