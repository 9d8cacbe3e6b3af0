// Who gets to which page of a school's own planning.
import type { PageRow } from "./access-page-row";
import { absent, schoolAdministrators } from "./access-roles";

export const schoolPageRows: Record<string, PageRow[]> = {
  "[locale]/(admin)/admin/courses": [
    { at: "/en/admin/courses?q=bio", opens: schoolAdministrators },
    { at: `/en/admin/courses?school=${absent}`, opens: [] },
  ],
  "[locale]/(admin)/admin/courses/[id]": [
    { at: "/en/admin/courses/new", opens: schoolAdministrators },
    { at: ({ courseId }) => `/en/admin/courses/${courseId}`, opens: schoolAdministrators },
    { at: `/en/admin/courses/${absent}`, opens: [] },
    { at: "/en/admin/courses/not-an-id", opens: [] },
  ],
  "[locale]/(admin)/admin/agreements": [
    { at: "/en/admin/agreements", opens: schoolAdministrators },
    { at: `/en/admin/agreements?school=${absent}`, opens: [] },
  ],
  "[locale]/(admin)/admin/transcripts": [
    { at: "/en/admin/transcripts", opens: schoolAdministrators },
    { at: `/en/admin/transcripts?school=${absent}`, opens: [] },
  ],
  "[locale]/(admin)/admin/planning": [
    { at: "/en/admin/planning", opens: schoolAdministrators },
    { at: `/en/admin/planning?school=${absent}`, opens: [] },
  ],
  "[locale]/(admin)/admin/lists/[id]": [
    { at: ({ listId }) => `/en/admin/lists/${listId}`, opens: schoolAdministrators },
    { at: `/en/admin/lists/${absent}`, opens: [] },
    { at: "/en/admin/lists/not-an-id", opens: [] },
  ],
};
