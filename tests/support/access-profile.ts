// Who gets to a profile and its résumés: whoever has one, and only to their own. Ids in forms are of nothing.
import type { ActionRow } from "./access-action-row";
import type { PageRow } from "./access-page-row";
import { absent, students } from "./access-roles";
import type { RouteRow } from "./access-routes";
import type { Role } from "./world";

const file = "[locale]/(job-seeker)/profile";
const explorers: Role[] = [...students, "job seeker"];
const state = {};

const own = (at: string): PageRow => ({ at, opens: explorers });
const nobody = (at: string): PageRow => ({ at, opens: [] });

export const profilePageRows: Record<string, PageRow[]> = {
  [file]: [own("/en/profile")],
  [`${file}/about`]: [own("/en/profile/about")],
  [`${file}/wants`]: [own("/en/profile/wants")],
  [`${file}/import`]: [own("/en/profile/import")],
  [`${file}/[kind]/new`]: [
    own("/en/profile/education/new"),
    own("/en/profile/skill/new"),
    nobody("/en/profile/none/new"),
  ],
  [`${file}/entries/[id]`]: [nobody(`/en/profile/entries/${absent}`), nobody("/en/profile/entries/not-an-id")],
  [`${file}/resumes`]: [own("/en/profile/resumes")],
  [`${file}/resumes/[id]`]: [nobody(`/en/profile/resumes/${absent}`), nobody("/en/profile/resumes/not-an-id")],
};

const rows = (page: string, actions: string, args: unknown[], forms: Record<string, Record<string, string>>) =>
  Object.entries(forms).map(([name, form]): [string, ActionRow] => [
    `${file}/${actions}#${name}`,
    { page, args, form, opens: explorers },
  ]);

export const profileActionRows: Record<string, ActionRow> = Object.fromEntries([
  ...rows("/en/profile", "actions.ts", ["en", state], {
    addEntryAction: { kind: "WORK", title: "" },
    saveBasicsAction: { region: "Nowhere" },
    saveWantsAction: { payFrom: "nothing" },
  }),
  ...rows("/en/profile", "actions.ts", ["en"], {
    addSkillsAction: {},
    moveEntryAction: { id: absent, step: "up" },
    orderByDateAction: { kind: "NONE" },
    removeEntryAction: { id: absent },
    bringBackEntryAction: { id: absent },
    takePortfolioAction: {},
    becomeJobSeekerAction: {},
  }),
  ...rows(`/en/profile/entries/${absent}`, "entries/[id]/actions.ts", ["en", absent, state], {
    changeEntryAction: { kind: "WORK", title: "Nothing" },
  }),
  ...rows(`/en/profile/entries/${absent}`, "entries/[id]/actions.ts", ["en", absent], {
    nameOccupationAction: { code: "" },
    removeEvidenceAction: { id: absent },
  }),
  ...rows("/en/profile/import", "import/actions.ts", ["en", state], { importResumeAction: { text: "{" } }),
  ...rows("/en/profile/resumes", "resumes/actions.ts", ["en", state], { startResumeAction: { title: "" } }),
  ...rows("/en/profile/resumes", "resumes/actions.ts", ["en", absent], { changeResumeAction: { title: "Nothing" } }),
  ...rows("/en/profile/resumes", "resumes/actions.ts", ["en"], {
    copyResumeAction: { id: absent },
    removeResumeAction: { id: absent },
    bringBackResumeAction: { id: absent },
  }),
]);

export const profileRouteRows: Record<string, RouteRow> = {
  "GET api/v1/profile/resume.json": {
    at: "/api/v1/profile/resume.json",
    status: { student: 200, "other student": 200, "job seeker": 200, others: 404 },
  },
  "GET api/v1/profile/resumes/[id]/[format]": {
    at: `/api/v1/profile/resumes/${absent}/pdf`,
    status: { others: 404 },
  },
  "POST api/v1/profile/files": {
    at: `/api/v1/profile/files?locale=en&entryId=${absent}`,
    form: {},
    status: { visitor: 303, student: 303, "other student": 303, "job seeker": 303, others: 404 },
    sameOrigin: true,
  },
};
