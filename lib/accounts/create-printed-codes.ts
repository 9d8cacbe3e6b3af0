import "server-only";
import { randomUUID } from "node:crypto";
import type { Transaction } from "@/lib/platform/db";
import { clearLimits } from "@/lib/platform/rate-limit";
import { readableCode } from "@/lib/platform/readable-code";
import { type Locale, toLocale } from "@/lib/platform/texts";
import { withActor, withPurpose } from "@/lib/platform/with-actor";
import type { Role } from "@/prisma/generated/enums";
import { printedCodeHash } from "./printed-code-hash";
import { resetLimits } from "./rules/limits";
import { codeEnds, type CodeReach, mayPrintCodeFor, mostSlips } from "./rules/printed-codes";
import type { CurrentUser } from "./rules/roles";

export type PrintedSlip = {
  personId: string;
  name: string;
  /** What they type to say who they are. */
  login: string;
  code: string;
  locale: Locale;
  expiresAt: Date;
};

type Asked = {
  personIds: readonly string[];
  /** How long the first code of someone works. */
  days: number;
  /** Leaves out who has a password already. */
  onlyNew: boolean;
  at: Date;
};

/**
 * A one-time code each for those of these people who are within the staff member's reach and whose roles allow it, by
 * name. The codes are answered now and never again; each print is on record.
 */
export async function createPrintedCodes(staff: CurrentUser, asked: Asked): Promise<PrintedSlip[]> {
  const ids = [...new Set(asked.personIds)].slice(0, mostSlips);
  if (ids.length === 0) return [];
  const known = await whatTheyAre(ids, asked.at);
  const slips = await withActor(staff, async (tx) => {
    const people = await peopleInReach(tx, ids);
    const made = people.flatMap(({ id, care, taught, ...person }) => {
      const { roles, hasPassword } = known.get(id) ?? { roles: [], hasPassword: true };
      if ((asked.onlyNew && hasPassword) || !mayPrintCodeFor(staff, id, roles, { care, taught })) return [];
      const login = person.signInName ?? person.email ?? "";
      const expiresAt = codeEnds(asked.at, hasPassword, asked.days);
      return [{ personId: id, name: person.name, login, code: readableCode(8), locale: person.locale, expiresAt }];
    });
    await write(tx, staff, made, asked.at);
    return made.map((slip) => ({ ...slip, locale: toLocale(slip.locale) }));
  });
  // Who typed a lost code too often comes in with the new one at once.
  await clearLimits(
    resetLimits.codeOfAccount,
    slips.map(({ personId }) => personId),
  );
  return slips;
}

type Held = { role: Role; schoolId: string | null };

/** All of their roles, also where the staff member sees nothing: a code is a way to act as them. */
async function whatTheyAre(ids: string[], at: Date) {
  const rows = await withPurpose(
    "sign-in",
    (tx) =>
      tx.$queryRaw<{ id: string; hasPassword: boolean; roles: Held[] }[]>`
        SELECT p.id, EXISTS (SELECT 1 FROM "Credential" c WHERE c."personId" = p.id) AS "hasPassword",
          coalesce(
            (SELECT json_agg(json_build_object('role', m.role, 'schoolId', m."schoolId")) FROM "Membership" m
             WHERE m."personId" = p.id AND m."from" <= ${at} AND (m."until" IS NULL OR m."until" > ${at})),
            '[]'
          ) AS roles
        FROM "Person" p WHERE p.id = ANY (${ids}::uuid[])`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

type Reached = CodeReach & {
  id: string;
  name: string;
  signInName: string | null;
  email: string | null;
  locale: string;
};

const peopleInReach = (tx: Transaction, ids: string[]) =>
  tx.$queryRaw<Reached[]>`
    SELECT p.id, p.name, p."signInName", p.email, p.locale,
      p.id = ANY (waymark_care()) AS care, p.id = ANY (waymark_taught()) AS taught
    FROM "Person" p
    WHERE p.id = ANY (${ids}::uuid[])
      AND (waymark_site() OR p.id = ANY (waymark_care()) OR p.id = ANY (waymark_taught()) OR waymark_administers(p.id))
    ORDER BY lower(p.name), p.id`;

type Made = Omit<PrintedSlip, "locale">;

async function write(tx: Transaction, staff: CurrentUser, slips: readonly Made[], at: Date) {
  const tokens = slips.map(({ personId, code, expiresAt }) => ({
    id: randomUUID(),
    personId,
    kind: "PRINTED" as const,
    tokenHash: printedCodeHash(personId, code),
    createdById: staff.id,
    createdAt: at,
    expiresAt,
  }));
  if (tokens.length === 0) return;
  await tx.resetToken.createMany({ data: tokens });
  await tx.auditEntry.createMany({
    data: tokens.map(({ id, personId }) => ({
      actorId: staff.id,
      action: "password.print-code",
      subjectId: personId,
      entity: "ResetToken",
      entityId: id,
      fields: ["name", "signInName", "email"],
    })),
  });
}
