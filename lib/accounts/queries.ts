import "server-only";
import type { Transaction } from "@/lib/platform/db";
import { withActor, withPurpose, type Actor } from "@/lib/platform/with-actor";
import { currentAt } from "./rules/current";
import { toLogin } from "./rules/logins";
import type { CurrentUser } from "./rules/roles";

/** Who holds a session that is neither revoked nor expired, as the database knows them now. */
export const getUserOfSession = (sessionId: string, at: Date): Promise<CurrentUser | null> =>
  withPurpose("sign-in", async (tx) => {
    const session = await tx.session.findFirst({
      relationLoadStrategy: "join",
      where: { id: sessionId, revokedAt: null, expiresAt: { gt: at } },
      select: {
        person: {
          select: {
            id: true,
            name: true,
            signInName: true,
            email: true,
            locale: true,
            memberships: {
              where: currentAt(at),
              orderBy: { from: "asc" },
              select: { role: true, schoolId: true, grade: true, school: { select: { name: true } } },
            },
          },
        },
      },
    });
    if (!session) return null;
    const { memberships, ...person } = session.person;
    return {
      ...person,
      sessionId,
      memberships: memberships.map(({ school, ...membership }) => ({
        ...membership,
        schoolName: school?.name ?? null,
      })),
    };
  });

export type OwnSession = { id: string; createdAt: Date; expiresAt: Date };

/** The browsers in which the actor is signed in, newest first. */
export const listOwnSessions = (actor: Actor, at: Date): Promise<OwnSession[]> =>
  withActor(actor, (tx) =>
    tx.session.findMany({
      where: { personId: actor.id, revokedAt: null, expiresAt: { gt: at } },
      orderBy: { createdAt: "desc" },
      select: { id: true, createdAt: true, expiresAt: true },
    }),
  );

/** The names of those whom the actor may see. */
export const listNames = (actor: Actor, ids: readonly string[]): Promise<{ id: string; name: string }[]> =>
  withActor(actor, (tx) => tx.person.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } }));

/** Inside the sign-in purpose: the person whom a typed login names, with the hash of their password. */
export async function findByLogin(tx: Transaction, typed: string) {
  const login = toLogin(typed);
  if (!login) return null;
  return tx.person.findUnique({
    where: login.kind === "name" ? { signInName: login.signInName } : { email: login.email },
    select: {
      id: true,
      name: true,
      signInName: true,
      email: true,
      locale: true,
      credential: { select: { passwordHash: true } },
    },
  });
}

/** Whether a mailed link still leads anywhere, asked before the form is shown. */
export const isResetTokenOpen = (tokenHash: string, at: Date): Promise<boolean> =>
  withPurpose("sign-in", async (tx) => {
    const open = { tokenHash, kind: "EMAIL", usedAt: null, expiresAt: { gt: at } } as const;
    return (await tx.resetToken.count({ where: open })) > 0;
  });
