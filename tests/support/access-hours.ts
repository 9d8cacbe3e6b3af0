// Who gets to hours: whoever notes them, to their own; to what waits: who counsels; to the rules: who runs the school.
import type { ActionRow } from "./access-action-row";
import type { PageRow } from "./access-page-row";
import { absent, counselors, everyone, schoolAdministrators, students } from "./access-roles";
import type { RouteRow } from "./access-routes";
import type { Role } from "./world";

const own = "[locale]/(opportunities)/hours";
const care = "[locale]/(counselor)/caseload/hours";
const link = "[locale]/(hours)/verify";
const school = "[locale]/(admin)/admin/school/hours";
const explorers: Role[] = [...students, "job seeker"];
const state = {};

const nobody = (at: string): PageRow => ({ at, opens: [] });

export const hoursPageRows: Record<string, PageRow[]> = {
  [own]: [{ at: "/en/hours", opens: explorers }],
  [`${own}/new`]: [
    { at: "/en/hours/new", opens: explorers },
    { at: `/en/hours/new?application=${absent}`, opens: explorers },
  ],
  [`${own}/certificate`]: [{ at: "/en/hours/certificate", opens: explorers }],
  [`${own}/[placementId]`]: [nobody(`/en/hours/${absent}`), nobody("/en/hours/none")],
  [care]: [{ at: "/en/caseload/hours", opens: counselors }],
  [`${care}/[studentId]`]: [
    { at: ({ studentId }) => `/en/caseload/hours/${studentId}`, opens: ["counselor"] },
    nobody(`/en/caseload/hours/${absent}`),
    nobody("/en/caseload/hours/not-an-id"),
  ],
  // The cookie decides what stands there.
  [link]: [{ at: "/en/verify", opens: everyone }],
  [`${link}/[token]`]: [{ at: `/es/verify/${"A".repeat(43)}`, opens: everyone }],
  [school]: [
    { at: "/en/admin/school/hours", opens: schoolAdministrators },
    nobody(`/en/admin/school/hours?school=${absent}`),
  ],
};

const rows = (
  file: string,
  row: Omit<ActionRow, "form">,
  forms: Record<string, Record<string, string>>,
): [string, ActionRow][] =>
  Object.entries(forms).map(([name, form]) => [`${file}/actions.ts#${name}`, { ...row, form }]);

const page = { page: "/en/hours", opens: explorers };
const queue = { page: "/en/caseload/hours", opens: counselors };
const rules = { page: "/en/admin/school/hours", opens: schoolAdministrators };
const visit = { page: "/en/verify", opens: everyone };
const verdict = { [`entry-${absent}`]: "yes", verdict: "VERIFIED", name: "Nobody" };

// Ids in forms are of nothing.
export const hoursActionRows: Record<string, ActionRow> = Object.fromEntries([
  ...rows(own, { ...page, args: ["en", null, state] }, { savePlacementAction: { title: "" } }),
  ...rows(own, { ...page, args: ["en", absent, state] }, { noteHoursAction: {}, changeHoursAction: { time: "" } }),
  ...rows(
    own,
    { ...page, args: ["en"] },
    {
      removePlacementAction: { id: absent },
      bringBackPlacementAction: { id: absent },
      takeBackHoursAction: { id: absent },
      takeHoursAction: { placementId: absent },
    },
  ),
  ...rows(
    own,
    { ...page, args: ["en", absent] },
    { removeHoursAction: { id: absent }, bringBackHoursAction: { id: absent } },
  ),
  ...rows(
    own,
    { ...page, args: ["en", "Nobody", state] },
    { sendHoursAction: { placementId: absent }, remindSupervisorAction: { placementId: absent } },
  ),
  ...rows(care, { ...queue, args: ["en", absent, state] }, { judgeHoursAction: verdict }),
  ...rows(care, { ...queue, args: ["en"] }, { undoHoursAction: { id: absent } }),
  ...rows(link, { ...visit, args: ["en", state] }, { verifyByLinkAction: verdict }),
  ...rows(link, { ...visit, args: ["en"] }, { undoByLinkAction: {} }),
  ...rows(school, { ...rules, args: ["en", absent, state] }, { addHoursRuleAction: { titleEn: "" } }),
  ...rows(
    school,
    { ...rules, args: ["en", absent] },
    {
      endHoursRuleAction: { id: absent },
      resumeHoursRuleAction: { id: absent },
      setAskGuardiansAction: { ask: "no" },
    },
  ),
]);

export const hoursRouteRows: Record<string, RouteRow> = {
  "GET api/v1/hours.csv": {
    at: "/api/v1/hours.csv?locale=en",
    status: { student: 200, "other student": 200, "job seeker": 200, others: 404 },
  },
  "POST api/v1/hours/verify": {
    at: "/api/v1/hours/verify",
    form: { locale: "en", token: "A".repeat(43) },
    status: { others: 303 },
    sameOrigin: true,
  },
};
