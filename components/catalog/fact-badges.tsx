import { Badge } from "@/components/ui/badge";
import type { Badges } from "@/lib/catalog/rules/badges";
import type { Locale } from "@/lib/platform/texts";
import { overviewTexts } from "./overview-texts";

const kinds = ["highWage", "highSkill", "highDemand"] as const;

/** What is high about an occupation, a pathway or a cluster, as words; nothing where nothing is, or is known. */
export function FactBadges({ locale, badges, label }: { locale: Locale; badges: Badges; label?: string }) {
  const own = kinds.filter((kind) => badges[kind]);
  if (own.length === 0) return null;
  const texts = overviewTexts(locale).badges;
  return (
    <ul className="fact-badges" aria-label={label}>
      {own.map((kind) => (
        <li key={kind}>
          <Badge tone="ok">{texts[kind]}</Badge>
        </li>
      ))}
    </ul>
  );
}

/** The same as a sentence for a cell of a table. */
export function badgeWords(locale: Locale, badges: Badges): string {
  const texts = overviewTexts(locale).badges;
  const own = kinds.filter((kind) => badges[kind]).map((kind) => texts[kind]);
  if (own.length > 0) return own.join(", ");
  return kinds.every((kind) => badges[kind] === null) ? texts.unknown : texts.none;
}
