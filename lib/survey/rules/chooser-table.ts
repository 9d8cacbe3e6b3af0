import type { ChooserTable } from "./chooser";
import { type Norms, scales } from "./instrument";
import type { MatchIndex } from "./match-index";

const hundredths = (value: number) => Math.round(value * 100) + 0;

/** The table from which a browser chooses the next question: one framework's clusters, at most 30 KB as JSON. */
export function chooserTable(index: MatchIndex, norms: Norms): ChooserTable {
  const { gaussian, layout, questions, settings, groups, clusterCount } = index;
  const { count } = layout;
  const clusters = groups.slice(0, clusterCount);
  const covariance: number[] = [];
  for (let i = 0; i < count; i++)
    for (let j = 0; j <= i; j++) covariance.push(hundredths(gaussian.covariance[i * count + j]!));
  return {
    version: settings.version,
    clusters: clusters.map(({ id }) => id),
    priors: clusters.map((_, cluster) => hundredths(gaussian.priors[cluster]!)),
    means: Array.from(gaussian.means.subarray(0, clusterCount * count), hundredths),
    covariance,
    parts: [...layout.partOf],
    items: Object.fromEntries(
      questions.map(({ id, loads }) => [id, loads.flatMap(({ feature, weight }) => [feature, hundredths(weight)])]),
    ),
    norms: scales.map((scale) => hundredths(norms[scale])),
    slope: settings.slope,
    noise: settings.answerNoise,
    level: settings.styleVariance,
    temperature: settings.temperature,
  };
}
