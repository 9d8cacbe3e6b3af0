import "server-only";
import type { Explorer } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import { recordOwn } from "./hold-profile";
import type { BasicsInput, WantsInput } from "./schema";

type Fields = BasicsInput | (Omit<WantsInput, "freeFrom"> & { freeFrom: Date | null });

const save = (explorer: Explorer, fields: Fields, at: Date): Promise<void> =>
  withActor(explorer, async (tx) => {
    await tx.profile.upsert({
      where: { personId: explorer.id },
      create: { personId: explorer.id, ...fields, changedAt: at },
      update: { ...fields, changedAt: at },
      select: { personId: true },
    });
    await recordOwn(tx, explorer, {
      action: "profile.change",
      entity: "Profile",
      entityId: explorer.id,
      fields: Object.keys(fields),
    });
  });

/** Who one is on a résumé: name, how to be reached, a line and some words about oneself. */
export const saveBasics = (explorer: Explorer, input: BasicsInput, at: Date) => save(explorer, input, at);

/** What one looks for. It stands on no résumé. */
export const saveWants = (explorer: Explorer, { freeFrom, ...input }: WantsInput, at: Date) =>
  save(explorer, { ...input, freeFrom: freeFrom === null ? null : new Date(`${freeFrom}T00:00:00Z`) }, at);
