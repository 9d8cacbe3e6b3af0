import type { Box } from "./labels";
import { schoolStages } from "./school-shares";
import { textWidth, wrapToWidth } from "./text-width";

export const mapWidth = 1152;
export const stroke = 8;
export const pitch = 138;
const bundlePitch = 10;
const rightMargin = 14;
export const titleSize = 15.5;
export const titleRow = 17;
export const countSize = 13;

export type Frame = {
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

/** The skeleton of a map with these lane titles from top to bottom; lengths in px of a 1152 px wide sheet. */
export function frameOf(titles: readonly string[]): Frame {
  const lanes = titles.length;
  const gutter = 206 + bundlePitch * Math.max(0, lanes - 5);
  const head = bundlePitch * Math.max(0, lanes - 1) + 28;
  const bulletX = head + 29;
  const titleX = bulletX + 20;
  const rows = titles.map((title) =>
    wrapToWidth(title.replaceAll("& ", "&\u00a0"), gutter + 26 - titleX, titleSize * 1.04),
  );
  const first = Math.max(142, 108 + titleRow * ((rows[0]?.length ?? 1) - 1));
  const y = titles.map((_, i) => first + pitch * i);
  return {
    width: mapWidth,
    height: (y.at(-1) ?? first) + 92,
    gutter,
    column: (mapWidth - gutter - rightMargin) / schoolStages.length,
    head,
    bulletX,
    titleX,
    countX: bulletX - 13,
    titles: rows,
    y,
    bundleX: titles.map((_, i) => 26 + bundlePitch * (lanes - 1 - i)),
  };
}

export const columnX = (frame: Frame, stage: number) => frame.gutter + frame.column * stage;

/** Where the line of a lane ends that has its last occupations at `last`; null: none with a known stage. */
export const lineEnd = (frame: Frame, last: number | null) =>
  last === schoolStages.length - 1 ? frame.width - 20 : columnX(frame, (last ?? 0) + 1) - 12;

/** Boxes of the title and the count of occupations left of a lane. */
export function titleBoxes(frame: Frame, lane: number, count: string): Box[] {
  const y = frame.y[lane]!;
  const rows = frame.titles[lane]!;
  return [
    {
      x: frame.bulletX - 13,
      y: y - 18 - titleRow * (rows.length - 1) - 13,
      w: frame.titleX - frame.bulletX + 13 + Math.max(...rows.map((row) => textWidth(row, titleSize * 1.04))),
      h: titleRow * rows.length,
    },
    { x: frame.countX, y: y + 12, w: textWidth(count, countSize), h: 18 },
  ];
}
