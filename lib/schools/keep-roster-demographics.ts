import "server-only";
import type { SiteAdministrator } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { withPurpose } from "@/lib/platform/with-actor";

/** Switches the storing of a district's demographics on, or off: then what is stored of its people is deleted. */
export const keepRosterDemographics = (
  administrator: SiteAdministrator,
  { districtId, keep }: { districtId: string; keep: boolean },
): Promise<boolean> =>
  withPurpose("roster", async (tx) => {
    const turned = await tx.district.updateMany({
      where: { id: districtId, keepDemographics: !keep },
      data: { keepDemographics: keep },
    });
    if (turned.count === 0) return false;
    if (!keep)
      await tx.$executeRaw`
        DELETE FROM "Demographics" d USING "RosterKey" k
        WHERE k."sourceId" = ${districtId}::uuid AND k.kind = 'user' AND k."entityId" = d."personId"`;
    await audit(tx, {
      ...{ actorId: administrator.id, subjectId: null, entity: "District", entityId: districtId },
      ...{ action: "roster.demographics", fields: ["keepDemographics"] },
    });
    return true;
  });
