import "server-only";
import type { Explorer } from "@/lib/accounts/rules/roles";
import { listHoursToTake } from "./queries/list-hours-to-take";
import { offeredKind } from "./rules/from-hours";
import { takeHours } from "./take-hours";
import { takeMilestones } from "./take-milestones";
import { takePortfolio } from "./take-portfolio";

/**
 * Everything that someone did as a student becomes entries of their profile: the portfolio and the school, done steps of
 * the way, verified hours. Nothing leaves the place where it stood, and said twice it adds nothing.
 */
export async function takeAlong(explorer: Explorer, at: Date): Promise<{ added: number }> {
  const portfolio = await takePortfolio(explorer, at);
  const steps = await takeMilestones(explorer, at);
  let hours = 0;
  for (const place of await listHoursToTake(explorer)) {
    const taken = await takeHours(explorer, { placementId: place.placementId, kind: offeredKind(place) }, at);
    if (taken.ok && !taken.value.renewed) hours += 1;
  }
  return { added: portfolio.added + steps.added + hours };
}
