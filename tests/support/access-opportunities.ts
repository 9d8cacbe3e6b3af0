// Who looks for opportunities: everyone signed in; who keeps one: students and job seekers, each for themselves.
import type { ActionRow } from "./access-action-row";
import { explorers } from "./access-moves";
import type { PageRow } from "./access-page-row";
import { absent, signedIn } from "./access-roles";

const found = "[locale]/(opportunities)/opportunities";

export const opportunityPageRows: Record<string, PageRow[]> = {
  [found]: [{ at: "/en/opportunities?q=nurse&kind=JOB&sort=closing", opens: signedIn }],
  [`${found}/[id]`]: [
    { at: `/en/opportunities/${absent}`, opens: [] },
    { at: "/en/opportunities/none", opens: [] },
  ],
};

const keeping: ActionRow = { page: "/en/opportunities", opens: explorers, args: ["en"], form: { id: absent } };

export const opportunityActionRows: Record<string, ActionRow> = {
  [`${found}/actions.ts#saveOpportunityAction`]: keeping,
  [`${found}/actions.ts#forgetOpportunityAction`]: keeping,
  [`${found}/actions.ts#keepSearchAction`]: { ...keeping, form: { search: "" } },
  [`${found}/actions.ts#dropSearchAction`]: { ...keeping, form: { search: "?q=never-kept" } },
};
