import type { Part } from "./recognise";
import type { NumberRule, TableRules } from "./check-table";

const onetCode = /^\d{2}-\d{4}\.\d{2}$/;
const code = "O*NET-SOC Code";

type RatingColumn = "code" | "element" | "scale" | "value";

/** Lowest and highest value of each scale that the catalogue reads; other scales are passed over. */
const scales: Record<string, readonly [number, number]> = {
  OI: [1, 7],
  IH: [0, 6],
  IM: [1, 5],
  LV: [0, 7],
  RL: [0, 100],
  RW: [0, 100],
  PT: [0, 100],
  OJ: [0, 100],
};

const within = <Key extends string>(column: Key, scale: string): NumberRule<Key>[] => {
  const range = scales[scale];
  return range ? [{ column, min: range[0], max: range[1], missing: true }] : [];
};

const ratings: TableRules<RatingColumn> = {
  columns: { code, element: "Element ID", scale: "Scale ID", value: "Data Value" },
  passOver: ({ scale }) => !(scale in scales),
  codes: { code: onetCode },
  key: (row) => `${row.code} ${row.element} ${row.scale}`,
  numbers: ({ scale }) => within("value", scale),
};

const shares: TableRules<RatingColumn | "category"> = {
  columns: { ...ratings.columns, category: "Category" },
  passOver: ({ scale }) => !["RL", "RW", "PT", "OJ"].includes(scale),
  codes: { code: onetCode },
  key: (row) => `${row.code} ${row.element} ${row.scale} ${row.category}`,
  numbers: ({ scale }) => [
    ...within<RatingColumn | "category">("value", scale),
    { column: "category", min: 1, max: scale === "RL" ? 12 : scale === "RW" ? 11 : 9 },
  ],
};

const title = "Title";

/** What each table of an O*NET release must hold. */
export const onetRules = {
  occupations: {
    columns: { code, title },
    codes: { code: onetCode },
    filled: ["title"],
    key: (row) => row.code!,
  },
  "job-zones": {
    columns: { code, zone: "Job Zone" },
    codes: { code: onetCode },
    key: (row) => row.code!,
    numbers: () => [{ column: "zone", min: 1, max: 5, missing: true }],
  },
  "alternate-titles": {
    columns: { code, title: "Alternate Title" },
    codes: { code: onetCode },
    filled: ["title"],
  },
  "reported-titles": {
    columns: { code, title: "Reported Job Title" },
    codes: { code: onetCode },
    filled: ["title"],
  },
  related: {
    columns: { code, related: "Related O*NET-SOC Code", tier: "Relatedness Tier", index: "Index" },
    codes: { code: onetCode, related: onetCode },
    filled: ["tier"],
    key: (row) => `${row.code} ${row.related}`,
    numbers: () => [{ column: "index", min: 1, max: 1000 }],
  },
  interests: ratings,
  knowledge: ratings,
  skills: ratings,
  "work-styles": ratings,
  education: shares,
} satisfies Partial<Record<Part, TableRules<string>>>;

export type OnetPart = keyof typeof onetRules;

export const onetParts = Object.keys(onetRules) as OnetPart[];
