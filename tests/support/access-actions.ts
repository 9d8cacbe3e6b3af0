// Who may send which form. A new one without a row here fails the access matrix test.
import type { ActionRow } from "./access-action-row";
import { adminActionRows } from "./access-admin-actions";
import { approvalActionRows } from "./access-approval-actions";
import { absent, counselors, everyone, signedIn, staff, students } from "./access-roles";

const state = {};

export const actionRows: Record<string, ActionRow> = {
  ...adminActionRows,
  ...approvalActionRows,
  "[locale]/(account)/sign-in/actions.ts#signInAction": {
    page: "/en/sign-in",
    args: ["en", "", state],
    form: {},
    opens: everyone,
  },
  "[locale]/(account)/sign-up/actions.ts#signUpAction": {
    page: "/en/sign-up",
    args: [false, "en", "", state],
    form: {},
    opens: everyone,
  },
  "[locale]/(account)/reset/actions.ts#requestResetAction": {
    page: "/en/reset",
    args: ["en", state],
    form: {},
    opens: everyone,
  },
  "[locale]/(account)/reset/actions.ts#resetByTokenAction": {
    page: "/en/reset/not-a-token",
    args: ["en", "not-a-token", state],
    form: {},
    opens: everyone,
  },
  "[locale]/(account)/reset/actions.ts#resetByCodeAction": {
    page: "/en/reset/code",
    args: ["en", state],
    form: {},
    opens: everyone,
  },
  "[locale]/(account)/account/actions.ts#changePasswordAction": {
    page: "/en/account",
    args: ["en", state],
    form: {},
    opens: signedIn,
  },
  "[locale]/(account)/account/actions.ts#joinSchoolAction": {
    page: "/en/account",
    args: ["en", state],
    form: {},
    opens: signedIn,
  },
  "[locale]/(account)/account/actions.ts#deleteAccountAction": {
    page: "/en/account",
    args: ["en", state],
    form: {},
    opens: signedIn,
  },
  "[locale]/(student)/plan/actions.ts#startPlanAction": {
    page: "/en/plan",
    args: [state],
    form: { locale: "en" },
    opens: students,
  },
  "[locale]/(student)/plan/actions.ts#revisePlanAction": {
    page: "/en/plan",
    args: [state],
    form: { locale: "en" },
    opens: students,
  },
  "[locale]/(student)/portfolio/actions.ts#addEntryAction": {
    page: "/en/portfolio",
    args: ["en", state],
    form: {},
    opens: students,
  },
  "[locale]/(student)/portfolio/actions.ts#changeEntryAction": {
    page: "/en/portfolio",
    args: ["en", absent, state],
    form: {},
    opens: students,
  },
  "[locale]/(student)/portfolio/actions.ts#markEntryAction": {
    page: "/en/portfolio",
    args: ["en"],
    form: { id: absent, done: "yes" },
    opens: students,
  },
  "[locale]/(student)/portfolio/actions.ts#removeEntryAction": {
    page: "/en/portfolio",
    args: ["en"],
    form: { id: absent },
    opens: students,
  },
  "[locale]/(student)/portfolio/actions.ts#restoreEntryAction": {
    page: "/en/portfolio",
    args: ["en"],
    form: { id: absent },
    opens: students,
  },
  "[locale]/(student)/portfolio/actions.ts#removeFileAction": {
    page: "/en/portfolio",
    args: ["en", absent],
    form: { id: absent },
    opens: students,
  },
  "[locale]/(counselor)/caseload/codes/actions.ts#createSchoolCodeAction": {
    page: "/en/caseload/codes",
    args: ["en", state],
    form: {},
    opens: staff,
  },
  "[locale]/(counselor)/caseload/codes/actions.ts#revokeSchoolCodeAction": {
    page: "/en/caseload/codes",
    args: ["en"],
    form: { codeId: absent },
    opens: staff,
  },
  "[locale]/(counselor)/caseload/research/actions.ts#allowResearchAction": {
    page: "/en/caseload/research",
    args: ["en"],
    form: { schoolId: absent, allowed: "yes", sure: "yes" },
    opens: ["school administrator"],
  },
  "[locale]/(counselor)/caseload/[studentId]/actions.ts#printCodeAction": {
    page: ({ studentId }) => `/en/caseload/${studentId}`,
    args: ["en", state],
    form: { studentId: absent },
    opens: counselors,
  },
  "[locale]/(counselor)/caseload/[studentId]/key-in/actions.ts#keyInAction": {
    page: ({ studentId }) => `/en/caseload/${studentId}/key-in`,
    args: ["en", state],
    form: { studentId: absent },
    opens: counselors,
  },
  "[locale]/(survey)/survey/result/actions.ts#setAsideAction": {
    page: "/en/survey/result",
    args: ["en"],
    form: {},
    opens: everyone,
  },
  "[locale]/(survey)/survey/result/actions.ts#restoreAction": {
    page: "/en/survey/result",
    args: ["en"],
    form: {},
    opens: everyone,
  },
  "[locale]/(survey)/survey/result/actions.ts#horizonAction": {
    page: "/en/survey/result",
    args: ["en"],
    form: {},
    opens: everyone,
  },
  "[locale]/(survey)/survey/result/actions.ts#shareResultAction": {
    page: "/en/survey/result",
    args: ["en", state],
    form: {},
    opens: signedIn,
  },
  "[locale]/(survey)/survey/result/actions.ts#revokeShareAction": {
    page: "/en/survey/result",
    args: ["en"],
    form: { link: absent },
    opens: signedIn,
  },
  // Ends every session of whoever calls it, so it goes last.
  "[locale]/(account)/account/actions.ts#signOutEverywhereAction": {
    page: "/en/account",
    args: ["en"],
    form: {},
    opens: signedIn,
  },
};
