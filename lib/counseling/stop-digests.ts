import "server-only";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { enterByLink } from "@/lib/platform/signed-links";
import { withPurpose } from "@/lib/platform/with-actor";

/** The purpose of the link at the end of each reminder. */
export const stopDigestLink = "digest-stop";

/** Ends the reminders of whom the link belongs to, signed in or not; a second press changes nothing. */
export async function stopDigests(
  token: string,
  address: string | null,
  at: Date,
): Promise<Result<null, "absent" | "too-many">> {
  const entered = await enterByLink(token, stopDigestLink, address, at);
  if (!entered.ok) return entered.problem === "absent" ? fail("absent") : fail("too-many");
  const { personId } = entered.value;
  await withPurpose("digest", async (tx) => {
    await tx.digestPreference.upsert({ where: { personId }, create: { personId, every: 0 }, update: { every: 0 } });
    await audit(tx, {
      ...{ actorId: null, action: "digest.stop", subjectId: personId },
      ...{ entity: "DigestPreference", entityId: personId, fields: ["every"] },
    });
  });
  return succeed(null);
}
