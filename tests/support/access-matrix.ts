// Who gets where. A new page, route or action without a row here fails the access matrix test.
import { roles, type Role, type World } from "./world";

const everyone = [...roles];
const signedIn = roles.filter((role) => role !== "visitor");
const counselors: Role[] = ["counselor", "other counselor"];
const staff: Role[] = [...counselors, "school administrator"];
const site: Role[] = ["site administrator"];
const students: Role[] = ["student", "other student"];

type At = string | ((world: World) => string);

/** One address of a page, and for whom it opens; a visitor is asked to sign in, anyone else finds nothing there. */
export type PageRow = { at: At; opens: readonly Role[]; /** A visitor finds nothing either. */ hidden?: true };

const absent = "0199aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee";
const nowhere = (at: At): PageRow => ({ at, opens: [], hidden: true });
const open = (at: At): PageRow => ({ at, opens: everyone });

export const pageRows: Record<string, PageRow[]> = {
  "[locale]/(explore)": [open("/en"), open("/es")],
  "[locale]/(explore)/clusters": [open("/en/clusters")],
  "[locale]/(explore)/clusters/[framework]": [open("/en/clusters/national-14"), nowhere("/en/clusters/national-99")],
  "[locale]/(explore)/clusters/[framework]/[cluster]": [
    open("/en/clusters/national-16/health-science"),
    nowhere("/en/clusters/national-16/none"),
  ],
  "[locale]/(explore)/clusters/[framework]/[cluster]/print/brochure": [
    open("/en/clusters/national-16/health-science/print/brochure"),
    nowhere("/en/clusters/national-16/none/print/brochure"),
  ],
  "[locale]/(explore)/clusters/[framework]/[cluster]/print/poster": [
    open("/en/clusters/national-16/health-science/print/poster"),
    nowhere("/en/clusters/national-16/none/print/poster"),
  ],
  "[locale]/(explore)/clusters/[framework]/[cluster]/print/sheet": [
    open("/en/clusters/national-16/health-science/print/sheet"),
    nowhere("/en/clusters/national-16/none/print/sheet"),
  ],
  "[locale]/(explore)/clusters/[framework]/[cluster]/[pathway]": [
    open("/en/clusters/national-16/health-science/therapeutic-services"),
    nowhere("/en/clusters/national-16/health-science/none"),
  ],
  "[locale]/(explore)/connections": [open("/en/connections")],
  "[locale]/(explore)/connections/[from]/[to]": [
    open("/en/connections/national-16/national-14"),
    nowhere("/en/connections/national-16/national-16"),
    nowhere("/en/connections/national-16/national-99"),
  ],
  "[locale]/(explore)/occupations": [open("/en/occupations?cluster=health-science&sort=wage&after=29-1141.00")],
  "[locale]/(explore)/occupations/all": [open("/en/occupations/all")],
  "[locale]/(explore)/occupations/[code]/wages": [
    open("/en/occupations/29-1141.00/wages"),
    nowhere("/en/occupations/99-9999.99/wages"),
  ],
  "[locale]/(explore)/occupations/[code]": [open("/en/occupations/29-1141.00"), nowhere("/en/occupations/99-9999.99")],
  "[locale]/(explore)/programs": [open("/en/programs")],
  "[locale]/(explore)/programs/family/[family]": [open("/en/programs/family/51"), nowhere("/en/programs/family/99")],
  "[locale]/(explore)/programs/[code]": [open("/en/programs/51.3801"), nowhere("/en/programs/99.9999")],
  "[locale]/(explore)/credentials": [open("/en/credentials")],
  "[locale]/(explore)/credentials/[framework]/[cluster]": [
    open("/en/credentials/national-16/health-science"),
    nowhere("/en/credentials/national-16/none"),
  ],
  "[locale]/(explore)/search": [open("/en/search?q=nurse")],
  "[locale]/(explore)/compare": [open("/en/compare?o=29-1141.00&o=29-1171.00")],
  "[locale]/(explore)/open-data": [open("/en/open-data")],
  "[locale]/(explore)/about-the-data": [open("/en/about-the-data")],
  "[locale]/(survey)/survey": [open("/en/survey")],
  "[locale]/(survey)/survey/[position]": [open("/en/survey/1"), nowhere("/en/survey/99")],
  "[locale]/(survey)/survey/check": [open("/en/survey/check")],
  "[locale]/(survey)/survey/yours": [{ at: "/en/survey/yours", opens: signedIn }],
  "[locale]/(survey)/survey/result": [open("/en/survey/result")],
  "[locale]/(survey)/survey/result/[id]": [
    { at: ({ resultId }) => `/en/survey/result/${resultId}`, opens: ["student"], hidden: true },
    nowhere(`/en/survey/result/${absent}`),
  ],
  "[locale]/(account)/sign-in": [open("/en/sign-in")],
  "[locale]/(account)/sign-up": [open("/en/sign-up")],
  "[locale]/(account)/reset": [open("/en/reset")],
  "[locale]/(account)/reset/code": [open("/en/reset/code")],
  "[locale]/(account)/reset/[token]": [open("/en/reset/not-a-token")],
  "[locale]/(account)/account": [{ at: "/en/account", opens: signedIn }],
  "[locale]/(student)/home": [{ at: "/en/home", opens: signedIn }],
  "[locale]/(student)/plan": [{ at: "/en/plan", opens: signedIn }],
  "[locale]/(counselor)/caseload": [{ at: "/en/caseload", opens: counselors }],
  "[locale]/(counselor)/caseload/codes": [{ at: "/en/caseload/codes", opens: staff }],
  "[locale]/(counselor)/caseload/[studentId]": [
    { at: ({ studentId }) => `/en/caseload/${studentId}`, opens: ["counselor"] },
    { at: `/en/caseload/${absent}`, opens: [] },
    { at: "/en/caseload/not-an-id", opens: [] },
  ],
  "[locale]/(admin)/admin": [{ at: "/en/admin", opens: site }],
  "[locale]/(admin)/admin/catalog": [{ at: "/en/admin/catalog", opens: site }],
  "[locale]/(admin)/admin/catalog/imports/[id]": [
    { at: ({ importId }) => `/en/admin/catalog/imports/${importId}`, opens: site },
    { at: `/en/admin/catalog/imports/${absent}`, opens: [] },
    { at: "/en/admin/catalog/imports/not-an-id", opens: [] },
  ],
  "[locale]/(admin)/admin/settings": [{ at: "/en/admin/settings", opens: site }],
  "[locale]/(admin)/admin/frameworks": [{ at: "/en/admin/frameworks", opens: site }],
  "[locale]/(admin)/admin/frameworks/[code]": [
    { at: ({ localCode }) => `/en/admin/frameworks/${localCode}`, opens: site },
    { at: "/en/admin/frameworks/national-16", opens: [] },
  ],
  "[locale]/(admin)/admin/frameworks/[code]/[group]": [
    { at: ({ localCode }) => `/en/admin/frameworks/${localCode}/one`, opens: site },
    { at: ({ localCode }) => `/en/admin/frameworks/${localCode}/none`, opens: [] },
  ],
  // Shown in development only.
  "[locale]/kit": [nowhere("/en/kit")],
};

