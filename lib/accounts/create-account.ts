import "server-only";
import { audit } from "@/lib/platform/audit";
import type { Transaction } from "@/lib/platform/db";
import type { Login } from "./rules/logins";

export type NewAccount = {
  name: string;
  login: Login;
  passwordHash: string | null;
  locale: string;
  ageConfirmedAt: Date | null;
};

/** A person with their password and no membership yet; throws Prisma's P2002 where the login is taken. */
export async function createAccount(tx: Transaction, { login, passwordHash, ...account }: NewAccount, at: Date) {
  const { id } = await tx.person.create({
    data: {
      ...account,
      createdAt: at,
      ...(login.kind === "name" ? { signInName: login.signInName } : { email: login.email }),
      ...(passwordHash === null ? {} : { credential: { create: { passwordHash, changedAt: at } } }),
    },
    select: { id: true },
  });
  const fields = ["name", login.kind === "name" ? "signInName" : "email"];
  await audit(tx, { actorId: id, action: "account.create", subjectId: id, entity: "Person", entityId: id, fields });
  return id;
}

/** Whether an error says that a login was taken a moment ago. */
export const isTaken = (error: unknown) =>
  typeof error === "object" && error !== null && "code" in error && error.code === "P2002";
