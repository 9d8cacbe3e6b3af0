import type { EntryKind, MilestoneKind } from "@/prisma/generated/enums";
import { blankEntry, type EntryContent } from "./entry-kinds";
import { splitAbout } from "./milestone-view";

export type DoneStep = {
  id: string;
  kind: MilestoneKind;
  /** Own words; "" where the catalogue's stand. */
  title: string;
  about: string | null;
  doneOn: Date | null;
};

/** What of a way is something for a résumé. People one met and applications stay where they are. */
const becomes: Partial<Record<MilestoneKind, EntryKind>> = {
  EDUCATION: "EDUCATION",
  CREDENTIAL: "CREDENTIAL",
  EXPERIENCE: "WORK",
  SKILL: "SKILL",
};

export const takenSteps = Object.keys(becomes) as MilestoneKind[];

/** A stage of school or years of work are no one school and no one job: they become an entry in one's own words alone. */
const isVague = (about: string | null) => about !== null && ["stage", "experience"].includes(splitAbout(about)[0]);

/**
 * The entry that a done step becomes; null where it becomes none. `names` are the catalogue's, by what a step is about.
 * Notes on a step are for its owner and stay there.
 */
export function entryFromStep(step: DoneStep, names: ReadonlyMap<string, string>): EntryContent | null {
  const kind = becomes[step.kind];
  const named = step.about === null || isVague(step.about) ? undefined : names.get(step.about);
  const title = step.title || named;
  if (kind === undefined || title === undefined) return null;
  const [of, id] = step.about === null ? ["", ""] : splitAbout(step.about);
  return {
    ...blankEntry(kind),
    title,
    endsOn: kind === "SKILL" ? null : (step.doneOn?.toISOString().slice(0, 10) ?? null),
    credentialId: of === "credential" ? id : null,
    elementId: of === "element" ? id : null,
  };
}
