import { guardianMail } from "@/components/plans/approval/mails";
import { approvalTexts } from "@/components/plans/approval-texts";
import type { CurrentUser } from "@/lib/accounts/rules/roles";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import type { FormState } from "@/lib/platform/form-state";
import { mailIsSetUp } from "@/lib/platform/mail-outbox";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import { giveCodeSchema, giveLinkSchema } from "@/lib/plans/approval-schema";
import { giveGuardianCode, giveGuardianLink } from "@/lib/plans/give-guardian-link";

const linkOf = (locale: Locale, token: string) => `${env.WAYMARK_URL}/${locale}/guardian/${token}`;

/** Mails the link; where no mail goes out, it is shown to be handed over. */
export async function giveLink(giver: CurrentUser, locale: Locale, form: FormData): Promise<FormState> {
  const input = giveLinkSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return { problem: "EMAIL_WRONG" };
  const { email } = input.data;
  const given = await giveGuardianLink(
    giver,
    input.data,
    (token, language, end) => guardianMail(language, linkOf(language, token), end, env.WAYMARK_TIME_ZONE),
    now(),
  );
  if (!given.ok) return { problem: given.problem, values: { email } };
  if (mailIsSetUp()) return { values: { mailed: fill(approvalTexts(locale).guardianPage.mailed, { email }) } };
  return { values: { link: linkOf(input.data.locale, given.value.token) } };
}

/** The slip, in the guardian's language. */
export async function giveCode(giver: CurrentUser, form: FormData): Promise<FormState> {
  const input = giveCodeSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return { problem: "PLAN_NOT_FOUND" };
  const made = await giveGuardianCode(giver, input.data, now());
  if (!made.ok) return { problem: made.problem };
  const { locale } = input.data;
  const { guardianPage: texts } = approvalTexts(locale);
  const address = `${new URL(env.WAYMARK_URL).host}/${locale}/guardian`;
  const date = formatDate(locale, made.value.expiresAt, env.WAYMARK_TIME_ZONE);
  return {
    values: {
      lang: locale,
      title: texts.slipTitle,
      text: fill(texts.slipText, { address }),
      secret: `${made.value.code.slice(0, 4)} ${made.value.code.slice(4)}`,
      until: fill(texts.slipUntil, { date }),
    },
  };
}
