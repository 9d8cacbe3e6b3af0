// Who gets to moves and to their own way: students and job seekers, each to their own alone.
import type { ActionRow } from "./access-action-row";
import type { PageRow } from "./access-page-row";
import { absent, students } from "./access-roles";
import type { RouteRow } from "./access-routes";
import type { Role } from "./world";

export const explorers: Role[] = [...students, "job seeker"];

const seeker = "[locale]/(job-seeker)";

export const movePageRows: Record<string, PageRow[]> = {
  [`${seeker}/moves`]: [{ at: "/en/moves?from=29-1141.00&sort=pay", opens: explorers }],
  [`${seeker}/moves/[code]`]: [
    { at: "/en/moves/29-1141.00?from=31-1131.00", opens: explorers },
    { at: "/en/moves/99-9999.99", opens: [] },
  ],
  [`${seeker}/moves/[code]/from`]: [
    { at: "/en/moves/29-1141.00/from", opens: explorers },
    { at: "/en/moves/none/from", opens: [] },
  ],
  [`${seeker}/way`]: [
    { at: "/en/way", opens: explorers },
    { at: "/en/way?to=29-1141.00", opens: explorers },
  ],
  [`${seeker}/way/[id]`]: [
    { at: `/en/way/${absent}`, opens: [] },
    { at: "/en/way/none", opens: [] },
  ],
  [`${seeker}/way/people`]: [{ at: "/en/way/people", opens: explorers }],
  [`${seeker}/way/people/[id]`]: [
    { at: `/en/way/people/${absent}`, opens: [] },
    { at: "/en/way/people/none", opens: [] },
  ],
};

const actions = `${seeker}/way/actions.ts`;
const row: Pick<ActionRow, "page" | "opens"> = { page: "/en/way", opens: explorers };
const people = `${seeker}/way/people/actions.ts`;
const talking: typeof row = { ...row, page: "/en/way/people" };

// Ids and codes in forms are of nothing.
export const moveActionRows: Record<string, ActionRow> = {
  [`${actions}#chooseDestinationAction`]: { ...row, args: ["en"], form: { code: "99-9999.99" } },
  [`${actions}#endDestinationAction`]: { ...row, args: ["en"], form: { id: absent } },
  [`${actions}#addStepAction`]: { ...row, args: ["en"], form: { title: "" } },
  [`${actions}#changeStepAction`]: { ...row, args: ["en", absent, {}], form: { state: "DOING" } },
  [`${actions}#takeStepsAction`]: { ...row, args: ["en"], form: {} },
  [`${actions}#removeStepFileAction`]: { ...row, args: ["en", absent], form: { file: absent } },
  [`${people}#saveContactAction`]: { ...talking, args: ["en", null, {}], form: { name: "" } },
  [`${people}#removeContactAction`]: { ...talking, args: ["en"], form: { id: absent } },
  [`${people}#bringBackContactAction`]: { ...talking, args: ["en"], form: { id: absent } },
  [`${people}#planConversationAction`]: { ...talking, args: ["en", absent, {}], form: { own: "Why?" } },
  [`${people}#holdConversationAction`]: {
    ...talking,
    args: ["en", { contactId: absent, id: absent }, {}],
    form: { heldOn: "2026-11-20" },
  },
  [`${people}#askForMentorAction`]: {
    ...{ page: "/en/way/people", opens: students, args: ["en"] },
    form: { partner: absent, to: absent },
  },
  [`${people}#removeConversationAction`]: { ...talking, args: ["en", absent], form: { id: absent } },
};

export const moveRouteRows: Record<string, RouteRow> = {
  "POST api/v1/way/files": {
    at: `/api/v1/way/files?locale=en&milestoneId=${absent}`,
    form: {},
    status: { visitor: 303, student: 303, "other student": 303, "job seeker": 303, others: 404 },
    sameOrigin: true,
  },
};
