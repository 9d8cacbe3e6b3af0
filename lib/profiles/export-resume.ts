import "server-only";
import { type Actor, withActor } from "@/lib/platform/with-actor";
import { profileIn } from "./queries/get-profile";
import type { Json } from "./rules/entry-kinds";
import { resumeFile } from "./rules/write-resume";

/** One's own profile as a JSON Resume 1.0.0, entries in their order. `name` stands where the profile has none. */
export const exportResume = (person: Actor, name: string): Promise<Json> =>
  withActor(person, async (tx) => {
    const { basics, rest, entries } = await profileIn(tx, person);
    return resumeFile({ profile: { ...basics, name: basics.name || name, rest }, entries });
  });
