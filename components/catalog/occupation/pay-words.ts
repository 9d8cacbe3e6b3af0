import { payPercentiles, type AreaPay, type PayPoint } from "@/lib/catalog/rules/area-pay";
import { fill, formatMoney, formatNumber, formatPercent, type Locale } from "@/lib/platform/texts";
import { areaName } from "../area-texts";
import { occupationTexts } from "../occupation-texts";
import { catalogTexts } from "../texts";

export type PayUnit = "yearly" | "hourly";

export const amountWords = (locale: Locale, unit: PayUnit, amount: number): string =>
  unit === "yearly"
    ? formatMoney(locale, amount)
    : formatNumber(locale, amount, { style: "currency", currency: "USD", minimumFractionDigits: 2 });

/** One wage in words: what was not released, and what is only known as "or more", says so. */
export function payWords(locale: Locale, unit: PayUnit, point: PayPoint): string {
  if (point === null) return occupationTexts(locale).wages.notReleased;
  const wage = amountWords(locale, unit, point.amount);
  return point.atLeast ? fill(catalogTexts(locale).orMore, { wage }) : wage;
}

/** All known points of one area in a sentence, for those who do not see the picture. */
export function areaWords(locale: Locale, unit: PayUnit, area: AreaPay): string {
  const texts = occupationTexts(locale).wages;
  const parts = area[unit].flatMap((point, i) =>
    point === null
      ? []
      : [
          fill(texts.rowPart, {
            percent: formatPercent(locale, payPercentiles[i] ?? 0),
            wage: payWords(locale, unit, point),
          }),
        ],
  );
  return fill(texts.row, {
    place: areaName(locale, area.area),
    parts: parts.length === 0 ? texts.noWage : parts.join(", "),
  });
}
