import "server-only";
import { randomUUID } from "node:crypto";
import type { Explorer } from "@/lib/accounts/rules/roles";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import type { ContactInput } from "./contact-schema";
import { holdProfile, recordOwn } from "./hold-profile";
import { contactBackFor, contactLimits } from "./rules/contact-roles";

/** Notes someone whom one can ask. Nothing is sent to them. */
export const addContact = (
  explorer: Explorer,
  input: ContactInput,
  at: Date,
): Promise<Result<{ id: string }, "TOO_MANY_CONTACTS">> =>
  withActor(explorer, async (tx) => {
    await holdProfile(tx, explorer);
    const gone = { lte: new Date(at.getTime() - contactBackFor) };
    await tx.contact.deleteMany({ where: { personId: explorer.id, removedAt: gone } });
    if ((await tx.contact.count({ where: { personId: explorer.id } })) >= contactLimits.contacts)
      return fail("TOO_MANY_CONTACTS");
    const id = randomUUID();
    await tx.contact.createMany({ data: [{ id, personId: explorer.id, ...input, createdAt: at, changedAt: at }] });
    await recordOwn(tx, explorer, { action: "contact.add", entity: "Contact", entityId: id });
    return succeed({ id });
  });

const update = (
  explorer: Explorer,
  id: string,
  action: string,
  {
    removed,
    data,
  }: { removed: null | { gt: Date }; data: Partial<ContactInput> & { removedAt?: Date | null; changedAt: Date } },
): Promise<Result<null, "CONTACT_NOT_FOUND">> =>
  withActor(explorer, async (tx) => {
    const { count } = await tx.contact.updateMany({ where: { id, personId: explorer.id, removedAt: removed }, data });
    if (count === 0) return fail("CONTACT_NOT_FOUND");
    await recordOwn(tx, explorer, { action, entity: "Contact", entityId: id, fields: Object.keys(data) });
    return succeed(null);
  });

export const changeContact = (explorer: Explorer, id: string, input: ContactInput, at: Date) =>
  update(explorer, id, "contact.change", { removed: null, data: { ...input, changedAt: at } });

/** Takes a contact off the list; for ten minutes it can come back with its conversations. */
export const removeContact = (explorer: Explorer, id: string, at: Date) =>
  update(explorer, id, "contact.remove", { removed: null, data: { removedAt: at, changedAt: at } });

export const bringBackContact = (explorer: Explorer, id: string, at: Date) =>
  update(explorer, id, "contact.bring-back", {
    removed: { gt: new Date(at.getTime() - contactBackFor) },
    data: { removedAt: null, changedAt: at },
  });
