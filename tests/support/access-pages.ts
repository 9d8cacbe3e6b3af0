// Who gets to which page. A new one without a row here fails the access matrix test.
import { absent, administrators, counselors, everyone, signedIn, site, staff, students, type At } from "./access-roles";
import { classPageRows } from "./access-classes";
import { reportPageRows } from "./access-report-pages";
import { rosterPageRows } from "./access-roster";
import { schoolPageRows } from "./access-school-pages";
import { structurePageRows } from "./access-structure";
import { messagePageRows } from "./access-messages";
import type { PageRow } from "./access-page-row";
import { dayPageRows } from "./access-day";
import { movePageRows } from "./access-moves";
import { allOpportunityPageRows } from "./access-opportunity-pages";
import { profilePageRows } from "./access-profile";
import { studentPageRows } from "./access-student";

const nowhere = (at: At): PageRow => ({ at, opens: [], hidden: true });
const open = (at: At): PageRow => ({ at, opens: everyone });

export const pageRows: Record<string, PageRow[]> = {
  ...dayPageRows,
  ...allOpportunityPageRows,
  ...movePageRows,
  ...profilePageRows,
  ...studentPageRows,
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
  "[locale]/(explore)/graduation-rules/[code]": [
    open("/en/graduation-rules/us-mo"),
    nowhere("/en/graduation-rules/none"),
  ],
  "[locale]/(explore)/search": [open("/en/search?q=nurse")],
  "[locale]/(explore)/compare": [open("/en/compare?o=29-1141.00&o=29-1171.00")],
  "[locale]/(explore)/open-data": [open("/en/open-data")],
  "[locale]/(explore)/about-the-data": [open("/en/about-the-data")],
  "[locale]/(survey)/about-the-survey": [open("/en/about-the-survey")],
  "[locale]/(survey)/survey": [open("/en/survey")],
  "[locale]/(survey)/survey/[position]": [open("/en/survey/1"), nowhere("/en/survey/99")],
  "[locale]/(survey)/survey/check": [open("/en/survey/check")],
  "[locale]/(survey)/survey/paper": [open("/en/survey/paper?length=STANDARD&audience=MIDDLE")],
  "[locale]/(survey)/survey/yours": [{ at: "/en/survey/yours", opens: signedIn }],
  "[locale]/(survey)/survey/result": [open("/en/survey/result")],
  "[locale]/(survey)/survey/result/[id]": [
    { at: ({ resultId }) => `/en/survey/result/${resultId}`, opens: ["student"], hidden: true },
    nowhere(`/en/survey/result/${absent}`),
  ],
  // A link opens for whoever has it, and says nothing before its button is pressed.
  "[locale]/(survey)/shared/[token]": [open(`/en/shared/${"A".repeat(43)}`)],
  "[locale]/(survey)/shared/result": [open("/en/shared/result")],
  "[locale]/(account)/sign-in": [open("/en/sign-in")],
  "[locale]/(account)/sign-up": [open("/en/sign-up")],
  "[locale]/(account)/reset": [open("/en/reset")],
  "[locale]/(account)/reset/code": [open("/en/reset/code")],
  "[locale]/(account)/reset/[token]": [open("/en/reset/not-a-token")],
  "[locale]/(account)/account": [{ at: "/en/account", opens: signedIn }],
  "[locale]/(student)/home": [{ at: "/en/home", opens: signedIn }],
  "[locale]/(student)/plan": [{ at: "/en/plan", opens: signedIn }],
  "[locale]/(student)/plan/start": [{ at: "/en/plan/start?q=nurse", opens: students }],
  "[locale]/(student)/plan/add": [{ at: "/en/plan/add?grade=11", opens: students }],
  "[locale]/(student)/plan/step": [{ at: "/en/plan/step?grade=13", opens: students }],
  "[locale]/(student)/plan/details": [{ at: "/en/plan/details", opens: students }],
  "[locale]/(student)/plan/again": [{ at: `/en/plan/again?plan=${absent}&base=1`, opens: students }],
  "[locale]/(student)/plan/plans": [{ at: "/en/plan/plans", opens: students }],
  "[locale]/(student)/plan/compare": [{ at: `/en/plan/compare?a=${absent}&b=${absent}`, opens: students }],
  "[locale]/(student)/plan/what-if": [{ at: "/en/plan/what-if", opens: students }],
  "[locale]/(student)/plan/history": [{ at: "/en/plan/history", opens: students }],
  "[locale]/(student)/plan/history/[number]": [{ at: `/en/plan/history/1?plan=${absent}`, opens: [] }],
  "[locale]/(student)/plan/record": [{ at: "/en/plan/record?q=algebra", opens: students }],
  "[locale]/(student)/plan/print": [{ at: "/en/plan/print", opens: students }],
  "[locale]/(student)/portfolio": [{ at: "/en/portfolio", opens: students }],
  "[locale]/(student)/portfolio/new": [{ at: "/en/portfolio/new?kind=WORK", opens: students }],
  "[locale]/(student)/portfolio/[id]": [
    { at: `/en/portfolio/${absent}`, opens: [] },
    { at: "/en/portfolio/not-an-id", opens: [] },
  ],
  "[locale]/(counselor)/caseload/[studentId]/portfolio": [
    { at: ({ studentId }) => `/en/caseload/${studentId}/portfolio`, opens: ["counselor"] },
    { at: `/en/caseload/${absent}/portfolio`, opens: [] },
  ],
  "[locale]/(student)/plan/review": [{ at: "/en/plan/review", opens: students }],
  "[locale]/(student)/plan/guardian": [{ at: "/en/plan/guardian", opens: students }],
  // A guardian's link opens for whoever has it, and says nothing before its button is pressed.
  "[locale]/(guardian)/guardian": [open("/en/guardian")],
  "[locale]/(guardian)/guardian/[token]": [open(`/en/guardian/${"A".repeat(43)}`)],
  "[locale]/(guardian)/guardian/plan": [open("/en/guardian/plan")],
  "[locale]/(educator)/students/[studentId]/plan": [
    { at: `/en/students/${absent}/plan`, opens: [] },
    { at: "/en/students/not-an-id/plan", opens: [] },
  ],
  "[locale]/(counselor)/caseload/[studentId]/plan": [
    { at: ({ studentId }) => `/en/caseload/${studentId}/plan`, opens: ["counselor"] },
    { at: `/en/caseload/${absent}/plan`, opens: [] },
    { at: "/en/caseload/not-an-id/plan", opens: [] },
  ],
  "[locale]/(counselor)/caseload/[studentId]/plan/guardian": [
    { at: ({ studentId }) => `/en/caseload/${studentId}/plan/guardian`, opens: ["counselor"] },
    { at: `/en/caseload/${absent}/plan/guardian`, opens: [] },
  ],
  // Only in development and on a site with demo people, such as the one under test.
  "[locale]/mailbox": [{ at: "/en/mailbox", opens: site }],
  ...reportPageRows,
  "[locale]/(counselor)/caseload": [{ at: "/en/caseload", opens: counselors }],
  "[locale]/(counselor)/caseload/codes": [{ at: "/en/caseload/codes", opens: staff }],
  "[locale]/(counselor)/caseload/research": [{ at: "/en/caseload/research", opens: ["school administrator"] }],
  "[locale]/(counselor)/caseload/[studentId]": [
    { at: ({ studentId }) => `/en/caseload/${studentId}`, opens: ["counselor"] },
    { at: `/en/caseload/${absent}`, opens: [] },
    { at: "/en/caseload/not-an-id", opens: [] },
  ],
  "[locale]/(counselor)/caseload/[studentId]/key-in": [
    { at: ({ studentId }) => `/en/caseload/${studentId}/key-in`, opens: ["counselor"] },
    { at: `/en/caseload/${absent}/key-in`, opens: [] },
  ],
  "[locale]/(admin)/admin": [{ at: "/en/admin", opens: site }],
  "[locale]/(admin)/admin/rules": [{ at: "/en/admin/rules", opens: administrators }],
  "[locale]/(admin)/admin/rules/[code]": [
    { at: "/en/admin/rules/us-mo", opens: administrators },
    { at: ({ rulesCode }) => `/en/admin/rules/${rulesCode}`, opens: site },
    { at: "/en/admin/rules/none", opens: [] },
  ],
  "[locale]/(admin)/admin/rules/[code]/edit": [
    { at: ({ rulesCode }) => `/en/admin/rules/${rulesCode}/edit`, opens: site },
    { at: "/en/admin/rules/none/edit", opens: [] },
  ],
  "[locale]/(admin)/admin/rules/[code]/try": [
    { at: "/en/admin/rules/us-mo/try?sample=transfer", opens: administrators },
    { at: ({ rulesCode }) => `/en/admin/rules/${rulesCode}/try`, opens: site },
    { at: "/en/admin/rules/none/try", opens: [] },
  ],
  ...classPageRows,
  ...messagePageRows,
  ...rosterPageRows,
  ...schoolPageRows,
  ...structurePageRows,
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
  "[locale]/(admin)/admin/texts": [{ at: "/en/admin/texts?show=edited", opens: site }],
  "[locale]/(admin)/admin/texts/[kind]/[...id]": [
    { at: "/en/admin/texts/cluster/national-16/health-science?field=MYTH", opens: site },
    { at: "/en/admin/texts/cluster/national-16/none", opens: [] },
    { at: "/en/admin/texts/planet/earth", opens: [], hidden: true },
  ],
  "[locale]/(admin)/admin/texts/preview": [
    { at: "/en/admin/texts/preview?id=OCCUPATION:29-1141.00:SUMMARY&en=Other&es=Otro", opens: site },
    { at: "/en/admin/texts/preview?id=none", opens: [] },
  ],
  "[locale]/(admin)/admin/survey": [{ at: "/en/admin/survey?trial=1", opens: site }],
  // Shown in development only.
  "[locale]/kit": [nowhere("/en/kit")],
};
