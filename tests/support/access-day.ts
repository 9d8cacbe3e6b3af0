// The counselor's day: who gets to it, and who may approve plans together. Ids here are of nothing.
import type { ActionRow } from "./access-action-row";
import type { PageRow } from "./access-page-row";
import { absent, counselors } from "./access-roles";

const clean = "[locale]/(counselor)/day/clean";
const row = { page: "/en/day/clean", args: ["en"], opens: counselors };
const plan = `${absent}:1:${"0".repeat(64)}`;

export const dayPageRows: Record<string, PageRow[]> = {
  "[locale]/(counselor)/day": [{ at: "/en/day", opens: counselors }],
  [clean]: [{ at: "/en/day/clean", opens: counselors }],
};

export const dayActionRows: Record<string, ActionRow> = {
  [`${clean}/actions.ts#approveTogetherAction`]: { ...row, form: { plan } },
  [`${clean}/actions.ts#undoTogetherAction`]: { ...row, form: { at: "1" } },
  [`${clean}/actions.ts#undoOneAction`]: { ...row, form: { reviewId: absent, at: "1" } },
};
