// Who gets to which page of a school's reports.
import type { PageRow } from "./access-page-row";
import { absent, counselors, staff } from "./access-roles";

export const reportPageRows: Record<string, PageRow[]> = {
  "[locale]/(counselor)/reports": [
    { at: "/en/reports", opens: staff },
    { at: `/en/reports?school=${absent}`, opens: [] },
  ],
  "[locale]/(counselor)/reports/cohort": [
    { at: "/en/reports/cohort", opens: staff },
    { at: `/en/reports/cohort?school=${absent}`, opens: [] },
  ],
  "[locale]/(counselor)/reports/cohort/students": [
    { at: "/en/reports/cohort/students?what=track&by=grade", opens: counselors },
    { at: `/en/reports/cohort/students?what=track&by=grade&school=${absent}`, opens: [] },
  ],
  "[locale]/(counselor)/reports/exports": [
    { at: "/en/reports/exports", opens: staff },
    { at: `/en/reports/exports?school=${absent}`, opens: [] },
  ],
  "[locale]/(counselor)/reports/on-track": [{ at: "/en/reports/on-track", opens: staff }],
  "[locale]/(counselor)/reports/requests": [{ at: "/en/reports/requests", opens: staff }],
  "[locale]/(counselor)/reports/roll-over": [{ at: "/en/reports/roll-over", opens: ["school administrator"] }],
};
