// Who may send which form. A new one without a row here fails the access matrix test.
import type { ActionRow } from "./access-action-row";
import { adminActionRows } from "./access-admin-actions";
import { applicationActionRows } from "./access-applications";
import { approvalActionRows } from "./access-approval-actions";
import { classActionRows } from "./access-classes";
import { dayActionRows } from "./access-day";
import { hoursActionRows } from "./access-hours";
import { importActionRows } from "./access-imports";
import { moveActionRows } from "./access-moves";
import { partnerActionRows } from "./access-partners";
import { messageActionRows } from "./access-messages";
import { opportunityActionRows } from "./access-opportunities";
import { planActionRows } from "./access-plan-actions";
import { profileActionRows } from "./access-profile";
import { rosterActionRows } from "./access-roster";
import { schoolActionRows } from "./access-school-actions";
import { structureActionRows } from "./access-structure";
import { studentActionRows } from "./access-student";
import { absent, counselors, everyone, signedIn, staff } from "./access-roles";

const state = {};

export const actionRows: Record<string, ActionRow> = {
  ...adminActionRows,
  ...dayActionRows,
  ...hoursActionRows,
  ...applicationActionRows,
  ...approvalActionRows,
  ...classActionRows,
  ...messageActionRows,
  ...importActionRows,
  ...moveActionRows,
  ...partnerActionRows,
  ...opportunityActionRows,
  ...planActionRows,
  ...profileActionRows,
  ...rosterActionRows,
  ...schoolActionRows,
  ...structureActionRows,
  ...studentActionRows,
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
  "[locale]/(counselor)/reports/roll-over/actions.ts#rollOverAction": {
    page: "/en/reports/roll-over",
    args: ["en"],
    form: { schoolId: absent, endedYear: "2026", sure: "yes" },
    opens: ["school administrator"],
  },
  "[locale]/(counselor)/reports/roll-over/actions.ts#undoRollOverAction": {
    page: "/en/reports/roll-over",
    args: ["en"],
    form: { id: absent },
    opens: ["school administrator"],
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
