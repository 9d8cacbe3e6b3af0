import type { Climber } from "@/lib/catalog/rules/way-up";
import { fill, type Locale } from "@/lib/platform/texts";
import { languageOf } from "./occupation-link";
import { catalogTexts } from "./texts";

/** Says where the numbered stops lead; nothing where none is numbered. */
export function WayUpWords({ way, locale }: { way: readonly Climber[]; locale: Locale }) {
  const [first, last] = [way[0], way.at(-1)];
  if (!first || !last) return null;
  // The titles stand in elements of their own, because they can be in another language than the sentence.
  const parts = fill(catalogTexts(locale).pathway.wayUp, { from: "\n0\n", to: "\n1\n" }).split("\n");
  return (
    <>
      {parts.map((part, i) => {
        const occupation = part === "0" ? first : part === "1" ? last : null;
        return occupation ? (
          <b key={occupation.code} lang={languageOf(occupation, locale)}>
            {occupation.title}
          </b>
        ) : (
          <span key={i}>{part}</span>
        );
      })}
    </>
  );
}
