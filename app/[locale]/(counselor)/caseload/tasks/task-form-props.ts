import { taskTexts } from "@/components/counseling/task-texts";
import { titleIn } from "@/components/counseling/task-words";
import type { SchoolStaff } from "@/lib/accounts/rules/roles";
import { listMessageGroups } from "@/lib/counseling/queries/list-message-targets";
import { listStandards } from "@/lib/counseling/queries/list-standards";
import { taskKinds } from "@/lib/counseling/rules/task-state";
import { fill, type Locale } from "@/lib/platform/texts";

/** What the form of a task lets one choose: kinds, classes and programs, and standards by list. */
export async function taskFormProps(staff: SchoolStaff, schoolId: string, locale: Locale) {
  const { form: texts, kinds } = taskTexts(locale);
  const groups = await listMessageGroups(staff);
  const lists = await listStandards(staff, schoolId);
  return {
    kinds: taskKinds.map((kind) => ({ value: kind, label: kinds[kind] })),
    places: [
      { value: "", label: texts.everyone },
      ...groups.map(({ key, kind, title }) => ({ value: key, label: fill(texts[kind], { title }) })),
    ],
    lists: lists.map((list) => ({
      title: titleIn(locale, list),
      standards: list.standards.map((one) => ({ value: one.key, label: `${one.code}: ${titleIn(locale, one)}` })),
    })),
    back: `/${locale}/caseload/tasks`,
    texts: {
      ...{ summary: texts.summary, kept: texts.kept, kind: texts.kind, kindHint: texts.kindHint },
      ...{ titleEn: texts.titleEn, titleEs: texts.titleEs, titleEsHint: texts.titleEsHint, textEn: texts.textEn },
      ...{ textEs: texts.textEs, gradeFrom: texts.gradeFrom, gradeTo: texts.gradeTo, dueOn: texts.dueOn },
      ...{ place: texts.place, standards: texts.standards, cancel: texts.cancel, problems: texts.problems },
    },
  };
}
