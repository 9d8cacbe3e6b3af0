import "server-only";
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { administers } from "./imports/trial";
import { planningOf, publishedRules } from "./queries/get-planning";
import { type PlanningSettings, readSettings, type SettingsForm } from "./rules/plan-settings";

type Outcome = Result<{ changed: boolean }, "not-found" | "invalid"> & { fields?: Record<string, string> };

/** Says how a school plans: its rules, its terms and credits, which edits keep an approval. The same again changes nothing. */
export async function savePlanSettings(
  administrator: SchoolAdministrator,
  { schoolId, form }: { schoolId: string; form: SettingsForm },
  at: Date,
): Promise<Outcome> {
  if (!administers(administrator, schoolId)) return fail("not-found");
  return withActor(administrator, async (tx): Promise<Outcome> => {
    const [before, rules] = [await planningOf(tx, schoolId), await publishedRules(tx, schoolId)];
    if (!before) return fail("not-found");
    const codes = (...kinds: string[]) => rules.filter(({ kind }) => kinds.includes(kind)).map(({ code }) => code);
    // What the school has already may stay, also where its set is no longer offered.
    const { settings, fields } = readSettings(form, {
      states: [...codes("STATE"), ...(before.stateCode ? [before.stateCode] : [])],
      sets: [...codes("STATE", "DISTRICT"), ...(before.requirementCode ? [before.requirementCode] : [])],
      supplements: [...codes("SUPPLEMENT"), ...before.supplements],
    });
    if (Object.keys(fields).length > 0) return { ...fail("invalid"), fields };
    const names = Object.keys(settings) as (keyof PlanningSettings)[];
    const changed = names.filter((name) => JSON.stringify(settings[name]) !== JSON.stringify(before[name]));
    if (changed.length === 0) return succeed({ changed: false });
    const { stateCode, ...data } = settings;
    if (changed.includes("stateCode")) await tx.school.updateMany({ where: { id: schoolId }, data: { stateCode } });
    await tx.planSettings.upsert({
      where: { schoolId },
      create: { ...data, schoolId, changedAt: at },
      update: { ...data, changedAt: at },
      select: { schoolId: true },
    });
    const entry = { actorId: administrator.id, subjectId: null, entity: "PlanSettings", entityId: schoolId };
    await audit(tx, { ...entry, action: "planning.save", fields: changed });
    return succeed({ changed: true });
  });
}
