// Who may send which form. A new one without a row here fails the access matrix test.
import { absent, counselors, everyone, signedIn, site, staff, students, type At } from "./access-roles";
import type { Role } from "./world";

export type ActionRow = {
  /** A page that carries it. */
  page: At;
  /** What comes before the form. */
  args: unknown[];
  /** An input that no one's data depends on: the action must refuse it, and not by asking to sign in. */
  form: Record<string, string>;
  opens: readonly Role[];
};

const state = {};

export const actionRows: Record<string, ActionRow> = {
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
  "[locale]/(counselor)/caseload/[studentId]/actions.ts#printCodeAction": {
    page: ({ studentId }) => `/en/caseload/${studentId}`,
    args: ["en", state],
    form: { studentId: absent },
    opens: counselors,
  },
  "[locale]/(counselor)/caseload/[studentId]/key-in/actions.ts#keyInAction": {
    page: ({ studentId }) => `/en/caseload/${studentId}`,
    args: ["en", state],
    form: { studentId: absent },
    opens: counselors,
  },
  "[locale]/(admin)/admin/catalog/actions.ts#applyImportAction": {
    page: ({ importId }) => `/en/admin/catalog/imports/${importId}`,
    args: ["en", absent],
    form: { sure: "yes" },
    opens: site,
  },
  "[locale]/(admin)/admin/catalog/actions.ts#bringBackImportAction": {
    page: ({ importId }) => `/en/admin/catalog/imports/${importId}`,
    args: ["en", absent],
    form: { sure: "yes" },
    opens: site,
  },
  "[locale]/(admin)/admin/catalog/actions.ts#takeOutImportAction": {
    page: ({ importId }) => `/en/admin/catalog/imports/${importId}`,
    args: ["en", absent],
    form: { sure: "yes" },
    opens: site,
  },
  "[locale]/(admin)/admin/catalog/actions.ts#discardImportAction": {
    page: ({ importId }) => `/en/admin/catalog/imports/${importId}`,
    args: ["en", absent],
    form: {},
    opens: site,
  },
  "[locale]/(admin)/admin/settings/actions.ts#saveHomeStatesAction": {
    page: "/en/admin/settings",
    args: ["en", state],
    form: { state1: "none" },
    opens: site,
  },
  "[locale]/(admin)/admin/settings/actions.ts#saveThresholdsAction": {
    page: "/en/admin/settings",
    args: ["en"],
    form: {},
    opens: site,
  },
  "[locale]/(admin)/admin/settings/actions.ts#resetThresholdsAction": {
    page: "/en/admin/settings",
    args: ["en"],
    form: {},
    opens: site,
  },
  "[locale]/(admin)/admin/frameworks/actions.ts#startFrameworkAction": {
    page: "/en/admin/frameworks",
    args: ["en", state],
    form: {},
    opens: site,
  },
  "[locale]/(admin)/admin/frameworks/actions.ts#saveNamesAction": {
    page: ({ localCode }) => `/en/admin/frameworks/${localCode}`,
    args: ["en", "local-none", state],
    form: {},
    opens: site,
  },
  "[locale]/(admin)/admin/frameworks/actions.ts#addGroupAction": {
    page: ({ localCode }) => `/en/admin/frameworks/${localCode}`,
    args: ["en", "local-none", state],
    form: {},
    opens: site,
  },
  "[locale]/(admin)/admin/frameworks/actions.ts#saveGroupTitlesAction": {
    page: ({ localCode }) => `/en/admin/frameworks/${localCode}/one`,
    args: ["en", "local-none", "one", state],
    form: {},
    opens: site,
  },
  "[locale]/(admin)/admin/frameworks/actions.ts#savePartsAction": {
    page: ({ localCode }) => `/en/admin/frameworks/${localCode}/one`,
    args: ["en", "local-none", "one"],
    form: {},
    opens: site,
  },
  "[locale]/(admin)/admin/frameworks/actions.ts#moveGroupAction": {
    page: ({ localCode }) => `/en/admin/frameworks/${localCode}`,
    args: ["en", "local-none"],
    form: {},
    opens: site,
  },
  "[locale]/(admin)/admin/frameworks/actions.ts#removeGroupAction": {
    page: ({ localCode }) => `/en/admin/frameworks/${localCode}/one`,
    args: ["en", "local-none", "one"],
    form: {},
    opens: site,
  },
  "[locale]/(admin)/admin/frameworks/actions.ts#publishFrameworkAction": {
    page: ({ localCode }) => `/en/admin/frameworks/${localCode}`,
    args: ["en", "local-none"],
    form: {},
    opens: site,
  },
  "[locale]/(admin)/admin/frameworks/actions.ts#discardChangesAction": {
    page: ({ localCode }) => `/en/admin/frameworks/${localCode}`,
    args: ["en", "local-none"],
    form: {},
    opens: site,
  },
  "[locale]/(admin)/admin/frameworks/actions.ts#deleteFrameworkAction": {
    page: ({ localCode }) => `/en/admin/frameworks/${localCode}`,
    args: ["en", "local-none"],
    form: {},
    opens: site,
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
