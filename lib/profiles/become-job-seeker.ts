import "server-only";
import type { Explorer } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withPurpose } from "@/lib/platform/with-actor";
import { mayBecomeJobSeeker } from "./rules/may-become-job-seeker";

/**
 * A student is a job seeker too from now on; everything of theirs stays, and so does their place at school. Who may is
 * decided by what the database knows of them in the same transaction, never by what the browser says.
 */
export const becomeJobSeeker = (explorer: Explorer, at: Date): Promise<Result<null, "NOT_YET" | "ALREADY">> =>
  // Nobody may give themselves a membership, so it is done under the door's own purpose, as when someone joins a school.
  withPurpose("sign-in", async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`job-seeker:${explorer.id}`}, 0))`;
    const person = await tx.person.findUnique({
      where: { id: explorer.id },
      select: {
        ageConfirmedAt: true,
        memberships: {
          where: { from: { lte: at }, OR: [{ until: null }, { until: { gt: at } }] },
          select: { role: true, grade: true },
        },
      },
    });
    if (!person || !mayBecomeJobSeeker(person)) return fail("NOT_YET");
    if (person.memberships.some(({ role }) => role === "JOB_SEEKER")) return fail("ALREADY");
    const { id } = await tx.membership.create({
      data: { personId: explorer.id, role: "JOB_SEEKER", from: at },
      select: { id: true },
    });
    await audit(tx, {
      actorId: explorer.id,
      subjectId: explorer.id,
      action: "membership.add",
      entity: "Membership",
      entityId: id,
      fields: ["role"],
    });
    return succeed(null);
  });
