// Who may review, sign, suggest and let a guardian in. Ids and hashes here are of nothing.
import type { ActionRow } from "./access-action-row";
import { absent, counselors, everyone, students } from "./access-roles";

const state = {};
const hash = "0".repeat(64);

const rows = (file: string, row: Omit<ActionRow, "form">, forms: Record<string, Record<string, string>>) =>
  Object.entries(forms).map(([name, form]): [string, ActionRow] => [`${file}#${name}`, { ...row, form }]);

const own = "[locale]/(student)/plan/review/actions.ts";
const ownGuardian = "[locale]/(student)/plan/guardian/actions.ts";
const review = "[locale]/(counselor)/caseload/[studentId]/plan/actions.ts";
const taught = "[locale]/(educator)/students/[studentId]/plan/actions.ts";
const guardian = "[locale]/(guardian)/guardian/plan/actions.ts";

const ownRow = { page: "/en/plan/review", args: ["en"], opens: students };
const reviewRow: Omit<ActionRow, "form"> = {
  page: ({ studentId }) => `/en/caseload/${studentId}/plan`,
  args: ["en", absent],
  opens: counselors,
};

export const approvalActionRows: Record<string, ActionRow> = Object.fromEntries([
  ...rows(own, { ...ownRow, args: [] }, { submitPlanAction: { locale: "en", planId: absent, revision: "1" } }),
  ...rows(own, ownRow, {
    withdrawPlanAction: { planId: absent },
    signPlanAction: { planId: absent, materialHash: hash, name: "Nobody" },
    commentAction: { planId: absent, text: "Nothing" },
    resolveAction: { commentId: absent },
    answerSuggestionAction: { suggestionId: absent, answer: "decline" },
  }),
  ...rows(
    ownGuardian,
    { page: "/en/plan/guardian", args: ["en", state], opens: students },
    {
      giveLinkAction: { planId: absent, email: "nobody@example.org", locale: "en" },
      giveCodeAction: { planId: absent, locale: "en" },
    },
  ),
  ...rows(
    ownGuardian,
    { page: "/en/plan/guardian", args: ["en"], opens: students },
    { takeBackLinkAction: { linkId: absent } },
  ),
  ...rows(
    review,
    { ...reviewRow, args: ["en", absent, state] },
    {
      reviewAction: { planId: absent, materialHash: hash, decision: "APPROVED" },
      staffGiveLinkAction: { planId: absent, email: "nobody@example.org", locale: "en" },
      staffGiveCodeAction: { planId: absent, locale: "en" },
    },
  ),
  ...rows(review, reviewRow, {
    undoReviewAction: { reviewId: absent },
    removePhraseAction: { phraseId: absent },
    staffSignAction: { planId: absent, materialHash: hash },
    lockYearAction: { planId: absent, grade: "10" },
    unlockYearAction: { planId: absent, grade: "10" },
    suggestAction: { planId: absent, kind: "add", code: "NONE", grade: "10" },
    withdrawSuggestionAction: { suggestionId: absent },
    staffCommentAction: { planId: absent, text: "Nothing" },
    staffResolveAction: { commentId: absent },
    staffTakeBackLinkAction: { linkId: absent },
  }),
  ...rows(
    taught,
    { page: `/en/students/${absent}/plan`, args: ["en", absent], opens: ["educator"] },
    {
      educatorSuggestAction: { planId: absent, kind: "add", code: "NONE", grade: "10" },
      educatorWithdrawAction: { suggestionId: absent },
    },
  ),
  ...rows(
    guardian,
    { page: "/en/guardian/plan", args: ["en"], opens: everyone },
    {
      guardianSignAction: { name: "Nobody", relation: "OTHER", materialHash: hash },
      guardianAskAction: { name: "Nobody", text: "Nothing" },
    },
  ),
]);
