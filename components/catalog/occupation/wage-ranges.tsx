import type { AreaPay } from "@/lib/catalog/rules/area-pay";
import { fill, formatMoney, type Locale } from "@/lib/platform/texts";
import { areaName } from "../area-texts";
import { occupationTexts } from "../occupation-texts";
import { round } from "../round";
import { amountWords, areaWords, type PayUnit, payWords } from "./pay-words";

type Props = {
  locale: Locale;
  unit: PayUnit;
  areas: readonly AreaPay[];
  /** Dollars a year; drawn where the wages are told by the year. */
  nationalMedian: number | null;
};

type Drawing = { size: "w1" | "w2"; width: number; left: number; right: number; pitch: number; nameAbove: number };

// A narrow screen has no room beside the bars: the name stands above them.
const drawings: Drawing[] = [
  { size: "w1", width: 672, left: 158, right: 652, pitch: 66, nameAbove: 0 },
  { size: "w2", width: 352, left: 10, right: 340, pitch: 92, nameAbove: 52 },
];

const steps = [2, 5, 10, 20, 50, 10_000, 20_000, 25_000, 50_000, 100_000];

function scaleFor(highest: number): { top: number; step: number } {
  const step = steps.find((each) => highest / each <= 6) ?? 100_000;
  return { top: Math.ceil((highest * 1.06) / step) * step, step };
}

/** Wages of several places on one scale: tenths as a thin line, the middle half as a bar, the middle as a mark. */
export function WageRanges({ locale, unit, areas, nationalMedian }: Props) {
  const texts = occupationTexts(locale).wages;
  const rows = areas.map((area) => areaWords(locale, unit, area)).join(" ");
  const label = fill(texts.chart, { unit: texts.units[unit], rows });
  return (
    <div className="picture">
      {drawings.map((drawing) => (
        <Ranges
          key={drawing.size}
          drawing={drawing}
          label={label}
          locale={locale}
          unit={unit}
          areas={areas}
          nationalMedian={unit === "yearly" ? nationalMedian : null}
        />
      ))}
    </div>
  );
}

function Ranges({ drawing, label, locale, unit, areas, nationalMedian }: Props & { drawing: Drawing; label: string }) {
  const { size, width, left, right, pitch, nameAbove } = drawing;
  const amounts = areas.flatMap((area) => area[unit].flatMap((point) => point?.amount ?? []));
  const { top, step } = scaleFor(Math.max(...amounts, nationalMedian ?? 0));
  const toX = (amount: number) => round(left + ((right - left) * amount) / top);
  const bottom = 34 + areas.length * pitch;
  const marks = Array.from({ length: Math.round(top / step) + 1 }, (_, i) => i * step);
  const every = marks.length > (size === "w1" ? 6 : 4) ? 2 : 1;
  const anchorAt = (x: number) => (x < left + 60 ? "" : x > right - 60 ? " fin" : " mid");
  const all = nationalMedian;
  return (
    <svg className={size} viewBox={`0 0 ${width} ${bottom + 26}`} role="img" aria-label={label}>
      <path className="meridian" d={marks.map((mark) => `M${toX(mark)} 28V${bottom}`).join("")} />
      {marks
        .filter((_, i) => i % every === 0)
        .map((mark) => (
          <text key={mark} className={`soft tick${anchorAt(toX(mark))}`} x={toX(mark)} y={bottom + 20}>
            {formatMoney(locale, mark)}
          </text>
        ))}
      {all === null ? null : (
        <>
          <path className="all-jobs" d={`M${toX(all)} 24V${bottom}`} />
          <text className={`tick strong${anchorAt(toX(all))}`} x={toX(all)} y="16">
            {fill(occupationTexts(locale).wages.allJobs, { wage: formatMoney(locale, all) })}
          </text>
        </>
      )}
      {areas.map((area, i) => (
        <Range
          key={area.area}
          locale={locale}
          unit={unit}
          area={area}
          y={34 + (i + 1) * pitch - 18}
          name={{ x: size === "w1" ? 0 : left, up: nameAbove }}
          left={left}
          toX={toX}
          anchorAt={anchorAt}
        />
      ))}
    </svg>
  );
}

type RangeProps = {
  locale: Locale;
  unit: PayUnit;
  area: AreaPay;
  y: number;
  name: { x: number; up: number };
  left: number;
  toX: (amount: number) => number;
  anchorAt: (x: number) => string;
};

function Range({ locale, unit, area, y, name, left, toX, anchorAt }: RangeProps) {
  const [low, quarter, middle, three, high] = area[unit];
  const known = area[unit].some((point) => point !== null);
  return (
    <>
      <text className="hd title wage-name" x={name.x} y={y + 5 - name.up}>
        {areaName(locale, area.area)}
      </text>
      {known ? null : (
        <text className="soft tick wage-name" x={left + 6} y={y + 5}>
          {occupationTexts(locale).wages.noWage}
        </text>
      )}
      {low && high ? <path className="wage-tenths" d={`M${toX(low.amount)} ${y}H${toX(high.amount)}`} /> : null}
      {quarter && three ? <path className="wage-half" d={`M${toX(quarter.amount)} ${y}H${toX(three.amount)}`} /> : null}
      {middle ? (
        <>
          <rect className="stop" x={round(toX(middle.amount) - 6)} y={y - 15} width="12" height="30" rx="6" />
          <text className={`figure${anchorAt(toX(middle.amount))}`} x={toX(middle.amount)} y={y - 21}>
            {middle.atLeast ? payWords(locale, unit, middle) : amountWords(locale, unit, middle.amount)}
          </text>
        </>
      ) : null}
    </>
  );
}
