import { Note } from "@/components/ui/note";
import type { Ignored } from "@/lib/catalog/rules/browse-address";
import { fill, type Locale } from "@/lib/platform/texts";
import { browseTexts } from "../browse-texts";

const mostNamed = 5;
const longest = 40;

/** What an address carried that means nothing here: it is said, and the rest counts. */
export function IgnoredNote({ locale, ignored }: { locale: Locale; ignored: readonly Ignored[] }) {
  if (ignored.length === 0) return null;
  const texts = browseTexts(locale).browse;
  const values = ignored
    .slice(0, mostNamed)
    .map(({ name, value }) => fill(texts.ignoredValue, { name, value: value.slice(0, longest) }));
  return (
    <Note tone="warn" title={texts.ignoredTitle}>
      {fill(texts.ignored, { values: [...values, ...(ignored.length > mostNamed ? ["…"] : [])].join(", ") })}
    </Note>
  );
}
