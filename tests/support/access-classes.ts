// Who gets to which page of classes, slips and the curriculum, and who may send their forms.
import type { ActionRow } from "./access-action-row";
import type { PageRow } from "./access-page-row";
import { absent, counselors } from "./access-roles";
import type { Role } from "./world";

const classStaff: Role[] = ["educator", "school administrator"];
const workers: Role[] = [...classStaff, ...counselors];

export const classPageRows: Record<string, PageRow[]> = {
  "[locale]/(educator)/classes": [{ at: "/en/classes", opens: classStaff }],
  "[locale]/(educator)/classes/[classId]": [
    { at: ({ classId }) => `/en/classes/${classId}`, opens: classStaff },
    { at: `/en/classes/${absent}`, opens: [] },
    { at: "/en/classes/not-an-id", opens: [] },
  ],
  "[locale]/(educator)/classes/[classId]/slips": [
    { at: ({ classId }) => `/en/classes/${classId}/slips`, opens: classStaff },
    { at: `/en/classes/${absent}/slips`, opens: [] },
  ],
  "[locale]/(educator)/curriculum": [
    { at: "/en/curriculum", opens: workers },
    { at: `/en/curriculum?school=${absent}`, opens: [] },
  ],
  "[locale]/(educator)/curriculum/[framework]/[cluster]/[pathway]": [
    { at: "/en/curriculum/national-16/health-science/therapeutic-services", opens: workers },
    { at: "/en/curriculum/national-16/health-science/none", opens: [] },
  ],
  "[locale]/(counselor)/caseload/slips": [{ at: "/en/caseload/slips?grade=10", opens: counselors }],
};

const own = "[locale]/(educator)/classes/[classId]/actions.ts";
const atClass = { page: `/en/classes/${absent}`, opens: classStaff };
const atSlips = { page: `/en/classes/${absent}/slips`, opens: classStaff };
const state = {};

export const classActionRows: Record<string, ActionRow> = {
  [`${own}#newCodeAction`]: { ...atClass, args: ["en", absent, state], form: { studentId: absent } },
  [`${own}#classSlipsAction`]: { ...atSlips, args: ["en", absent, state], form: { who: "new", days: "5" } },
  [`${own}#classCodeAction`]: { ...atSlips, args: ["en", absent, state], form: { uses: "5", days: "5" } },
  [`${own}#revokeClassCodeAction`]: { ...atSlips, args: ["en", absent], form: { codeId: absent } },
  "[locale]/(counselor)/caseload/slips/actions.ts#careSlipsAction": {
    ...{ page: "/en/caseload/slips", args: ["en", state], opens: counselors },
    form: { ask: "ticked", studentId: absent, days: "5" },
  },
};
