import "server-only";
import { revokeLink } from "@/lib/platform/signed-links";
import { type Actor, withActor } from "@/lib/platform/with-actor";
import { resultLink } from "./rules/result-link";

/** Takes a link to one of the person's own results back: it opens nothing from now on, wherever it is open. */
export const revokeShare = (person: Actor, id: string, at: Date) =>
  withActor(person, (tx) => revokeLink(tx, person, { id, purpose: resultLink }, at));
