import type { Box } from "./labels";
import { schoolStages } from "./school-shares";
import { textWidth, wrapToWidth } from "./text-width";

const rightMargin = 14;
const trailheadBottom = 68;
// The headline face is a little wider than the text face that `textWidth` knows.
const headFace = 1.04;
export const countSize = 13;

/** The proportions of a map in px of its own sheet; names of stations are 13.5 px high on every sheet. */
export type MapSizes = {
  width: number;
  /** Where the first stage of school begins. */
  gutter: number;
  /** Between two lanes, above the first and below the last. */
  pitch: number;
  first: number;
  bottom: number;
  /** Width of a line, and between two lines on their way to their lanes. */
  stroke: number;
  bundle: number;
  /** Radius of the round ends with a letter, and how far above its line a lane's own one stands. */
  bullet: number;
  bulletLift: number;
  title: { size: number; row: number; lift: number };
  /** Whether the number of occupations stands under each title. */
  counts: boolean;
  /** Most stops of one lane at one stage. */
  perCell: number;
  /** Where the names of the stages end and labels may begin. */
  top: number;
  stageSize: number;
};

const bulletX = (sizes: MapSizes, lanes: number) => headOf(sizes, lanes) + sizes.bullet + 16;
const headOf = (sizes: MapSizes, lanes: number) => sizes.bundle * Math.max(0, lanes - 1) + 28;
const titleX = (sizes: MapSizes, lanes: number) => bulletX(sizes, lanes) + sizes.bullet + 7;

/** The rows of a lane's title beside its bullet. */
export const titleRows = (sizes: MapSizes, title: string, lanes: number): string[] =>
  wrapToWidth(title.replaceAll("& ", "&\u00a0"), sizes.gutter + 26 - titleX(sizes, lanes), sizes.title.size * headFace);

/** The rows of a stage's name over its column. */
export const stageRows = (name: string, { sizes, column }: Frame): string[] =>
  wrapToWidth(name, column - 16, sizes.stageSize * headFace);

/** The map of a page: 1152 px wide, as high as its lanes need. */
export function pageSizes(titles: readonly string[]): MapSizes {
  const lanes = titles.length;
  const sizes: MapSizes = {
    width: 1152,
    gutter: 206 + 10 * Math.max(0, lanes - 5),
    pitch: 138,
    first: 142,
    bottom: 92,
    stroke: 8,
    bundle: 10,
    bullet: 13,
    bulletLift: 27,
    title: { size: 15.5, row: 17, lift: 18 },
    counts: true,
    perCell: 3,
    top: 46,
    stageSize: 17,
  };
  const rows = titles[0] === undefined ? 1 : titleRows(sizes, titles[0], lanes).length;
  return { ...sizes, first: Math.max(142, trailheadBottom + 40 + sizes.title.row * (rows - 1)) };
}

export type Frame = {
  sizes: MapSizes;
  width: number;
  height: number;
  gutter: number;
  column: number;
  /** The trailhead's width, and where each lane's bullet, title and count stand. */
  head: number;
  bulletX: number;
  titleX: number;
  countX: number;
  titles: string[][];
  /** Centre of each lane's line, and of its vertical in the bundle. */
  y: number[];
  bundleX: number[];
};

/** The skeleton of a map with these lane titles from top to bottom. */
export function frameOf(titles: readonly string[], sizes: MapSizes): Frame {
  const lanes = titles.length;
  const y = titles.map((_, i) => sizes.first + sizes.pitch * i);
  return {
    sizes,
    width: sizes.width,
    height: (y.at(-1) ?? sizes.first) + sizes.bottom,
    gutter: sizes.gutter,
    column: (sizes.width - sizes.gutter - rightMargin) / schoolStages.length,
    head: headOf(sizes, lanes),
    bulletX: bulletX(sizes, lanes),
    titleX: titleX(sizes, lanes),
    countX: bulletX(sizes, lanes) - sizes.bullet,
    titles: titles.map((title) => titleRows(sizes, title, lanes)),
    y,
    bundleX: titles.map((_, i) => 26 + sizes.bundle * (lanes - 1 - i)),
  };
}

export const columnX = (frame: Frame, stage: number) => frame.gutter + frame.column * stage;

/** Where the line of a lane ends that has its last occupations at `last`; null: none with a known stage. */
export const lineEnd = (frame: Frame, last: number | null) =>
  last === schoolStages.length - 1 ? frame.width - frame.sizes.bullet - 7 : columnX(frame, (last ?? 0) + 1) - 12;

/** Boxes of the title and the count of occupations left of a lane. */
export function titleBoxes(frame: Frame, lane: number, count: string): Box[] {
  const { bullet, title, counts } = frame.sizes;
  const y = frame.y[lane]!;
  const rows = frame.titles[lane]!;
  const width = Math.max(...rows.map((row) => textWidth(row, title.size * headFace)));
  return [
    {
      x: frame.bulletX - bullet,
      y: y - title.lift - title.row * (rows.length - 1) - title.size + 2,
      w: frame.titleX - frame.bulletX + bullet + width,
      h: title.row * rows.length + title.size / 5,
    },
    ...(counts ? [{ x: frame.countX, y: y + 12, w: textWidth(count, countSize), h: 18 }] : []),
  ];
}
