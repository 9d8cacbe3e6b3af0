import { type ChooserTable, digits, dot, middleDigit, tableShape } from "./chooser-state";
import { cholesky, forwardSolve } from "./gaussian";
import { type Norms, scales } from "./instrument";
import type { MatchIndex } from "./match-index";

/** As many as 30 KB have room for; they hold nearly all in which occupations differ to these questions. */
const directions = 20;
/** How far people who would like an occupation stand from it, beside how far occupations of one cluster stand apart. */
const width = 0.5;

type Map = Pick<ChooserTable, "directions" | "places" | "placeStep" | "members" | "loadings" | "loadingStep"> & {
  /** What the directions leave out of each question, as variance of its answer. */
  rest: readonly number[];
};
const kept = new WeakMap<MatchIndex, Map>();

const hundredths = (value: number) => Math.round(value * 100) + 0;

/** The table from which a browser chooses the next question: one framework's occupations, at most 30 KB as JSON. */
export function chooserTable(index: MatchIndex, norms: Norms): ChooserTable {
  const { gaussian, questions, settings, groups, clusterCount } = index;
  const { rest, ...map } = kept.get(index) ?? mapOf(index);
  kept.set(index, { rest, ...map });
  const clusters = groups.slice(0, clusterCount);
  return {
    shape: tableShape,
    version: settings.version,
    clusters: clusters.map(({ id }) => id),
    priors: clusters.map(({ size }, cluster) => gaussian.priors[cluster]! - Math.log(size)),
    ...map,
    items: Object.fromEntries(
      questions.map(({ id, part, scale, loads }, place) => [
        id,
        [
          ...[part, scale, loads[1]?.feature ?? loads[0]!.feature],
          ...[scale < 0 ? 0 : hundredths(norms[scales[scale]!]), hundredths(settings.answerNoise + rest[place]!)],
        ],
      ]),
    ),
    slope: settings.slope,
    level: settings.styleVariance,
    temperature: settings.temperature,
  };
}

/** The occupations whose every part is rated, all where there are none, with the clusters of each. */
function mapped({ occupations, groups, clusterCount }: MatchIndex) {
  const own = occupations.map((_, place) => ({ place, clusters: [] as number[] }));
  for (let cluster = 0; cluster < clusterCount; cluster++)
    for (const { occupation } of groups[cluster]!.shares) own[occupation]!.clusters.push(cluster);
  const some = own.filter(({ clusters }) => clusters.length > 0);
  const rated = some.filter(({ place }) => occupations[place]!.rated.every(Boolean));
  return rated.length > 0 ? rated : some;
}

/**
 * The directions are the first principal components of what the questions would see of the occupations (Hotelling,
 * 1933), turned and stretched so that people who would like an occupation stand around it alike in each.
 */
function mapOf(index: MatchIndex): Map {
  const { questions, layout, features, gaussian } = index;
  const { count } = layout;
  const seenBy = (row: Float64Array, from: number) =>
    Float64Array.from(questions, ({ loads }) =>
      loads.reduce((sum, { feature, weight }) => sum + weight * row[from + feature]!, 0),
    );
  const some = mapped(index);
  const seen = some.map(({ place }) => seenBy(features, place * count));
  const axes = mainDirections(seen, Math.min(directions, questions.length));
  const size = axes.length;
  // Column by column, then row by row: how answers differ among people who would like one occupation.
  const half = Array.from({ length: count }, (_, feature) => seenBy(gaussian.covariance, feature * count));
  const around = questions.map((_, place) => {
    const column = Float64Array.from(half, (row) => width ** 2 * row[place]!);
    return seenBy(column, 0);
  });
  const onAxes = (row: Float64Array) => Float64Array.from(axes, (axis) => dot(axis, row));
  const turned = axes.map((axis) => onAxes(Float64Array.from(around, (row) => dot(row, axis))));
  const spread = cholesky(Float64Array.from(turned.flatMap((row) => [...row])), size);
  const places = seen.map((row) => {
    const place = onAxes(row);
    forwardSolve(spread, size, place);
    return place;
  });
  const loadings = questions.map((_, question) =>
    Float64Array.from(axes, (_axis, j) =>
      axes.reduce((sum, axis, i) => (i < j ? sum : sum + axis[question]! * spread[i * size + j]!), 0),
    ),
  );
  const rest = questions.map((_, question) => {
    const loading = loadings[question]!;
    const left = seen.reduce((sum, row, n) => sum + (row[question]! - dot(loading, places[n]!)) ** 2, 0);
    return Math.max(0, around[question]![question]! - dot(loading, loading)) + left / seen.length;
  });
  const [packedPlaces, placeStep] = packed(places);
  const [packedLoadings, loadingStep] = packed(loadings);
  const members = some.map(({ clusters }) => clusters.map((cluster) => digits[cluster]).join("")).join(" ");
  return {
    ...{ directions: size, places: packedPlaces, placeStep, members },
    ...{ loadings: packedLoadings, loadingStep, rest },
  };
}

/** Whole steps of the largest number's 45th, a character each. */
function packed(rows: readonly Float64Array[]): [string, number] {
  const most = rows.reduce((a, row) => row.reduce((b, value) => Math.max(b, Math.abs(value)), a), 0);
  const step = (most || 1) / middleDigit;
  return [
    rows.map((row) => Array.from(row, (v) => digits[Math.round(v / step) + middleDigit]).join("")).join(""),
    step,
  ];
}

const rounds = 60;

/** The directions in which the rows spread most, of length 1 and at right angles (subspace iteration). */
function mainDirections(rows: readonly Float64Array[], size: number): Float64Array[] {
  const width = rows[0]?.length ?? 0;
  const moments = Array.from({ length: width }, () => new Float64Array(width));
  for (const row of rows)
    for (let i = 0; i < width; i++) {
      const own = moments[i]!;
      for (let j = 0; j < width; j++) own[j]! += row[i]! * row[j]!;
    }
  let axes: Float64Array[] = Array.from({ length: size }, (_, k) =>
    Float64Array.from({ length: width }, (_value, i) => Math.sin((i + 1) * (k + 1))),
  );
  for (let round = 0; round < rounds; round++) {
    const next: Float64Array[] = [];
    for (const axis of axes) {
      const turned = Float64Array.from(moments, (row) => dot(row, axis));
      for (const other of next) {
        const along = dot(other, turned);
        for (let i = 0; i < width; i++) turned[i]! -= along * other[i]!;
      }
      const length = Math.hypot(...turned) || 1;
      next.push(turned.map((value) => value / length));
    }
    axes = next;
  }
  return axes;
}
