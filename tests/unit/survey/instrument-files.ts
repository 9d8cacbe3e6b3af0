import { readFileSync } from "node:fs";
import path from "node:path";
import type { Instrument, InterestItem, Norms, SubjectItem } from "@/lib/survey/rules/instrument";

export const catalogFolder = path.resolve(import.meta.dirname, "../../../prisma/catalog");

export type InstrumentFile<Item> = {
  kind: "interests" | "subjects";
  version: number;
  source: string;
  question: Record<"en" | "es", string>;
  choices: Record<"en" | "es", string[]>;
  items: (Item & Record<"en" | "es", { text: string; short: string }>)[];
};

const read = (name: string): unknown => JSON.parse(readFileSync(path.join(catalogFolder, "survey", name), "utf8"));

export const interestsFile = read("interests.json") as InstrumentFile<Omit<InterestItem, "kind">>;
export const subjectsFile = read("subjects.json") as InstrumentFile<Omit<SubjectItem, "kind">>;

export const instrument: Instrument = {
  interests: interestsFile.items.map(({ id, position, scale }) => ({ kind: "interests", id, position, scale })),
  subjects: subjectsFile.items.map(({ id, position, elements }) => ({ kind: "subjects", id, position, elements })),
};
export const norms: Norms = (read("norms.json") as { offsets: Norms }).offsets;
export const noNorms: Norms = { R: 0, I: 0, A: 0, S: 0, E: 0, C: 0 };
