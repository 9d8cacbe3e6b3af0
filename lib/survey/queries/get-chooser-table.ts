import "server-only";
import type { ChooserTable } from "../rules/chooser-state";
import { chooserTable } from "../rules/chooser-table";
import type { Instrument } from "../rules/instrument";
import { offsetsOf } from "../rules/kept-norms";
import { getMatchIndexes, type MatchIndexes } from "./get-match-indexes";
import { getNorms } from "./get-norms";

const kept = new WeakMap<MatchIndexes, Map<string, ChooserTable>>();

/** What a browser needs to choose the next question, made once a release. Null before the first, or for no framework. */
export async function getChooserTable(instrument: Instrument, framework: string): Promise<ChooserTable | null> {
  const indexes = await getMatchIndexes(instrument);
  const found = indexes?.frameworks.find(({ code }) => code === framework);
  if (!indexes || !found) return null;
  const known = kept.get(indexes) ?? new Map<string, ChooserTable>();
  kept.set(indexes, known);
  const ready = known.get(framework);
  if (ready) return ready;
  // New norms come with a new release, so a table is never older than they are.
  const table = chooserTable(found.index, offsetsOf(await getNorms(), "GENERAL"));
  known.set(framework, table);
  return table;
}
