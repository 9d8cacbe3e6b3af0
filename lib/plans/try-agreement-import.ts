import "server-only";
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import { sha256 } from "@/lib/platform/digest";
import { agreementsIn, codesIn, type KeptAgreement, planAgreements } from "./imports/agreement-rows";
import { keepTrial, type ListUpload } from "./imports/trial";
import { readAgreements } from "./rules/agreement-list";
import { reportOf } from "./rules/import-report";

export const agreementBasis = (kept: readonly KeptAgreement[]): string => sha256(JSON.stringify(kept));

/** Reads a list of agreements with colleges and works out what it would change; keeps that as a trial of the school. */
export const tryAgreementImport = (
  administrator: SchoolAdministrator,
  { schoolId, file }: { schoolId: string; file: ListUpload },
  at: Date,
) =>
  keepTrial(administrator, { schoolId, kind: "agreements", file, at }, async (tx, text) => {
    const { agreements, ignored, problems } = readAgreements(text, await codesIn(tx, schoolId));
    const kept = await agreementsIn(tx, schoolId);
    const plan = planAgreements(kept, agreements);
    return {
      rows: agreements,
      report: reportOf(problems, plan.changes, plan.unchanged, { ignored, basis: agreementBasis(kept) }),
    };
  });
