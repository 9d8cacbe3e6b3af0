// Who gets to rosters, their forms and their files.
import type { ActionRow } from "./access-action-row";
import type { PageRow } from "./access-page-row";
import { absent, administrators, site } from "./access-roles";
import type { RouteRow } from "./access-routes";

const run = `/en/admin/roster/${absent}`;

export const rosterPageRows: Record<string, PageRow[]> = {
  "[locale]/(admin)/admin/roster": [
    { at: "/en/admin/roster", opens: administrators },
    { at: `/en/admin/roster?school=${absent}`, opens: [] },
  ],
  "[locale]/(admin)/admin/roster/[id]": [
    { at: run, opens: [] },
    { at: "/en/admin/roster/not-an-id", opens: [] },
  ],
};

export const rosterActionRows: Record<string, ActionRow> = {
  "[locale]/(admin)/admin/roster/actions.ts#applyRosterAction": {
    page: run,
    args: ["en", absent],
    form: { sure: "yes", leaving: "0" },
    opens: administrators,
  },
  "[locale]/(admin)/admin/roster/actions.ts#discardRosterAction": {
    page: run,
    args: ["en", absent],
    form: {},
    opens: administrators,
  },
  "[locale]/(admin)/admin/roster/actions.ts#keepDemographicsAction": {
    page: "/en/admin/roster",
    args: ["en", absent],
    form: { sure: "yes", keep: "yes" },
    opens: site,
  },
};

const both = { "school administrator": 303, "site administrator": 303, others: 404 };

export const rosterRouteRows: Record<string, RouteRow> = {
  "POST api/v1/admin/roster": { at: "/api/v1/admin/roster?locale=en", form: {}, status: both, sameOrigin: true },
  "GET api/v1/admin/roster/[id]": { at: `/api/v1/admin/roster/${absent}?locale=en`, status: { others: 404 } },
  "GET api/v1/admin/roster/sample/[file]": {
    at: "/api/v1/admin/roster/sample/oneroster-1.2",
    status: { "school administrator": 200, "site administrator": 200, others: 404 },
  },
};
