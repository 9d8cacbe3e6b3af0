import "server-only";
import type { Counselor, SchoolStaff } from "@/lib/accounts/rules/roles";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";

/** Drops one's own phrase. Its text comes back, so that it can be kept again. */
export const removePhrase = (
  staff: Counselor | SchoolStaff,
  { phraseId }: { phraseId: string },
): Promise<Result<{ text: string }, "PHRASE_NOT_FOUND">> =>
  withActor(staff, async (tx) => {
    const [gone] = await tx.$queryRaw<{ text: string }[]>`
      DELETE FROM "Phrase" WHERE id = ${phraseId}::uuid AND "ownerId" = ${staff.id}::uuid RETURNING text`;
    return gone ? succeed(gone) : fail("PHRASE_NOT_FOUND");
  });
