import "server-only";
import { randomUUID } from "node:crypto";
import { confirmPassword } from "@/lib/accounts/confirm-password";
import type { SchoolStaff } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { type Mail, queueMail } from "@/lib/platform/mail-outbox";
import { countAttempt } from "@/lib/platform/rate-limit";
import { type Locale, toLocale } from "@/lib/platform/texts";
import { withActor, withPurpose } from "@/lib/platform/with-actor";
import { countStudentsIn, type ReportScope, reportScopes } from "./queries/walk-students";
import { type ExportKind, exportLimits } from "./rules/export-limits";

export type ExportProblem =
  { ok: false; problem: "not-found" | "wrong" } | { ok: false; problem: "too-many" | "too-often"; retryAt: Date };

/** The mail to an administrator: who took what along, in the administrator's language. */
export type WriteExportMail = (
  to: Locale,
  what: { kind: ExportKind; rows: number; schoolName: string; by: string },
) => Omit<Mail, "to">;

/** Addresses are shut to a counselor, so the house asks for them as it does for every mail. */
const administratorsOf = (schoolId: string, at: Date) =>
  withPurpose("digest", (tx) =>
    tx.person.findMany({
      where: {
        email: { not: null },
        memberships: {
          some: {
            schoolId,
            role: "SCHOOL_ADMINISTRATOR",
            from: { lte: at },
            OR: [{ until: null }, { until: { gt: at } }],
          },
        },
      },
      select: { email: true, locale: true },
    }),
  );

/**
 * Lets someone take a list of students with their names along: of their own school or caseload only, after their password,
 * five times an hour and twenty a day. Before the first line is read it is written down, and the school's administrators
 * get a mail.
 */
export async function exportStudents(
  person: SchoolStaff,
  { schoolId, kind, password }: { schoolId: string; kind: ExportKind; password: string },
  write: WriteExportMail,
  at: Date,
): Promise<{ ok: true; value: ReportScope } | ExportProblem> {
  const scope = reportScopes(person).find((each) => each.schoolId === schoolId);
  if (!scope) return { ok: false, problem: "not-found" };
  const confirmed = await confirmPassword(person, password);
  if (!confirmed.ok) return confirmed;
  for (const limit of exportLimits) {
    const { allowed, retryAt } = await countAttempt(limit, person.id, at);
    if (!allowed) return { ok: false, problem: "too-often", retryAt };
  }
  const administrators = await administratorsOf(schoolId, at);
  await withActor(person, async (tx) => {
    const rows = await countStudentsIn(tx, person, scope, at);
    const id = randomUUID();
    // Its own rows are all that the exporting person needs to see of it.
    await tx.bulkExport.createMany({ data: [{ id, schoolId, personId: person.id, kind, rows, createdAt: at }] });
    await audit(tx, {
      ...{ actorId: person.id, action: "report.export", subjectId: null },
      ...{ entity: "School", entityId: schoolId, fields: [kind] },
    });
    const { schoolName } = scope;
    for (const { email, locale } of administrators) {
      const mail = write(toLocale(locale), { kind, rows, schoolName, by: person.name });
      await queueMail(tx, { to: email!, ...mail }, { topic: `export:${id}`, queuedById: person.id });
    }
  });
  return { ok: true, value: scope };
}
