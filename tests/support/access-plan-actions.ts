// The forms of a student's own plans and record.
import type { ActionRow } from "./access-action-row";
import { absent, students } from "./access-roles";

const own = (page: string): ActionRow => ({ page, args: [], form: { locale: "en" }, opens: students });

const portfolio = (page: string, forms: Record<string, unknown[]>): Record<string, ActionRow> =>
  Object.fromEntries(
    Object.entries(forms).map(([name, args]) => [
      `[locale]/(student)/portfolio/actions.ts#${name}`,
      { page, args, form: { id: absent }, opens: students },
    ]),
  );

export const planActionRows: Record<string, ActionRow> = {
  "[locale]/(student)/plan/actions.ts#startPlanAction": own("/en/plan"),
  "[locale]/(student)/plan/actions.ts#editPlanAction": own("/en/plan"),
  "[locale]/(student)/plan/actions.ts#undoEditAction": own("/en/plan"),
  "[locale]/(student)/plan/plans/actions.ts#copyPlanAction": own("/en/plan/plans"),
  "[locale]/(student)/plan/plans/actions.ts#makePrimaryAction": own("/en/plan/plans"),
  "[locale]/(student)/plan/plans/actions.ts#archivePlanAction": own("/en/plan/plans"),
  "[locale]/(student)/plan/plans/actions.ts#restorePlanAction": own("/en/plan/plans"),
  "[locale]/(student)/plan/what-if/actions.ts#copyWithPathwayAction": own("/en/plan/what-if"),
  "[locale]/(student)/plan/record/actions.ts#recordCourseAction": own("/en/plan/record"),
  "[locale]/(student)/plan/record/actions.ts#removeCourseAction": own("/en/plan/record"),
  "[locale]/(student)/plan/record/actions.ts#recordConditionAction": own("/en/plan/record"),
  "[locale]/(student)/plan/record/actions.ts#removeConditionAction": own("/en/plan/record"),
  ...portfolio("/en/portfolio/new?kind=WORK", { addEntryAction: ["en", {}] }),
  ...portfolio("/en/portfolio", { markEntryAction: ["en"], restoreEntryAction: ["en"] }),
  ...portfolio("/en/portfolio", { changeEntryAction: ["en", absent, {}], removeEntryAction: ["en"] }),
  ...portfolio("/en/portfolio", { removeFileAction: ["en", absent] }),
};
