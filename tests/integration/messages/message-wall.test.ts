import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { CurrentUser } from "@/lib/accounts/rules/roles";
import { askByMessage } from "@/lib/counseling/ask-by-message";
import { withActor } from "@/lib/platform/with-actor";
import { messageWorld } from "../../support/message-world";

const words = { subject: "Your plan", text: "Please look at it." };

async function asked() {
  const world = await messageWorld();
  const sent = await askByMessage(world.maya, { to: world.counselor.id, ...words }, new Date());
  if (!sent.ok) throw new Error(sent.problem);
  return { ...world, messageId: sent.value.messageId };
}

describe("the second wall", () => {
  const refused = /row-level security/;

  test("shows a message to its sender and receivers only, and lets nobody read for another", async () => {
    const { counselor, educator, maya, stranger, messageId } = await asked();
    const seen = (who: CurrentUser) =>
      withActor(who, (tx) => tx.$queryRaw<unknown[]>`SELECT id FROM "Message" WHERE id = ${messageId}::uuid`);
    for (const who of [counselor, maya]) expect(await seen(who)).toHaveLength(1);
    for (const who of [educator, stranger]) expect(await seen(who)).toHaveLength(0);
    const marked = await withActor(
      maya,
      (tx) => tx.$executeRaw`UPDATE "MessageRecipient" SET "handledAt" = now() WHERE "messageId" = ${messageId}::uuid`,
    );
    expect(marked).toBe(0);
  });

  test("takes no message to whom one may not write, nor in another's name", async () => {
    const { counselor, maya, theo, ada, stranger, messageId } = await asked();
    const put = (who: CurrentUser, personId: string, senderId = who.id) =>
      withActor(who, (tx) => tx.messageRecipient.createMany({ data: [{ messageId, personId, senderId }] }));
    await expect(put(maya, theo.id)).rejects.toThrow(refused);
    await expect(put(maya, stranger.id)).rejects.toThrow(refused);
    await expect(put(counselor, ada.id)).rejects.toThrow(refused);
    await expect(put(stranger, maya.id)).rejects.toThrow(refused);
    await expect(put(maya, theo.id, counselor.id)).rejects.toThrow(refused);
    const forged = withActor(maya, (tx) =>
      tx.message.createMany({
        data: [
          {
            ...{ id: randomUUID(), schoolId: counselor.memberships[0]!.schoolId!, senderId: counselor.id },
            ...{ senderName: "Rosa Delgado", ...words },
          },
        ],
      }),
    );
    await expect(forged).rejects.toThrow(refused);
  });
});
