/** What a cluster prints as; also the last part of the address. */
export const printKinds = ["brochure", "poster", "sheet"] as const;
export type PrintKind = (typeof printKinds)[number];
