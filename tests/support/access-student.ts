// Who gets to notes about a student and to meetings. Ids in forms are of nothing.
import type { ActionRow } from "./access-action-row";
import type { PageRow } from "./access-page-row";
import { absent, type At, counselors } from "./access-roles";
import type { RouteRow } from "./access-routes";

const file = "[locale]/(counselor)/caseload/[studentId]";
const state = {};

export const studentPageRows: Record<string, PageRow[]> = {
  [`${file}/notes/[noteId]`]: [
    { at: ({ studentId, noteId }) => `/en/caseload/${studentId}/notes/${noteId}`, opens: ["counselor"] },
    { at: ({ noteId }) => `/en/caseload/${absent}/notes/${noteId}`, opens: [] },
    { at: ({ studentId }) => `/en/caseload/${studentId}/notes/not-an-id`, opens: [] },
  ],
  [`${file}/meeting/[meetingId]`]: [
    { at: ({ studentId, meetingId }) => `/en/caseload/${studentId}/meeting/${meetingId}`, opens: ["counselor"] },
    { at: ({ meetingId }) => `/en/caseload/${absent}/meeting/${meetingId}`, opens: [] },
    { at: ({ studentId }) => `/en/caseload/${studentId}/meeting/not-an-id`, opens: [] },
  ],
};

const row: Omit<ActionRow, "form" | "args"> = {
  page: ({ studentId }) => `/en/caseload/${studentId}`,
  opens: counselors,
};
const place = [absent, absent];
const meeting = { day: "2026-12-01", time: "09:00", minutes: "20", topic: "Nothing", language: "en" };

const onNote: At = ({ studentId, noteId }) => `/en/caseload/${studentId}/notes/${noteId}`;
const onMeeting: At = ({ studentId, meetingId }) => `/en/caseload/${studentId}/meeting/${meetingId}`;

const rows = (actions: string, args: unknown[], forms: Record<string, Record<string, string>>, page = row.page) =>
  Object.entries(forms).map(([name, form]): [string, ActionRow] => [
    `${actions}#${name}`,
    { ...row, page, args, form },
  ]);

export const studentActionRows: Record<string, ActionRow> = Object.fromEntries([
  ...rows(`${file}/actions.ts`, ["en", absent, state], {
    writeNoteAction: { text: "Nothing", visibility: "PRIVATE" },
    planMeetingAction: meeting,
  }),
  ...rows(`${file}/actions.ts`, ["en", absent], {
    removeNoteAction: { noteId: absent },
    bringBackNoteAction: { noteId: absent },
  }),
  ...rows(
    `${file}/notes/[noteId]/actions.ts`,
    ["en", absent, state],
    {
      changeNoteAction: { noteId: absent, text: "Nothing", visibility: "PRIVATE", seen: "2026-11-23T00:00:00.000Z" },
    },
    onNote,
  ),
  ...rows(
    `${file}/meeting/[meetingId]/actions.ts`,
    ["en", place, state],
    {
      changeMeetingAction: meeting,
      holdMeetingAction: { meetingId: absent, outcome: "" },
    },
    onMeeting,
  ),
  ...rows(
    `${file}/meeting/[meetingId]/actions.ts`,
    ["en", place],
    {
      closeMeetingAction: { meetingId: absent, state: "CANCELLED" },
      undoMeetingAction: { meetingId: absent },
    },
    onMeeting,
  ),
]);

export const studentRouteRows: Record<string, RouteRow> = {
  "GET api/v1/meetings/[id]": { at: `/api/v1/meetings/${absent}?locale=en`, status: { others: 404 } },
};
