import "server-only";
import { type Actor, withActor } from "@/lib/platform/with-actor";

/** From here on a header says "99+". */
export const mostUnreadCounted = 100;

/** Messages that someone has not opened, counted up to a hundred. */
export const countUnread = (person: Actor): Promise<number> =>
  withActor(person, async (tx) => {
    const [row] = await tx.$queryRaw<[{ count: number }]>`
      SELECT count(*)::int AS count FROM (
        SELECT 1 FROM "MessageRecipient" r JOIN "Message" m ON m.id = r."messageId"
        WHERE r."personId" = ${person.id}::uuid AND r."readAt" IS NULL AND m."takenAt" IS NULL
        LIMIT ${mostUnreadCounted}
      ) unread`;
    return row.count;
  });
