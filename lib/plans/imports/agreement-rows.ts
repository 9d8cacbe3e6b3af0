import "server-only";
import type { Transaction } from "@/lib/platform/db";
import {
  agreementCell,
  agreementFields,
  agreementKey,
  type ListedAgreement,
  listedAgreement,
} from "../rules/agreement-list";
import { sameCode } from "../rules/course-list";
import type { ListChange } from "../rules/import-report";

/** A school's own codes as it writes them, retired ones too: what was agreed about them still counts. */
export async function codesIn(tx: Transaction, schoolId: string): Promise<(code: string) => string | undefined> {
  const courses = await tx.course.findMany({ where: { schoolId }, select: { code: true } });
  const known = new Map(courses.map(({ code }) => [sameCode(code), code]));
  return (code) => known.get(sameCode(code));
}

export type KeptAgreement = Omit<ListedAgreement, "line"> & { id: string; ended: boolean };

export async function agreementsIn(tx: Transaction, schoolId: string): Promise<KeptAgreement[]> {
  const rows = await tx.articulationAgreement.findMany({ where: { schoolId }, orderBy: { id: "asc" } });
  return rows.map((row) => ({ ...listedAgreement(row), id: row.id, ended: row.endedAt !== null }));
}

export const agreementData = ({ line: _, validFrom, validUntil, ...agreement }: ListedAgreement) => ({
  ...agreement,
  validFrom: new Date(validFrom),
  validUntil: validUntil === null ? null : new Date(validUntil),
});

const same = (one: Omit<ListedAgreement, "line">, other: Omit<ListedAgreement, "line">) =>
  agreementFields
    .map((field) => ({ field, before: agreementCell(one, field), after: agreementCell(other, field) }))
    .filter(({ before, after }) => before !== after);

/** What a list of agreements changes; one that ended comes back where the list has it. */
export function planAgreements(kept: readonly KeptAgreement[], listed: readonly ListedAgreement[]) {
  // Of several under one key the one in use is meant.
  const known = new Map(
    [...kept].sort((a, b) => Number(b.ended) - Number(a.ended)).map((each) => [agreementKey(each), each]),
  );
  const plan = {
    added: [] as ListedAgreement[],
    updated: [] as (ListedAgreement & { id: string })[],
    unchanged: 0,
    changes: [] as ListChange[],
  };
  for (const agreement of listed) {
    const before = known.get(agreementKey(agreement));
    const key = `${agreement.college}, ${agreement.collegeCourse}`;
    const about = { line: agreement.line, key, title: agreement.courseCodes.join("; ") };
    const fields = before ? same(before, agreement) : [];
    if (!before) {
      plan.added.push(agreement);
      plan.changes.push({ what: "new", ...about, fields });
    } else if (fields.length === 0 && !before.ended) plan.unchanged += 1;
    else {
      plan.updated.push({ ...agreement, id: before.id });
      plan.changes.push({ what: before.ended ? "restored" : "changed", ...about, fields });
    }
  }
  return plan;
}
