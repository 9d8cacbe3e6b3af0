import "server-only";
import norms from "@/prisma/catalog/survey/norms-2.json";
import type { ChooserTable } from "../rules/chooser";
import { chooserTable } from "../rules/chooser-table";
import type { Instrument } from "../rules/instrument";
import { getMatchIndexes, type MatchIndexes } from "./get-match-indexes";

const kept = new WeakMap<MatchIndexes, Map<string, ChooserTable>>();

/** What a browser needs to choose the next question, made once a release. Null before the first, or for no framework. */
export async function getChooserTable(instrument: Instrument, framework: string): Promise<ChooserTable | null> {
  const indexes = await getMatchIndexes(instrument);
  const found = indexes?.frameworks.find(({ code }) => code === framework);
  if (!indexes || !found) return null;
  const known = kept.get(indexes) ?? new Map<string, ChooserTable>();
  kept.set(indexes, known);
  const table = known.get(framework) ?? chooserTable(found.index, instrument, norms.offsets);
  known.set(framework, table);
  return table;
}
