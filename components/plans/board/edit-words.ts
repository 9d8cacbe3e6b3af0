import type { PlanContent } from "@/lib/plans/rules/content";
import type { Edit } from "@/lib/plans/rules/edits";
import { fill, type Locale } from "@/lib/platform/texts";
import { boardTexts } from "../board-texts";
import { placeName } from "./board-words";
import { stepTitle } from "./step-row";

type World = {
  /** What the person saw, and what the plan says now: either may know the entry. */
  base: PlanContent;
  newest: PlanContent;
  /** What a course of the list is called, by its code. */
  titleOf: (code: string) => string;
};

/** One edit as something that a person wants: "Move Biology to Grade 10". */
export function editWords(locale: Locale, edit: Edit, { base, newest, titleOf }: World): string {
  const { edits: texts } = boardTexts(locale);
  const text = texts[edit.kind];
  const entryTitle = (id: string): string => {
    for (const { courses, steps } of [base, newest]) {
      const course = courses.find((each) => each.id === id);
      if (course) return course.title;
      const step = steps.find((each) => each.id === id);
      if (step) return stepTitle(locale, step);
    }
    return "";
  };
  const place =
    "grade" in edit ? placeName(locale, { grade: edit.grade, term: ("term" in edit && edit.term) || null }) : "";
  switch (edit.kind) {
    case "add":
      return fill(text, { title: titleOf(edit.code), place });
    case "addOwn":
      return fill(text, { title: edit.title, place });
    case "move":
      return fill(text, { title: entryTitle(edit.id), place });
    case "replace":
      return fill(text, { title: entryTitle(edit.id), by: titleOf(edit.code) });
    case "remove":
    case "note":
    case "removeStep":
      return fill(text, { title: entryTitle(edit.id) });
    case "addStep":
    case "changeStep":
    case "setTitle":
      return fill(text, { title: edit.title });
    default:
      return text;
  }
}
