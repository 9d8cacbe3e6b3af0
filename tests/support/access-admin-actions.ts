// Who may send which form of the administrator's pages.
import type { ActionRow } from "./access-action-row";
import { administrators, site, absent } from "./access-roles";

const state = {};

export const adminActionRows: Record<string, ActionRow> = {
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
  "[locale]/(admin)/admin/rules/actions.ts#startRulesAction": {
    page: "/en/admin/rules",
    args: ["en", state],
    form: {},
    opens: administrators,
  },
  "[locale]/(admin)/admin/rules/actions.ts#draftRulesAction": {
    page: "/en/admin/rules/us-mo",
    args: ["en", "none"],
    form: {},
    opens: administrators,
  },
  "[locale]/(admin)/admin/rules/actions.ts#saveRulesAction": {
    page: ({ rulesCode }) => `/en/admin/rules/${rulesCode}/edit`,
    args: ["en", "none"],
    form: {},
    opens: administrators,
  },
  "[locale]/(admin)/admin/rules/actions.ts#publishRulesAction": {
    page: ({ rulesCode }) => `/en/admin/rules/${rulesCode}/edit`,
    args: ["en", "none"],
    form: { sure: "yes" },
    opens: administrators,
  },
  "[locale]/(admin)/admin/rules/actions.ts#withdrawRulesAction": {
    page: "/en/admin/rules/us-mo",
    args: ["en", "none", 1],
    form: { sure: "yes" },
    opens: administrators,
  },
  "[locale]/(admin)/admin/rules/actions.ts#discardRulesAction": {
    page: ({ rulesCode }) => `/en/admin/rules/${rulesCode}/edit`,
    args: ["en", "none", 1],
    form: { sure: "yes" },
    opens: administrators,
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
  "[locale]/(admin)/admin/texts/actions.ts#saveTextAction": {
    page: "/en/admin/texts/cluster/national-16/health-science",
    args: ["en", "none", state],
    form: { en: "", es: "" },
    opens: site,
  },
  "[locale]/(admin)/admin/texts/actions.ts#bringBackTextAction": {
    page: "/en/admin/texts/cluster/national-16/health-science",
    args: ["en", "CLUSTER:national-16/none:MYTH", null],
    form: { seen: "" },
    opens: site,
  },
  "[locale]/(admin)/admin/survey/actions.ts#putNormsInUseAction": {
    page: "/en/admin/survey",
    args: ["en"],
    form: { seal: "0".repeat(64), sure: "yes" },
    opens: site,
  },
  "[locale]/(admin)/admin/survey/actions.ts#bringBackNormsAction": {
    page: "/en/admin/survey",
    args: ["en"],
    form: { version: "99", instead: "98", sure: "yes" },
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
};
