import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import { studentTexts } from "./student-texts";

export type SheetCredits = { needed: number; done: number; now: number; planned: number; missing: number };

const kinds = ["done", "now", "planned", "missing"] as const;
const width = 400;
const height = 18;

/** Credits toward the diploma as one bar that tells its parts apart without colour, and the same in words. */
export function MeetingProgress({ locale, credits }: { locale: Locale; credits: SheetCredits }) {
  const { sheet: texts } = studentTexts(locale);
  const n = (amount: number) => formatNumber(locale, amount, { maximumFractionDigits: 2 });
  const whole = Math.max(1, credits.done + credits.now + credits.planned + credits.missing);
  const share = (kind: (typeof kinds)[number]) => (credits[kind] / whole) * width;
  const pieces = kinds.map((kind, i) => ({
    kind,
    x: kinds.slice(0, i).reduce((sum, before) => sum + share(before), 0),
    wide: share(kind),
  }));
  const round = (amount: number) => Math.round(amount * 10) / 10;
  const words = fill(texts.progressWords, {
    needed: n(credits.needed),
    done: n(credits.done),
    now: n(credits.now),
    planned: n(credits.planned),
    missing: n(credits.missing),
  });
  return (
    <div className="sheet-progress">
      <svg viewBox={`0 0 ${width} ${height + 2}`} aria-hidden="true">
        <defs>
          <pattern id="sheet-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M1.5 0v6" />
          </pattern>
        </defs>
        {pieces
          .filter(({ wide }) => wide > 0)
          .map(({ kind, x, wide }) => (
            <rect
              key={kind}
              className={`credits-${kind}`}
              x={round(x + 1)}
              y="2"
              width={round(Math.max(1, wide - 2))}
              height={height - 2}
            />
          ))}
      </svg>
      <p>{words}</p>
    </div>
  );
}
