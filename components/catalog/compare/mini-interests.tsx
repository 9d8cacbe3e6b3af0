import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import { browseTexts } from "../browse-texts";
import { round } from "../round";
import { catalogTexts } from "../texts";

const letters = ["R", "I", "A", "S", "E", "C"] as const;
const tall = 48;
const wide = 14;
const pitch = 22;

/** Six interests as six bars with their letters, drawn at their own size; the top three are filled. */
export function MiniInterests({ locale, values }: { locale: Locale; values: readonly number[] }) {
  const { names } = catalogTexts(locale).compass;
  const bars = letters.map((letter, at) => ({ letter, at, value: values[at] ?? 1 }));
  const strongest = [...bars].sort((a, b) => b.value - a.value).slice(0, 3);
  const said = bars.map(
    ({ letter, value }) => `${names[letter]} ${formatNumber(locale, value, { maximumFractionDigits: 1 })}`,
  );
  return (
    <div className="mini-interests">
      <svg
        width={letters.length * pitch}
        height={tall + 20}
        role="img"
        aria-label={fill(browseTexts(locale).compare.interestsLabel, { values: said.join(", ") })}
      >
        {bars.map((bar) => {
          const height = round(Math.max(2, ((bar.value - 1) / 6) * tall));
          return (
            <g key={bar.letter}>
              <rect
                className={strongest.includes(bar) ? "strong" : undefined}
                x={bar.at * pitch + 4}
                y={tall - height}
                width={wide}
                height={height}
              />
              <text x={bar.at * pitch + 4 + wide / 2} y={tall + 16}>
                {bar.letter}
              </text>
            </g>
          );
        })}
        <path d={`M0 ${tall}H${letters.length * pitch}`} />
      </svg>
      <span>{strongest.map(({ letter }) => names[letter]).join(", ")}</span>
    </div>
  );
}
