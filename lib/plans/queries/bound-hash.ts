import "server-only";
import { materialHash } from "../material-hash";
import type { PlanContent } from "../rules/content";

/** What approvals and signatures of a revision are bound to. Revisions of the first version were kept without it. */
export const boundHash = (
  revision: { content: PlanContent; materialHash: string },
  immaterial: readonly string[],
): string => revision.materialHash || materialHash(revision.content, immaterial);
