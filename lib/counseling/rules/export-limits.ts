/** How often one account may take the names of many students along. */
export const exportLimits = [
  { name: "export/hour", most: 5, minutes: 60 },
  { name: "export/day", most: 20, minutes: 24 * 60 },
] as const;

/** What names many students at once. */
export const exportKinds = ["icap"] as const;
export type ExportKind = (typeof exportKinds)[number];
