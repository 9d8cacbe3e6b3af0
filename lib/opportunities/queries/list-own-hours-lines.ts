import "server-only";
import type { Explorer } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import type { HoursState } from "@/prisma/generated/enums";

export type HoursLine = {
  title: string;
  organisation: string;
  heldOn: Date;
  minutes: number;
  text: string;
  state: HoursState;
  reason: string;
  verifiedName: string;
  verifiedAt: Date | null;
};

/** Every entry of one's own hours, of the oldest day first, to take along. */
export const listOwnHoursLines = (explorer: Explorer): Promise<HoursLine[]> =>
  withActor(explorer, async (tx) => {
    const rows = await tx.hoursEntry.findMany({
      relationLoadStrategy: "join",
      where: { personId: explorer.id, removedAt: null, placement: { removedAt: null } },
      orderBy: [{ heldOn: "asc" }, { createdAt: "asc" }, { id: "asc" }],
      select: {
        heldOn: true,
        minutes: true,
        text: true,
        state: true,
        reason: true,
        verifiedName: true,
        verifiedAt: true,
        placement: { select: { title: true, organisation: true } },
      },
    });
    return rows.map(({ placement, ...line }) => ({ ...placement, ...line }));
  });
