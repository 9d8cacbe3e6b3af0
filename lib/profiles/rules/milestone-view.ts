import type { MilestoneKind } from "@/prisma/generated/enums";
import type { StepFacts } from "./milestone-state";

/** One step as its page shows it. */
export type WayStepView = StepFacts & {
  kind: MilestoneKind;
  title: string;
  about: string | null;
  note: string;
  waitsFor: string[];
  dueOn: Date | null;
  remindOn: Date | null;
  doneOn: Date | null;
  files: { id: string; name: string; size: number }[];
};

/** What steps are about, by kind of thing: "credential:rn" has the kind "credential" and the id "rn". */
export function splitAbout(about: string): [kind: string, id: string] {
  const at = about.indexOf(":");
  return [about.slice(0, at), about.slice(at + 1)];
}

/** The ids of one kind that some steps are about. */
export const aboutIds = (steps: readonly { about: string | null }[], kind: string): string[] =>
  steps.flatMap(({ about }) => {
    if (about === null) return [];
    const [found, id] = splitAbout(about);
    return found === kind ? [id] : [];
  });
