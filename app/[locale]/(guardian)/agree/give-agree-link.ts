import { consentTexts } from "@/components/opportunities/consent-texts";
import type { CurrentUser } from "@/lib/accounts/rules/roles";
import { askGuardianSchema } from "@/lib/opportunities/application-schema";
import { askForConsent } from "@/lib/opportunities/ask-for-consent";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { invalid, typedValues, type FormState } from "@/lib/platform/form-state";
import { mailIsSetUp } from "@/lib/platform/mail-outbox";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";

const linkOf = (locale: Locale, token: string) => `${env.WAYMARK_URL}/${locale}/agree/${token}`;

/** Mails the question to a guardian; where no address is given or no mail goes out, the link is shown once. */
export async function giveAgreeLink(giver: CurrentUser, locale: Locale, form: FormData): Promise<FormState> {
  const input = askGuardianSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const day = (language: Locale, end: Date) => formatDate(language, end, env.WAYMARK_TIME_ZONE);
  const given = await askForConsent(
    giver,
    input.data,
    (token, language, end) => {
      const { subject, body } = consentTexts(language).mail;
      return { subject, body: fill(body, { link: linkOf(language, token), date: day(language, end) }) };
    },
    now(),
  );
  if (!given.ok) return { problem: given.problem, values: typedValues(form) };
  const { email, locale: language } = input.data;
  const { ask } = consentTexts(locale);
  if (email !== "" && mailIsSetUp()) return { values: { mailed: fill(ask.mailed, { email }), locale: language } };
  return {
    values: {
      link: linkOf(language, given.value.token),
      until: fill(ask.once, { date: day(locale, given.value.expiresAt) }),
      locale: language,
    },
  };
}
