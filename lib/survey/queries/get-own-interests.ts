import "server-only";
import { now } from "@/lib/platform/clock";
import type { Profile } from "../rules/scoring";
import { heldBy, type Holder, withHolder } from "../with-holder";

/** The six interests (R I A S E C, 0 to 40) of the holder's newest result; null before a result. */
export async function getOwnInterests(holder: Holder): Promise<number[] | null> {
  const held = heldBy(holder, now());
  if (!held) return null;
  const row = await withHolder(holder, (tx) =>
    tx.surveyResult.findFirst({
      where: { attempt: held },
      orderBy: { createdAt: "desc" },
      select: { profile: true },
    }),
  );
  if (!row) return null;
  // Only submitSurvey writes it, in this shape.
  const { scales } = row.profile as unknown as Profile;
  return scales.map(({ score }) => score);
}
