import { type MapOccupation, nearness } from "./map-network";
import { schoolStages } from "./school-shares";

export type Climber = MapOccupation & { wageMedian: number | null };

const fewestSteps = 3;
const mostSteps = 5;

type Chain = { steps: Climber[]; stages: number; score: number };

const isBetter = (a: Chain, b: Chain) => a.stages > b.stages || (a.stages === b.stages && a.score > b.score);

/**
 * One way up through a pathway: occupations where each next one is among the first ten related ones, asks for at least
 * as much school and pays more in the middle. Of all such chains of three to five occupations the one over most stages
 * wins, then the one along near occupations with many workers; at most two stand at one stage. Empty when the known
 * steps do not make one.
 */
export function wayUp(occupations: readonly Climber[]): Climber[] {
  const known = occupations
    .filter(({ stage, wageMedian, workers }) => stage !== null && wageMedian !== null && workers !== null)
    .sort((a, b) => height(a) - height(b) || a.wageMedian! - b.wageMedian! || (a.code < b.code ? -1 : 1));
  const ending = new Map<string, Chain[]>();
  let best: Chain | null = null;
  for (const next of known) {
    const own = Math.log10(1 + next.workers!);
    const chains: Chain[] = [{ steps: [next], stages: 1, score: own }];
    for (const before of known) {
      if (before === next || height(before) > height(next) || before.wageMedian! >= next.wageMedian!) continue;
      const distance = nearness(before, next);
      if (distance === null) continue;
      for (const chain of ending.get(before.code) ?? []) {
        const atStage = chain.steps.filter((step) => step.stage === next.stage).length;
        if (chain.steps.length >= mostSteps || atStage >= 2) continue;
        const stages = chain.stages + (atStage === 0 ? 1 : 0);
        chains.push({ steps: [...chain.steps, next], stages, score: chain.score + own - distance / 5 });
      }
    }
    const kept = bestOfEachLength(chains);
    ending.set(next.code, kept);
    for (const chain of kept) {
      if (chain.steps.length >= fewestSteps && chain.stages >= 2 && (!best || isBetter(chain, best))) best = chain;
    }
  }
  return best?.steps ?? [];
}

const height = ({ stage }: Climber) => schoolStages.indexOf(stage!);

function bestOfEachLength(chains: readonly Chain[]): Chain[] {
  const best = new Map<string, Chain>();
  for (const chain of chains) {
    const atLast = chain.steps.filter(({ stage }) => stage === chain.steps.at(-1)!.stage).length;
    const key = `${chain.steps.length} ${chain.stages} ${atLast}`;
    const other = best.get(key);
    if (!other || chain.score > other.score) best.set(key, chain);
  }
  return [...best.values()];
}
