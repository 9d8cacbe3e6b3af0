import { Note } from "@/components/ui/note";
import type { Locale } from "@/lib/platform/texts";
import { opportunityTexts } from "./opportunity-texts";
import { searchTexts } from "./search-texts";

type Props = { locale: Locale; query: Record<string, string | string[] | undefined> };

/** What became of the last click. */
export function SearchNotice({ locale, query: { done, problem } }: Props) {
  const [own, { kept }] = [opportunityTexts(locale), searchTexts(locale)];
  const good: Record<string, string> = { forgotten: own.done.over, kept: kept.kept, dropped: kept.dropped };
  const bad: Record<string, string> = { ...own.problems, ...kept.problems };
  if (typeof done === "string" && good[done]) return <Note tone="ok">{good[done]}</Note>;
  return typeof problem === "string" && bad[problem] ? <Note tone="danger">{bad[problem]}</Note> : null;
}
