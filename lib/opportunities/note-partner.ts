import "server-only";
import { audit } from "@/lib/platform/audit";
import type { Transaction } from "@/lib/platform/db";

export type PartnerThing = "Partner" | "PartnerContact" | "PartnerReview" | "Opportunity";

/** The audit row of a change that staff, or a partner by its link (no actor), made. */
export const notePartner = (
  tx: Transaction,
  actor: { id: string } | null,
  { action, entity, id, fields = [] }: { action: string; entity: PartnerThing; id: string; fields?: string[] },
) => audit(tx, { actorId: actor?.id ?? null, action, subjectId: null, entity, entityId: id, fields });
