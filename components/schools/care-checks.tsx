import { Note } from "@/components/ui/note";
import type { Locale } from "@/lib/platform/texts";
import type { Care } from "@/lib/schools/queries/get-care";
import type { CareRule } from "@/lib/schools/rules/care-rules";
import { rangeGaps } from "@/lib/schools/rules/range-gaps";
import { gapWords, overlapWords } from "./care-words";
import { structureTexts } from "./structure-texts";

const usual = { from: 9, to: 12 };

/** The grades of a school; where it has not said them, those of a high school. */
function gradesOf({ gradeFrom, gradeTo }: Care["grades"]): number[] {
  const from = gradeFrom ?? Math.min(usual.from, gradeTo ?? usual.from);
  const to = Math.max(from, gradeTo ?? Math.max(usual.to, from));
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** Whom the rules leave out, and whom two of them claim. */
export function CareChecks({ locale, care, rules }: { locale: Locale; care: Care; rules: readonly CareRule[] }) {
  const { care: texts } = structureTexts(locale);
  const names = new Map(care.shares.map(({ id, name }) => [id, name]));
  const standing = rules.filter(({ counselorId }) => names.has(counselorId));
  const { gaps, overlaps } = rangeGaps(standing, gradesOf(care.grades));
  const nameOf = (ruleId: string) => names.get(rules.find(({ id }) => id === ruleId)?.counselorId ?? "") ?? "";
  if (gaps.length === 0 && overlaps.length === 0) return <p>{texts.fine}</p>;
  return (
    <Note tone="warn" title={texts.checks}>
      <ul>
        {gaps.map((gap) => (
          <li key={JSON.stringify(gap)}>{gapWords(locale, gap)}</li>
        ))}
        {overlaps.map((overlap) => (
          <li key={JSON.stringify(overlap)}>{overlapWords(locale, overlap, nameOf)}</li>
        ))}
      </ul>
    </Note>
  );
}
