import "server-only";
import type { Transaction } from "./db";

export type AuditEvent = {
  actorId: string | null;
  /** "plan.start", "survey.submit", "student.view" */
  action: string;
  /** Whose data it is. */
  subjectId: string | null;
  entity: string;
  entityId?: string;
  /** Names of the fields that changed or were shown, never their values. */
  fields?: string[];
};

/** Written in the transaction of what it tells of, so that neither stands without the other. */
export const audit = (tx: Transaction, { entityId, fields = [], ...event }: AuditEvent) =>
  // A returning insert would need the right to read the row, which a visitor does not have.
  tx.auditEntry.createMany({ data: [{ ...event, entityId: entityId ?? null, fields }] });
