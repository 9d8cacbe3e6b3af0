// Who gets to applications and letters: whoever has them, to their own; to what waits: who counsels. Ids are of nothing.
import type { ActionRow } from "./access-action-row";
import type { PageRow } from "./access-page-row";
import { absent, counselors, everyone, students } from "./access-roles";
import type { RouteRow } from "./access-routes";
import type { Role } from "./world";

const own = "[locale]/(opportunities)";
const explorers: Role[] = [...students, "job seeker"];
const state = {};

const opens = (at: string): PageRow => ({ at, opens: explorers });
const nobody = (at: string): PageRow => ({ at, opens: [] });

export const applicationPageRows: Record<string, PageRow[]> = {
  [`${own}/applications`]: [opens("/en/applications"), opens("/es/applications?view=list&state=SAVED")],
  [`${own}/applications/new`]: [opens("/en/applications/new")],
  [`${own}/applications/[id]`]: [nobody(`/en/applications/${absent}`), nobody("/en/applications/none")],
  [`${own}/letters`]: [opens("/en/letters")],
  [`${own}/letters/[id]`]: [nobody(`/en/letters/${absent}`), nobody("/en/letters/none")],
  [`${own}/opportunities/[id]/apply`]: [
    nobody(`/en/opportunities/${absent}/apply`),
    nobody("/en/opportunities/none/apply"),
  ],
  "[locale]/(counselor)/caseload/applications": [{ at: "/en/caseload/applications", opens: counselors }],
  // The cookie decides what stands there.
  "[locale]/(guardian)/agree": [{ at: "/en/agree", opens: everyone }],
  "[locale]/(guardian)/agree/[token]": [{ at: `/es/agree/${"A".repeat(43)}`, opens: everyone }],
};

const rows = (
  file: string,
  row: Omit<ActionRow, "form">,
  forms: Record<string, Record<string, string>>,
): [string, ActionRow][] => Object.entries(forms).map(([name, form]) => [`${file}#${name}`, { ...row, form }]);

const applications = `${own}/applications/actions.ts`;
const letters = `${own}/letters/actions.ts`;
const waiting = "[locale]/(counselor)/caseload/applications/actions.ts";
const board = { page: "/en/applications", opens: explorers };
const kept = { page: "/en/letters", opens: explorers };
const queue = { page: "/en/caseload/applications", opens: counselors };

export const applicationActionRows: Record<string, ActionRow> = Object.fromEntries([
  ...rows(
    applications,
    { ...board, args: ["en", ""] },
    { moveApplicationAction: { id: absent, was: "SAVED", state: "APPLIED" } },
  ),
  ...rows(
    applications,
    { ...board, args: ["en"] },
    {
      withdrawApplicationAction: { id: absent },
      removeApplicationAction: { id: absent },
      bringBackApplicationAction: { id: absent },
    },
  ),
  ...rows(applications, { ...board, args: ["en", absent] }, { takeBackConsentAction: { linkId: absent } }),
  ...rows(
    applications,
    { ...board, args: ["en", state] },
    { addFoundAction: { title: "" }, askGuardianAction: { applicationId: absent, email: "", locale: "en" } },
  ),
  ...rows(applications, { ...board, args: ["en", absent, state] }, { noteApplicationAction: { text: "Nothing" } }),
  ...rows(
    `${own}/opportunities/[id]/apply/actions.ts`,
    { page: `/en/opportunities/${absent}/apply`, args: ["en", absent, state], opens: explorers },
    { applyAction: { name: "Nobody", email: "nobody@example.org" } },
  ),
  ...rows(letters, { ...kept, args: ["en", state] }, { createLetterAction: { title: "" } }),
  ...rows(letters, { ...kept, args: ["en", absent, state] }, { changeLetterAction: { title: "Nothing" } }),
  ...rows(
    letters,
    { ...kept, args: ["en"] },
    {
      copyLetterAction: { id: absent },
      removeLetterAction: { id: absent },
      bringBackLetterAction: { id: absent },
    },
  ),
  ...rows(
    waiting,
    { ...queue, args: ["en"] },
    {
      decideApplicationAction: { applicationId: absent, says: "GIVEN", reason: "", seen: "2026-11-23T12:00:00.000Z" },
      undoDecisionAction: { applicationId: absent },
      staffTakeBackConsentAction: { linkId: absent },
    },
  ),
  ...rows(
    waiting,
    { ...queue, args: ["en", state] },
    { staffAskGuardianAction: { applicationId: absent, email: "", locale: "en" } },
  ),
  ...rows(
    "[locale]/(guardian)/agree/actions.ts",
    { page: "/en/agree", args: ["en"], opens: everyone },
    { answerConsentAction: { says: "GIVEN", name: "Nobody", seen: "2026-11-23T12:00:00.000Z" } },
  ),
]);

export const applicationRouteRows: Record<string, RouteRow> = {
  "GET api/v1/letters/[id]": { at: `/api/v1/letters/${absent}`, status: { others: 404 } },
  "POST api/v1/applications/agree": {
    at: "/api/v1/applications/agree",
    form: { locale: "en", token: "A".repeat(43) },
    status: { others: 303 },
    sameOrigin: true,
  },
};
