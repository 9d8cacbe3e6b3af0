import { orderLanes } from "./lane-order";
import { type MapSizes, titleRows } from "./map-geometry";
import { type MapOccupation, type MapPathway, toLane } from "./map-network";
import { layOutLanes, type MapTexts, type TransitMap } from "./transit-map";

const gutters = Array.from({ length: 20 }, (_, i) => 230 + 10 * i);
/** Room for two rows of a title under the trailhead. */
const first = 132;
const bottom = 66;
/** From large to what still reads across a room, for a long title among many lanes; px of the map. */
const titleSizes = [20, 18, 16, 15];

/** The fewer px a sheet is wide, the larger is everything on it: from 6.6 mm to 4.1 mm for the names, on A3. */
const widths = [820, 880, 940, 1000, 1060, 1120, 1180, 1240, 1300];

const pitchOf = (height: number, top: number, lanes: number) => (height - top - bottom) / Math.max(1, lanes - 1);

/** Rows of a title above its line and below the line before. */
const rowsThatFit = (pitch: number, size: number) =>
  1 + Math.max(0, Math.floor((pitch - 29 - 0.75 * size) / (size + 1)));

const rowsOf = (sizes: MapSizes, titles: readonly string[]) =>
  titles.map((title) => titleRows(sizes, title, titles.length).length);

/**
 * A map `width` px wide and `ratio` of that high: fewer stations than on a page, larger names, thicker lines. The
 * gutter is as narrow as the titles allow, in fewer rows where lanes stand close.
 */
export const posterSizes =
  (width: number, ratio: number) =>
  (titles: readonly string[]): MapSizes => {
    const pitch = pitchOf(width * ratio, first, titles.length);
    const basic = {
      width,
      pitch,
      first,
      bottom,
      stroke: 11,
      bundle: 14,
      bullet: 17,
      bulletLift: 31,
      counts: false,
      perCell: 2,
      top: 60,
      stageSize: 16,
    };
    const tried = titleSizes.flatMap((size) =>
      gutters.map((gutter): MapSizes => ({ ...basic, gutter, title: { size, row: size + 1, lift: 23 } })),
    );
    const fits = (sizes: MapSizes) => Math.max(...rowsOf(sizes, titles)) <= rowsThatFit(pitch, sizes.title.size);
    const sizes = tried.find(fits) ?? tried.at(-1)!;
    const lowered = first + sizes.title.row * Math.max(0, (rowsOf(sizes, titles)[0] ?? 1) - 2);
    return { ...sizes, first: lowered, pitch: pitchOf(width * ratio, lowered, titles.length) };
  };

/** Room for the longest word that names a stage, in either language. */
const narrowestColumn = 128;

/** Whether the titles leave each other and the lines alone, and the stages are wide enough for their names. */
const isRoomy = (sizes: MapSizes, titles: readonly string[]) =>
  (sizes.width - sizes.gutter) / 5 - 3 >= narrowestColumn &&
  (titles.length < 2 ||
    (sizes.pitch >= 60 && Math.max(...rowsOf(sizes, titles)) <= rowsThatFit(sizes.pitch, sizes.title.size)));

/**
 * The map of a cluster with names as large as they can be on a sheet whose height is `ratio` of its width, while every
 * stop keeps its name and, where possible, four fifths of the stops of the widest sheet are there.
 */
export function layOutPoster(
  pathways: readonly MapPathway[],
  occupations: ReadonlyMap<string, MapOccupation>,
  texts: MapTexts,
  ratio: number,
): TransitMap {
  const lanes = orderLanes(pathways.map((pathway) => toLane(pathway, occupations)));
  const titles = lanes.map(({ title }) => title);
  const draw = (width: number) => layOutLanes(lanes, pathways, texts, posterSizes(width, ratio));
  const widest = draw(widths.at(-1)!);
  let whole: TransitMap | null = null;
  for (const width of widths) {
    if (!isRoomy(posterSizes(width, ratio)(titles), titles)) continue;
    const map = draw(width);
    if (map.lost.length > 0) continue;
    if (map.stops.length >= widest.stops.length * 0.8) return map;
    whole ??= map;
  }
  return whole ?? widest;
}
