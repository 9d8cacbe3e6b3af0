import { csvCell } from "@/lib/catalog/rules/open-data-csv";

type Words = { en: string; es: string } | null;
type Item = {
  instrument: string;
  part: string;
  key: string;
  position: number;
  tier: number;
  scale: string | null;
  elements: readonly string[];
  pair: string | null;
  text: Words;
  middle: Words;
  adult: Words;
};

const plain = ["instrument", "part", "key", "position", "tier", "scale", "elements", "pair"] as const;
const wordings = ["text", "middle", "adult"] as const;

export const itemColumns: string[] = [...plain, ...wordings.flatMap((name) => [`${name}_en`, `${name}_es`])];

/** One question as a line with its end; several elements stand in one cell with "; " between them. */
export const itemLine = (item: Item): string =>
  `${[
    ...plain.map((name) => {
      const value = item[name];
      return csvCell(
        typeof value === "object" && value !== null ? value.join("; ") : (value as string | number | null),
      );
    }),
    ...wordings.flatMap((name) => [csvCell(item[name]?.en ?? null), csvCell(item[name]?.es ?? null)]),
  ].join(",")}\r\n`;
