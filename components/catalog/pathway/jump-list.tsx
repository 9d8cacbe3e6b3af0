import type { Locale } from "@/lib/platform/texts";
import { programTexts } from "../program-texts";

export type Part = "levels" | "study" | "after" | "credentials" | "people" | "carry" | "all";

/** The parts of a long page, for those who look for one. */
export function JumpList({ parts, locale }: { parts: readonly (Part | false)[]; locale: Locale }) {
  const { label, ...names } = programTexts(locale).jump;
  return (
    <nav aria-label={label} className="no-print">
      <ul className="jump">
        {parts.map((part) =>
          part ? (
            <li key={part}>
              <a href={`#${part}`}>{names[part]}</a>
            </li>
          ) : null,
        )}
      </ul>
    </nav>
  );
}
