import "server-only";
import { isCounselor, type CurrentUser } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import type { Transaction } from "@/lib/platform/db";
import { type Mail, queueMail } from "@/lib/platform/mail-outbox";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { createCode, createLink, revokeLink } from "@/lib/platform/signed-links";
import type { Locale } from "@/lib/platform/texts";
import { withActor } from "@/lib/platform/with-actor";
import { cancelMail } from "@/lib/platform/mail-outbox";
import { guardianCode, guardianLink, guardianPurposes, mostGuardianLinks } from "./rules/guardian-link";

export type GiveLinkProblem = "PLAN_NOT_FOUND" | "TOO_MANY_LINKS" | "EMAIL_WRONG" | "NO_GRADE";
export type WriteGuardianMail = (token: string, locale: Locale, expiresAt: Date) => Omit<Mail, "to">;

type Given = Result<{ linkId: string; token: string; expiresAt: Date }, GiveLinkProblem>;
type GivenCode = Result<{ linkId: string; code: string; expiresAt: Date }, GiveLinkProblem>;
type ForWhom = { planId: string; locale: Locale };

const emailShape = /^[^\s@<>"(),:;]+@[^\s@<>"(),:;]+\.[^\s@<>"(),:;]+$/;

/** The plan, if it is the giver's own or of a student in their care; the next of two givers waits here. */
async function findPlan(tx: Transaction, giver: CurrentUser, planId: string, at: Date) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`guardian-link:${planId}`}, 0))`;
  const [plan] = await tx.$queryRaw<{ id: string; personId: string; grade: number | null; open: number }[]>`
    SELECT p.id, p."personId",
      (SELECT m.grade FROM "Membership" m
       WHERE m."personId" = p."personId" AND m.role = 'STUDENT' AND m."from" <= ${at} AND (m."until" IS NULL OR m."until" > ${at})
       ORDER BY m."schoolId" NULLS LAST LIMIT 1) AS grade,
      (SELECT count(*)::int FROM "SignedLink" l
       WHERE l."personId" = p."personId" AND l."targetId" = p.id::text AND l.purpose = ANY (${[...guardianPurposes]})
         AND l."revokedAt" IS NULL AND l."expiresAt" > ${at}) AS open
    FROM "Plan" p
    WHERE p.id = ${planId}::uuid AND p."archivedAt" IS NULL
      AND (p."personId" = ${giver.id}::uuid OR (${isCounselor(giver)} AND p."personId" = ANY (waymark_care())))`;
  return plan ?? null;
}

const targetOf = (plan: { id: string; personId: string }, purpose: string, locale: Locale) => ({
  purpose,
  targetId: plan.id,
  personId: plan.personId,
  locale,
});

const mailTopic = (linkId: string) => `plan.guardian:${linkId}`;

/** Mails a guardian the link to a plan, for 14 days. The token is told here once, for where no mail goes out. */
export async function giveGuardianLink(
  giver: CurrentUser,
  { planId, email, locale }: ForWhom & { email: string },
  write: WriteGuardianMail,
  at: Date,
): Promise<Given> {
  const to = email.trim().toLowerCase();
  if (to.length > 200 || !emailShape.test(to)) return fail("EMAIL_WRONG");
  return withActor(giver, async (tx) => {
    const plan = await findPlan(tx, giver, planId, at);
    if (!plan) return fail("PLAN_NOT_FOUND");
    if (plan.open >= mostGuardianLinks) return fail("TOO_MANY_LINKS");
    const { id, token, expiresAt } = await createLink(tx, giver, targetOf(plan, guardianLink, locale), at);
    const terms = { topic: mailTopic(id), queuedById: giver.id };
    await queueMail(tx, { to, ...write(token, locale, expiresAt) }, terms);
    return succeed({ linkId: id, token, expiresAt });
  });
}

/** A code for paper that opens the plan together with the student's grade, for 14 days. */
export const giveGuardianCode = (giver: CurrentUser, { planId, locale }: ForWhom, at: Date): Promise<GivenCode> =>
  withActor(giver, async (tx) => {
    const plan = await findPlan(tx, giver, planId, at);
    if (!plan) return fail("PLAN_NOT_FOUND");
    if (plan.grade === null) return fail("NO_GRADE");
    if (plan.open >= mostGuardianLinks) return fail("TOO_MANY_LINKS");
    const target = targetOf(plan, guardianCode, locale);
    const { id, code, expiresAt } = await createCode(tx, giver, target, String(plan.grade), at);
    return succeed({ linkId: id, code, expiresAt });
  });

/** Takes a link or code to one's own plan, or to one of a student in care, back; a mail that waits does not go. */
export const takeBackGuardianLink = (
  person: CurrentUser,
  { linkId }: { linkId: string },
  at: Date,
): Promise<Result<null, "absent">> =>
  withActor(person, async (tx) => {
    const link = await tx.signedLink.findFirst({
      where: { id: linkId, purpose: { in: [...guardianPurposes] } },
      select: { id: true, purpose: true, personId: true },
    });
    if (!link) return fail("absent");
    const revoked = await revokeLink(tx, person, link, at);
    if (!revoked.ok) return revoked;
    const mails = await cancelMail(tx, mailTopic(linkId), at);
    if (mails > 0)
      await audit(tx, {
        actorId: person.id,
        action: "mail.cancel",
        subjectId: link.personId,
        entity: "SignedLink",
        entityId: linkId,
      });
    return succeed(null);
  });
