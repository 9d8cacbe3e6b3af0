import "server-only";
import { randomUUID } from "node:crypto";
import type { Explorer } from "@/lib/accounts/rules/roles";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import type { ConversationInput, HeldInput } from "./contact-schema";
import { holdProfile, recordOwn } from "./hold-profile";
import { contactLimits } from "./rules/contact-roles";

/** Plans a conversation with a contact of one's own, with questions to ask. */
export const planConversation = (
  explorer: Explorer,
  contactId: string,
  input: ConversationInput,
  at: Date,
): Promise<Result<{ id: string }, "CONTACT_NOT_FOUND" | "TOO_MANY_CONVERSATIONS">> =>
  withActor(explorer, async (tx) => {
    await holdProfile(tx, explorer);
    const contact = await tx.contact.findFirst({
      where: { id: contactId, personId: explorer.id, removedAt: null },
      select: { _count: { select: { conversations: true } } },
    });
    if (!contact) return fail("CONTACT_NOT_FOUND");
    if (contact._count.conversations >= contactLimits.conversations) return fail("TOO_MANY_CONVERSATIONS");
    const id = randomUUID();
    await tx.conversation.createMany({ data: [{ id, personId: explorer.id, contactId, ...input, createdAt: at }] });
    await recordOwn(tx, explorer, { action: "conversation.plan", entity: "Conversation", entityId: id });
    return succeed({ id });
  });

/** Notes that a conversation took place, what was learned and what follows. It cannot have been on a day to come. */
export const holdConversation = (
  explorer: Explorer,
  { id, input, today }: { id: string; input: HeldInput; today: Date },
): Promise<Result<null, "CONVERSATION_NOT_FOUND" | "DAY_AHEAD">> =>
  withActor(explorer, async (tx) => {
    if (input.heldOn !== null && input.heldOn > today) return fail("DAY_AHEAD");
    const { count } = await tx.conversation.updateMany({
      where: { id, personId: explorer.id, contact: { removedAt: null } },
      data: input,
    });
    if (count === 0) return fail("CONVERSATION_NOT_FOUND");
    await recordOwn(tx, explorer, { action: "conversation.hold", entity: "Conversation", entityId: id });
    return succeed(null);
  });

/** Deletes a conversation for good. */
export const removeConversation = (explorer: Explorer, id: string): Promise<Result<null, "CONVERSATION_NOT_FOUND">> =>
  withActor(explorer, async (tx) => {
    const { count } = await tx.conversation.deleteMany({ where: { id, personId: explorer.id } });
    if (count === 0) return fail("CONVERSATION_NOT_FOUND");
    await recordOwn(tx, explorer, { action: "conversation.remove", entity: "Conversation", entityId: id });
    return succeed(null);
  });
