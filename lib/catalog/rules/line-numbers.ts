/** The colours there are for the lines inside a cluster. */
const colours = 7;

/**
 * The colour (1 to 7) of each pathway's line by id: the busiest pathway is 1, equal ones stand in the order given. An
 * eighth pathway starts again with 1; its letter tells it apart.
 */
export function lineNumbers(pathways: readonly { id: string; occupationCount: number }[]): Map<string, number> {
  const byTraffic = [...pathways].sort((a, b) => b.occupationCount - a.occupationCount);
  return new Map(byTraffic.map(({ id }, i) => [id, (i % colours) + 1]));
}
