// A school with staff of every kind, a stranger's school, and partners of both.
import type { PartnerStaff } from "@/lib/accounts/rules/roles";
import { givePartnerLink } from "@/lib/opportunities/give-partner-link";
import { offerSchema } from "@/lib/opportunities/offer-schema";
import { partnerSchema } from "@/lib/opportunities/partner-schema";
import { addPartner } from "@/lib/opportunities/save-partner";
import {
  createCounselor,
  createEducator,
  createSchool,
  createSchoolAdministrator,
  createSiteAdministrator,
} from "../../support/factories";

export const therapy = "national-16/health-science/therapeutic-services";
export const absent = { ok: false, problem: "not-found" };
export const chicago = "America/Chicago";
export const now = () => new Date();
export const minutes = (n: number) => new Date(Date.now() + n * 60_000);
export const days = (n: number) => new Date(Date.now() + n * 86_400_000);
export const dayText = (n: number) => days(n).toISOString().slice(0, 10);

export const as = (user: unknown) => user as PartnerStaff;

export async function partnerWorld() {
  const [school, other] = [await createSchool(), await createSchool()];
  return {
    school,
    other,
    rosa: as(await createCounselor(school.id)),
    boss: as(await createSchoolAdministrator(school.id)),
    sam: as(await createEducator(school.id)),
    stranger: as(await createCounselor(other.id)),
    site: as(await createSiteAdministrator()),
  };
}
export type PartnerWorld = Awaited<ReturnType<typeof partnerWorld>>;

export const partnerInput = (fields: Record<string, unknown> = {}) =>
  partnerSchema.parse({
    kind: "EMPLOYER",
    name: "Boone Clinic",
    offers: ["placement"],
    pathwayIds: [therapy],
    ...fields,
  });

export const offerInput = (fields: Record<string, unknown> = {}) =>
  offerSchema.parse({
    kind: "INTERNSHIP",
    title: "Front desk",
    organisation: "Boone Clinic",
    pathwayIds: [therapy],
    ...fields,
  });

export async function addedPartner(staff: PartnerStaff, schoolId: string | null, fields = {}): Promise<string> {
  const added = await addPartner(staff, { schoolId, partner: partnerInput(fields) }, now());
  if (!added.ok) throw new Error(added.problem);
  return added.value.id;
}

export const write = (token: string) => ({ subject: "Your link", body: `See ${token}` });

export async function givenLink(staff: PartnerStaff, partnerId: string) {
  const given = await givePartnerLink(staff, { partnerId, email: "", locale: "en" }, write, now());
  if (!given.ok) throw new Error(given.problem);
  return given.value;
}

/** The value of a success; anything else fails the test. */
export function sure<Value>(result: { ok: true; value: Value } | { ok: false; problem: string }): Value {
  if (!result.ok) throw new Error(result.problem);
  return result.value;
}
