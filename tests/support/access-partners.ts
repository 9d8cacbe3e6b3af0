// Who keeps partners and opportunities: staff of a school its own, the site's administrators everyone's.
import type { ActionRow } from "./access-action-row";
import type { PageRow } from "./access-page-row";
import { absent, everyone } from "./access-roles";
import type { RouteRow } from "./access-routes";
import type { Role } from "./world";

const ofSchool: Role[] = ["counselor", "educator", "school administrator"];
const keepers: Role[] = [...ofSchool, "other counselor", "site administrator"];

const partners = "[locale]/(partners)/partners";
const offers = "[locale]/(partners)/offers";
const desk = "[locale]/(partners)/offer";

export const partnerPageRows: Record<string, PageRow[]> = {
  [partners]: [{ at: "/en/partners?state=ended&kind=COLLEGE", opens: keepers }],
  [`${partners}/new`]: [{ at: "/en/partners/new", opens: keepers }],
  [`${partners}/[id]`]: [
    { at: ({ partnerId }) => `/en/partners/${partnerId}`, opens: ofSchool },
    { at: ({ partnerId }) => `/en/partners/${partnerId}?edit=1`, opens: ofSchool },
    { at: `/en/partners/${absent}`, opens: [] },
    { at: "/en/partners/none", opens: [] },
  ],
  [offers]: [{ at: "/en/offers?state=waiting", opens: keepers }],
  [`${offers}/new`]: [{ at: "/en/offers/new", opens: keepers }],
  [`${offers}/[id]`]: [
    { at: ({ offerId }) => `/en/offers/${offerId}`, opens: ofSchool },
    { at: ({ offerId }) => `/en/offers/${offerId}?edit=1`, opens: ofSchool },
    { at: `/en/offers/${absent}`, opens: [] },
    { at: "/en/offers/none", opens: [] },
  ],
  // A partner's link opens for whoever has it, and says nothing before its button is pressed.
  [desk]: [{ at: "/en/offer", opens: everyone }],
  [`${desk}/[token]`]: [{ at: `/en/offer/${"A".repeat(43)}`, opens: everyone }],
};

const rows = (
  file: string,
  row: Omit<ActionRow, "form">,
  forms: Record<string, Record<string, string>>,
): [string, ActionRow][] => Object.entries(forms).map(([name, form]) => [`${file}#${name}`, { ...row, form }]);

const state = {};
const list: Pick<ActionRow, "page" | "opens"> = { page: "/en/partners/new", opens: keepers };
const one: typeof list = { page: ({ partnerId }) => `/en/partners/${partnerId}`, opens: keepers };
const offer: typeof list = { page: ({ offerId }) => `/en/offers/${offerId}`, opens: keepers };
const parts = { partnerId: absent, id: null };

// Ids in forms are of nothing.
export const partnerActionRows: Record<string, ActionRow> = Object.fromEntries([
  ...rows(`${partners}/actions.ts`, { ...list, args: ["en", null, state] }, { savePartnerAction: { name: "" } }),
  ...rows(
    `${partners}/actions.ts`,
    { ...one, args: ["en", absent] },
    { endPartnerAction: { sure: "yes" }, bringBackPartnerAction: {}, takeBackLinkAction: { id: absent } },
  ),
  ...rows(`${partners}/actions.ts`, { ...one, args: ["en", absent, state] }, { giveLinkAction: { email: "" } }),
  ...rows(
    `${partners}/[id]/actions.ts`,
    { ...one, args: ["en", parts, state] },
    { saveContactAction: { name: "Nobody" }, saveReviewAction: { pathwayId: "" } },
  ),
  ...rows(
    `${partners}/[id]/actions.ts`,
    { ...one, args: ["en", absent] },
    {
      removeContactAction: { id: absent },
      removeReviewAction: { id: absent },
      bringBackContactAction: { id: absent },
      bringBackReviewAction: { id: absent },
    },
  ),
  ...rows(
    `${offers}/actions.ts`,
    { page: "/en/offers/new", opens: keepers, args: ["en", null, state] },
    { saveOfferAction: { title: "" } },
  ),
  ...rows(
    `${offers}/actions.ts`,
    { ...offer, args: ["en"] },
    {
      decideOfferAction: { id: absent, decision: "open" },
      undoDecisionAction: { id: absent, was: "WAITING" },
      renewOfferAction: { id: absent },
      copyOfferAction: { id: absent },
      removeDraftAction: { id: absent, sure: "yes" },
    },
  ),
  ...rows(
    `${desk}/actions.ts`,
    { page: "/en/offer", opens: everyone, args: ["en", null, state] },
    { postOfferAction: { title: "" } },
  ),
  ...rows(
    `${desk}/actions.ts`,
    { page: "/en/offer", opens: everyone, args: ["en"] },
    { withdrawOfferAction: { id: absent } },
  ),
]);

export const partnerRouteRows: Record<string, RouteRow> = {
  "POST api/v1/opportunities/offer": {
    at: "/api/v1/opportunities/offer",
    form: { locale: "en", token: "A".repeat(43) },
    status: { others: 303 },
    sameOrigin: true,
  },
};
