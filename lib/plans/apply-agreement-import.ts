import "server-only";
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import { agreementData, agreementsIn, planAgreements } from "./imports/agreement-rows";
import { applyTrial } from "./imports/trial";
import type { ListedAgreement } from "./rules/agreement-list";
import { agreementBasis } from "./try-agreement-import";

/** Writes a tried list of agreements, whole or not at all; agreements that it does not have stay as they are. */
export const applyAgreementImport = (administrator: SchoolAdministrator, id: string, at: Date) =>
  applyTrial<ListedAgreement[]>(
    administrator,
    { id, kind: "agreements", at },
    async (tx, { schoolId, rows, report }) => {
      const kept = await agreementsIn(tx, schoolId);
      if (agreementBasis(kept) !== report.basis) return "changed-since";
      const { added, updated } = planAgreements(kept, rows);
      await tx.articulationAgreement.createMany({
        data: added.map((agreement) => ({ ...agreementData(agreement), schoolId, createdAt: at })),
      });
      for (const { id: known, ...agreement } of updated)
        await tx.articulationAgreement.updateMany({
          where: { id: known, schoolId },
          data: { ...agreementData(agreement), endedAt: null },
        });
      return "written";
    },
  );
