// Who may send which form of a school's own planning pages.
import type { ActionRow } from "./access-action-row";
import { absent, schoolAdministrators as opens } from "./access-roles";

const state = {};
const course = ({ courseId }: { courseId: string }) => `/en/admin/courses/${courseId}`;
const list = ({ listId }: { listId: string }) => `/en/admin/lists/${listId}`;

export const schoolActionRows: Record<string, ActionRow> = {
  "[locale]/(admin)/admin/courses/actions.ts#saveCourseAction": {
    page: course,
    args: ["en", absent, null, state],
    form: {},
    opens,
  },
  "[locale]/(admin)/admin/courses/actions.ts#retireCourseAction": {
    page: course,
    args: ["en", absent, absent],
    form: {},
    opens,
  },
  "[locale]/(admin)/admin/courses/actions.ts#restoreCourseAction": {
    page: course,
    args: ["en", absent, absent],
    form: {},
    opens,
  },
  "[locale]/(admin)/admin/agreements/actions.ts#saveAgreementAction": {
    page: "/en/admin/agreements",
    args: ["en", absent, null, state],
    form: {},
    opens,
  },
  "[locale]/(admin)/admin/agreements/actions.ts#endAgreementAction": {
    page: "/en/admin/agreements",
    args: ["en", absent],
    form: { id: absent },
    opens,
  },
  "[locale]/(admin)/admin/agreements/actions.ts#resumeAgreementAction": {
    page: "/en/admin/agreements",
    args: ["en", absent],
    form: { id: absent },
    opens,
  },
  "[locale]/(admin)/admin/planning/actions.ts#savePlanningAction": {
    page: "/en/admin/planning",
    args: ["en", absent, state],
    form: {},
    opens,
  },
  "[locale]/(admin)/admin/lists/actions.ts#applyListAction": {
    page: list,
    args: ["en", absent],
    form: { sure: "yes" },
    opens,
  },
  "[locale]/(admin)/admin/lists/actions.ts#discardListAction": { page: list, args: ["en", absent], form: {}, opens },
};
