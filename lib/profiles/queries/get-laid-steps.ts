import "server-only";
import type { Explorer } from "@/lib/accounts/rules/roles";
import { listCredentialsOf, listProgramsTo } from "@/lib/catalog/queries/list-ways-in";
import { broughtBy } from "@/lib/catalog/rules/move-groups";
import { schoolStages } from "@/lib/catalog/rules/school-shares";
import { carryOver, toLearn } from "@/lib/catalog/rules/transfer";
import type { TransferOccupation, TransferWorld } from "@/lib/catalog/rules/transfer-world";
import type { Locale } from "@/lib/platform/texts";
import type { SchoolStage } from "@/prisma/generated/enums";
import { laySteps, type LaidStep } from "../rules/milestone-steps";
import { getOwnWork, type OwnWork } from "./get-own-moves";

export type LaidWay = {
  world: TransferWorld;
  place: TransferOccupation;
  steps: LaidStep[];
  /** The names of its credentials and programs, by "credential:…" and "program:…". */
  listed: Map<string, string>;
  /** The occupation that one is heading for now. */
  destination: string | null;
};

const mostSchool = ({ world, held }: OwnWork): SchoolStage | null => {
  const stages = held.flatMap(({ code }) => world.places.get(code)?.schoolStage ?? []);
  return schoolStages.findLast((stage) => stages.includes(stage)) ?? null;
};

/** The steps that lead from what someone did to an occupation; null where there is no such occupation. */
export async function getLaidSteps(
  explorer: Explorer,
  { code, today, locale = "en" }: { code: string; today: Date; locale?: Locale },
): Promise<LaidWay | null> {
  const work = await getOwnWork(explorer, { from: [], today });
  const place = work?.world.places.get(code);
  if (!work || !place) return null;
  const { world } = work;
  const brought = broughtBy(world.places, work.held, work.own);
  const carry = brought && carryOver(brought, place);
  const programs = await listProgramsTo(locale, code);
  const credentials = await listCredentialsOf(locale, place.pathwayIds);
  const steps = laySteps({
    code,
    schoolStage: place.schoolStage,
    experienceNeeded: place.experienceNeeded,
    heldStage: mostSchool(work),
    programs: programs.map((program) => program.code),
    credentials,
    toLearn: carry ? toLearn(carry).flatMap(({ kind, position }) => world.elements[kind][position]?.id ?? []) : [],
  });
  const listed = new Map([
    ...programs.map((program) => [`program:${program.code}`, program.title] as const),
    ...credentials.map(({ id, name }) => [`credential:${id}`, name] as const),
  ]);
  return { world, place, steps, listed, destination: work.destination };
}
