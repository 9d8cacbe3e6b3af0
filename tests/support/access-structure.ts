// Who gets to which page of a school's structure, and who may send which of its forms.
import type { ActionRow } from "./access-action-row";
import type { PageRow } from "./access-page-row";
import { absent, everyone, schoolAdministrators, site } from "./access-roles";

const area = (name: string): PageRow[] => [
  { at: `/en/admin/school/${name}`, opens: schoolAdministrators },
  { at: `/en/admin/school/${name}?school=${absent}`, opens: [] },
];
const below = (name: string): PageRow[] => [
  { at: `/en/admin/school/${name}/${absent}`, opens: [] },
  { at: `/en/admin/school/${name}/not-an-id`, opens: [] },
];

export const structurePageRows: Record<string, PageRow[]> = {
  "[locale]/(explore)/guides": [{ at: "/en/guides", opens: everyone }],
  "[locale]/(explore)/guides/[role]": [
    { at: "/es/guides/counselor", opens: everyone },
    { at: "/en/guides/nobody", opens: [], hidden: true },
  ],
  "[locale]/(admin)/admin/school": [
    { at: "/en/admin/school", opens: schoolAdministrators },
    { at: `/en/admin/school?school=${absent}`, opens: [] },
  ],
  "[locale]/(admin)/admin/school/all": [{ at: "/en/admin/school/all?q=high", opens: site }],
  "[locale]/(admin)/admin/school/settings": area("settings"),
  "[locale]/(admin)/admin/school/years": area("years"),
  "[locale]/(admin)/admin/school/classes": area("classes"),
  "[locale]/(admin)/admin/school/classes/[id]": below("classes"),
  "[locale]/(admin)/admin/school/staff": area("staff"),
  "[locale]/(admin)/admin/school/programs": area("programs"),
  "[locale]/(admin)/admin/school/programs/[id]": below("programs"),
  "[locale]/(admin)/admin/school/assignments": area("assignments"),
  "[locale]/(admin)/admin/school/students": area("students"),
  "[locale]/(admin)/admin/school/students/[id]": [
    { at: ({ studentId }) => `/en/admin/school/students/${studentId}`, opens: schoolAdministrators },
    ...below("students"),
  ],
};

const state = {};
const folder = "[locale]/(admin)/admin/school";
const of = (
  name: string,
  actions: Record<string, { args?: unknown[]; form?: Record<string, string>; page?: ActionRow["page"] }>,
  opens = schoolAdministrators,
): Record<string, ActionRow> =>
  Object.fromEntries(
    Object.entries(actions).map(([action, { args = ["en", absent], form = { id: absent }, page }]) => [
      `${folder}${name}/actions.ts#${action}`,
      { page: page ?? `/en/admin/school${name}`, args, form, opens },
    ]),
  );
const typed = { args: ["en", absent, state], form: {} };
const student = ({ studentId }: { studentId: string }) => `/en/admin/school/students/${studentId}`;

export const structureActionRows: Record<string, ActionRow> = {
  ...of("", { putAwayAction: { form: { away: "no" } } }),
  ...of("/settings", { saveSchoolAction: typed }),
  ...of("/years", { saveYearAction: { args: ["en", absent, null, state], form: {} } }),
  ...of("/classes", {
    saveClassAction: { args: ["en", absent, null, state], form: {} },
    endClassAction: {},
    resumeClassAction: {},
    addToClassAction: { args: ["en", absent, absent], form: { personId: absent, role: "STUDENT" } },
    endClassPlaceAction: { args: ["en", absent, absent] },
    resumeClassPlaceAction: { args: ["en", absent, absent] },
  }),
  ...of("/staff", { addStaffAction: typed, inviteStaffAction: typed, endStaffAction: {}, resumeStaffAction: {} }),
  ...of("/programs", {
    saveProgramAction: { args: ["en", absent, null, state], form: {} },
    endProgramAction: {},
    resumeProgramAction: {},
    addToProgramAction: { args: ["en", absent, absent], form: { personId: absent, role: "STUDENT" } },
    endProgramPlaceAction: { args: ["en", absent, absent] },
    resumeProgramPlaceAction: { args: ["en", absent, absent] },
  }),
  ...of("/assignments", {
    saveRuleAction: { form: { rule: "new", counselorId: absent } },
    moveRuleAction: { form: { id: absent, up: "yes" } },
    endRuleAction: {},
    resumeRuleAction: {},
    applyRulesAction: { form: {} },
    handOverAction: { form: { fromId: absent, toId: absent } },
  }),
  ...of("/students", {
    changeStudentAction: { args: ["en", absent, { id: absent, membershipId: absent }, state], form: {}, page: student },
    giveStudentAction: { form: { studentId: absent }, page: student },
    ungiveStudentAction: { args: ["en", absent, absent], form: { id: "rules" }, page: student },
    moveStudentAction: { args: ["en", absent, absent, state], form: {}, page: student },
    undoMoveAction: {},
    endStudentAction: { page: student },
    resumeStudentAction: {},
  }),
  ...of(
    "/all",
    {
      createDistrictAction: { args: ["en", state], form: {} },
      createSchoolAction: { args: ["en", state], form: {} },
      closeSchoolAction: { args: ["en"] },
      openSchoolAction: { args: ["en"] },
      nameAdministratorAction: typed,
      inviteAdministratorAction: typed,
      endAdministratorAction: {},
      resumeAdministratorAction: { args: ["en"], form: { id: absent, of: absent } },
    },
    site,
  ),
};
