import { catalogTexts } from "@/components/catalog/texts";
import { formatNumber, type Locale } from "@/lib/platform/texts";
import { scales } from "@/lib/survey/rules/instrument";

const scale = 40;

type Props = {
  locale: Locale;
  /** R I A S E C, 0 to 40. */
  interests: readonly number[];
};

/** Six interests as bars with their figures, the strongest first: they stay readable on paper at this size. */
export function MeetingInterests({ locale, interests }: Props) {
  const { names } = catalogTexts(locale).compass;
  const rows = scales
    .map((letter, i) => ({ letter, points: Math.max(0, Math.min(scale, interests[i] ?? 0)) }))
    .sort((a, b) => b.points - a.points);
  return (
    <ul className="sheet-bars">
      {rows.map(({ letter, points }) => (
        <li key={letter}>
          <span>{names[letter]}</span>
          <svg viewBox={`0 0 ${scale} 4`} preserveAspectRatio="none" aria-hidden="true">
            <rect className="bar-ground" width={scale} height="4" />
            <rect width={Math.round(points * 10) / 10} height="4" />
          </svg>
          <span className="num">{formatNumber(locale, points, { maximumFractionDigits: 0 })}</span>
        </li>
      ))}
    </ul>
  );
}
