// Advance widths in hundredths of the font size, Atkinson Hyperlegible Next at weight 650; the headline face is 4 %
// wider. Rounded up, so that a box is never smaller than its text.
const widths: readonly (readonly [string, number])[] = [
  ["'", 21],
  [",.:;j|’", 27],
  [" !`ilí¡\u00a0", 31],
  ["()[", 34],
  ['"-]frt{}', 38],
  ["1/I\\_Í", 44],
  ["*csyz–", 51],
  ["7?Lakvx~á¿", 55],
  ["<>FJehnuéúüñ", 57],
  ["239+ET^bdgopqóÉ", 60],
  ["4568$=PSZ", 63],
  ["0BCKRVY", 66],
  ["ADUXÁÚ", 69],
  ["GHNÑ", 72],
  ["#&OwÓ", 75],
  ["@Q…", 79],
  ["M", 86],
  ["Wm", 89],
  ["%", 97],
];

const widthOf = new Map(widths.flatMap(([chars, width]) => [...chars].map((char) => [char, width] as const)));
const otherwise = 65;

/** The width of a text in the units of `size` (px), never less than what a browser draws at weight 650 or lighter. */
export function textWidth(text: string, size: number): number {
  let sum = 0;
  for (const char of text) sum += widthOf.get(char) ?? otherwise;
  return (sum * size) / 100;
}

/** Breaks a text at its spaces into rows of at most `most` characters; a longer word stands alone on its row. */
export function wrap(text: string, most: number): string[] {
  const rows: string[] = [];
  for (const word of text.split(" ").filter(Boolean)) {
    const last = rows.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= most) rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  return rows;
}

/** The same, in rows of at most `width` px at a font size. */
export function wrapToWidth(text: string, width: number, size: number): string[] {
  const rows: string[] = [];
  for (const word of text.split(" ").filter(Boolean)) {
    const last = rows.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width) rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  return rows;
}
