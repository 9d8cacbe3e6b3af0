// Who brings opportunities from files, and who keeps the public finders: staff at their places, and the site.
import type { ActionRow } from "./access-action-row";
import type { PageRow } from "./access-page-row";
import { absent, everyone, signedIn, site } from "./access-roles";
import type { Role } from "./world";

const partnerStaff: Role[] = ["counselor", "other counselor", "educator", "school administrator", "site administrator"];

const finders = "[locale]/(admin)/admin/finders";
const bring = "[locale]/(partners)/offers/import";

export const importPageRows: Record<string, PageRow[]> = {
  "[locale]/(explore)/finders": [
    { at: "/en/finders", opens: everyone },
    { at: "/es/finders?occupation=29-1141.00&place=Joplin&state=MO", opens: everyone },
  ],
  "[locale]/(explore)/clusters/[framework]/[cluster]/[pathway]/at-school": [
    { at: "/en/clusters/national-16/health-science/therapeutic-services/at-school", opens: signedIn },
    { at: "/en/clusters/national-16/health-science/none/at-school", opens: [] },
  ],
  [finders]: [{ at: "/en/admin/finders", opens: site }],
  [bring]: [{ at: "/en/offers/import", opens: partnerStaff }],
};

const keeping: Pick<ActionRow, "page" | "opens"> = { page: "/en/admin/finders", opens: site };

export const importActionRows: Record<string, ActionRow> = {
  [`${bring}/actions.ts#importOpportunitiesAction`]: {
    page: "/en/offers/import",
    args: ["en", {}],
    form: { place: absent, text: "kind,title" },
    opens: partnerStaff,
  },
  [`${finders}/actions.ts#saveFinderAction`]: { ...keeping, args: ["en", absent, {}], form: { titleEn: "" } },
  [`${finders}/actions.ts#moveFinderAction`]: { ...keeping, args: ["en"], form: { id: absent } },
  [`${finders}/actions.ts#endFinderAction`]: { ...keeping, args: ["en"], form: { id: absent } },
  [`${finders}/actions.ts#resumeFinderAction`]: { ...keeping, args: ["en"], form: { id: absent } },
};
