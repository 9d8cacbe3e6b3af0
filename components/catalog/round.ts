/** Coordinates to a tenth of a pixel: a page carries hundreds of them. */
export const round = (n: number) => Math.round(n * 10) / 10;
