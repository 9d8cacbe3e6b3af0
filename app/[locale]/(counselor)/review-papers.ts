import { planMail } from "@/components/plans/approval/mails";
import { planPdf } from "@/components/plans/approval/plan-pdf";
import type { ReviewPapers } from "@/lib/counseling/review-plan";
import { env } from "@/lib/platform/env";
import { makePdf } from "@/lib/platform/pdf";
import type { Locale } from "@/lib/platform/texts";

export const planLink = (locale: Locale) => `${env.WAYMARK_URL}/${locale}/plan/review`;

/** What a decision leaves behind: the dated copy, and the mail to the student. */
export const reviewPapers: ReviewPapers = {
  document: (data) => makePdf(planPdf(data, data.locale)),
  mail: (decision, language) =>
    planMail(decision === "APPROVED" ? "approved" : "returned", language, planLink(language)),
};
