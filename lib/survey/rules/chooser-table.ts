import type { ChooserTable } from "./chooser";
import { type Instrument, type Norms, scales } from "./instrument";
import type { MatchIndex } from "./match-index";

const hundredths = (value: number) => Math.round(value * 100) + 0;

/** The table from which a browser chooses the next question: one framework's clusters, at most 30 KB as JSON. */
export function chooserTable(index: MatchIndex, instrument: Instrument, norms: Norms): ChooserTable {
  const { gaussian, layout, settings, groups, clusterCount } = index;
  const { count } = layout;
  const clusters = groups.slice(0, clusterCount);
  const features = [
    ...instrument.interests.map(({ id, scale }) => [id, scales.indexOf(scale)] as const),
    ...[...instrument.subjects, ...(instrument.skills ?? [])].map(
      ({ id }, place) => [id, scales.length + place] as const,
    ),
  ];
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
    items: Object.fromEntries(features),
    norms: scales.map((scale) => hundredths(norms[scale])),
    slope: settings.slope,
    noise: settings.answerNoise,
    level: settings.styleVariance,
    temperature: settings.temperature,
  };
}
