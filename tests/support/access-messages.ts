// Messages, tasks and reminders: who gets to their pages and who may send their forms. Ids here are of nothing.
import type { ActionRow } from "./access-action-row";
import type { PageRow } from "./access-page-row";
import { absent, counselors, everyone, schoolAdministrators, signedIn, staff, students } from "./access-roles";
import type { Role } from "./world";

const writers: Role[] = [...staff, "educator"];
const state = {};
const tasks = "[locale]/(counselor)/caseload/tasks";

export const messagePageRows: Record<string, PageRow[]> = {
  "[locale]/(messages)/messages": [{ at: "/en/messages?show=open&after=none", opens: signedIn }],
  "[locale]/(messages)/messages/new": [
    { at: "/en/messages/new", opens: [...writers, ...students] },
    { at: `/en/messages/new?to=${absent}`, opens: [...writers, ...students] },
  ],
  "[locale]/(messages)/messages/[id]": [
    { at: `/en/messages/${absent}`, opens: [] },
    { at: "/en/messages/not-an-id", opens: [] },
  ],
  // A link opens for whoever has it, and says nothing before its button is pressed.
  "[locale]/(messages)/reminders/[token]": [{ at: `/en/reminders/${"A".repeat(43)}`, opens: everyone }],
  "[locale]/(student)/tasks": [{ at: "/en/tasks", opens: students }],
  [tasks]: [
    { at: "/en/caseload/tasks?year=next", opens: staff },
    { at: `/en/caseload/tasks?school=${absent}`, opens: [] },
  ],
  [`${tasks}/new`]: [
    { at: "/en/caseload/tasks/new", opens: staff },
    { at: `/en/caseload/tasks/new?school=${absent}`, opens: [] },
  ],
  [`${tasks}/[id]`]: [
    { at: `/en/caseload/tasks/${absent}`, opens: [] },
    { at: "/en/caseload/tasks/not-an-id", opens: [] },
  ],
  [`${tasks}/standards`]: [
    { at: "/en/caseload/tasks/standards", opens: staff },
    { at: `/en/caseload/tasks/standards?school=${absent}`, opens: [] },
  ],
};

const rows = (
  file: string,
  row: Omit<ActionRow, "form">,
  forms: Record<string, Record<string, string>>,
): [string, ActionRow][] =>
  Object.entries(forms).map(([name, form]) => [`${file}/actions.ts#${name}`, { ...row, form }]);

const messages = "[locale]/(messages)/messages";
const newMessage = "/en/messages/new";
const oneMessage = `/en/messages/${absent}`;
const reminders = "[locale]/(messages)/reminders";
const own = "[locale]/(student)/tasks";
const school = { page: "/en/caseload/tasks", args: ["en"], opens: staff };

export const messageActionRows: Record<string, ActionRow> = Object.fromEntries([
  ...rows(
    messages,
    { page: newMessage, args: ["en", state], opens: writers },
    {
      sendMessageAction: { to: absent, subject: "Nothing", text: "Nothing", act: "look" },
    },
  ),
  ...rows(
    messages,
    { page: newMessage, args: ["en", state], opens: students },
    {
      askAction: { to: absent, subject: "Nothing", text: "Nothing" },
    },
  ),
  ...rows(
    messages,
    { page: oneMessage, args: ["en", absent, state], opens: signedIn },
    {
      replyAction: { text: "Nothing" },
    },
  ),
  ...rows(
    messages,
    { page: oneMessage, args: ["en"], opens: signedIn },
    {
      takeBackMessageAction: { messageId: absent },
    },
  ),
  ...rows(
    messages,
    { page: oneMessage, args: ["en"], opens: writers },
    {
      handleMessageAction: { messageId: absent, done: "yes" },
    },
  ),
  ...rows(reminders, { page: "/en/account", args: ["en"], opens: signedIn }, { saveDigestAction: { every: "none" } }),
  ...rows(
    reminders,
    { page: `/en/reminders/${"A".repeat(43)}`, args: ["en", "A".repeat(43)], opens: everyone },
    { stopDigestsAction: {} },
  ),
  ...rows(
    own,
    { page: "/en/tasks", args: ["en"], opens: students },
    {
      tickTaskAction: { taskId: absent },
      untickTaskAction: { taskId: absent },
      skipTaskAction: { taskId: absent, reason: "Nothing" },
      takeUpTaskAction: { taskId: absent },
    },
  ),
  ...rows(
    tasks,
    { page: "/en/caseload/tasks/new", args: ["en", absent, state], opens: staff },
    {
      createTaskAction: {},
    },
  ),
  ...rows(
    tasks,
    { page: `/en/caseload/tasks/${absent}`, args: ["en", absent, state], opens: staff },
    {
      changeTaskAction: {},
    },
  ),
  ...rows(
    tasks,
    { page: `/en/caseload/tasks/${absent}`, args: ["en"], opens: staff },
    {
      retireTaskAction: { taskId: absent },
    },
  ),
  ...rows(tasks, school, {
    copyTasksAction: { schoolId: absent },
    addDefaultTasksAction: { schoolId: absent },
    takeBackTasksAction: { schoolId: absent, batch: "2026-11-23T00:00:00.000Z" },
  }),
  ...rows(tasks, { ...school, opens: counselors }, { seeSkippedAction: { taskId: absent, studentId: absent } }),
  ...rows(
    `${tasks}/standards`,
    { page: "/en/caseload/tasks/standards", args: ["en", absent, state], opens: schoolAdministrators },
    { importStandardsAction: { code: "nothing", titleEn: "Nothing", text: "code,title" } },
  ),
]);