export type RouteRow = {
  at: string;
  form?: Record<string, string>;
  headers?: Record<string, string>;
  /** The status that each role gets; those not named get `others`. */
  status: Partial<Record<Role, number>> & { others: number };
  /** Refuses what does not come from a page of ours. */
  sameOrigin?: true;
};

const sameForAll = (others: number) => ({ others });

export const routeRows: Record<string, RouteRow> = {
  "GET api/auth/[...nextauth]": { at: "/api/auth/session", status: sameForAll(200) },
  "POST api/auth/[...nextauth]": { at: "/api/auth/signout", form: {}, status: sameForAll(302), sameOrigin: true },
  "GET api/v1/health": { at: "/api/v1/health", status: sameForAll(200) },
  "GET api/v1/catalog/suggest": { at: "/api/v1/catalog/suggest?q=nurse&locale=en", status: sameForAll(200) },
  "GET api/v1/catalog": { at: "/api/v1/catalog", status: sameForAll(200) },
  "GET api/v1/catalog/[collection]": { at: "/api/v1/catalog/clusters", status: sameForAll(200) },
  "GET api/v1/catalog/[collection]/[...id]": {
    at: "/api/v1/catalog/occupations/29-1141.00",
    status: sameForAll(200),
  },
  "GET api/v1/me": { at: "/api/v1/me", status: sameForAll(200) },
  "GET api/v1/me/export": { at: "/api/v1/me/export", status: { visitor: 401, others: 200 } },
  "POST api/v1/saved": {
    at: "/api/v1/saved",
    form: { kind: "CLUSTER", id: "national-16/health-science", on: "0", back: "/en" },
    headers: { accept: "application/json" },
    status: { visitor: 401, others: 200 },
    sameOrigin: true,
  },
  "GET api/v1/admin/catalog/import": {
    at: "/api/v1/admin/catalog/import",
    status: { "site administrator": 200, others: 404 },
  },
  "POST api/v1/admin/catalog/import": {
    at: "/api/v1/admin/catalog/import?locale=en",
    form: {},
    status: { "site administrator": 303, others: 404 },
    sameOrigin: true,
  },
  // Before the roles are told apart it wants a secret that only the supervisor knows.
  "POST api/v1/tick": { at: "/api/v1/tick", form: {}, status: sameForAll(404) },
  "POST api/v1/survey/answers": { at: "/api/v1/survey/answers", form: {}, status: sameForAll(303), sameOrigin: true },
  "POST api/v1/survey/adopt": {
    at: "/api/v1/survey/adopt",
    form: { locale: "en", mine: "no" },
    status: sameForAll(303),
    sameOrigin: true,
  },
  "POST api/v1/survey/clear": {
    at: "/api/v1/survey/clear",
    form: { locale: "en" },
    status: sameForAll(303),
    sameOrigin: true,
  },
  "POST api/v1/survey/restart": {
    at: "/api/v1/survey/restart",
    form: { locale: "en" },
    status: sameForAll(303),
    sameOrigin: true,
  },
  // Last: it ends the session that the others need.
  "POST api/v1/sign-out": {
    at: "/api/v1/sign-out",
    form: { redirect: "/en" },
    status: sameForAll(303),
    sameOrigin: true,
  },
};

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
  // Ends every session of whoever calls it, so it goes last.
  "[locale]/(account)/account/actions.ts#signOutEverywhereAction": {
    page: "/en/account",
    args: ["en"],
    form: {},
    opens: signedIn,
  },
};
