import { formatDate, formatNumber, fill, type Locale, plural } from "@/lib/platform/texts";
import type { Offered } from "@/lib/opportunities/rules/match-verdict";
import { opportunityTexts } from "./opportunity-texts";

const money = (locale: Locale, dollars: number) =>
  formatNumber(locale, dollars, {
    style: "currency",
    currency: "USD",
    minimumFractionDigits: Number.isInteger(dollars) ? 0 : 2,
    maximumFractionDigits: 2,
  });

/** "$15 to $18 an hour", "Unpaid"; null where it does not say. */
export function payWords(
  locale: Locale,
  { payFrom, payTo, payPer }: Pick<Offered, "payFrom" | "payTo" | "payPer">,
): string | null {
  const { facts } = opportunityTexts(locale);
  const [least, most] = [payFrom ?? payTo, payTo ?? payFrom];
  if (least === null || most === null) return null;
  if (most === 0) return facts.unpaid;
  const amount =
    payFrom === null
      ? fill(facts.upTo, { pay: money(locale, most) })
      : least === most
        ? money(locale, most)
        : fill(facts.range, { from: money(locale, least), to: money(locale, most) });
  const pers: Record<string, string> = facts.pers;
  return fill(pers[payPer] ?? "{pay}", { pay: amount });
}

/** "Columbia, MO, from home"; null where it does not say. */
export function placeWords(
  locale: Locale,
  { town, region, remote }: Pick<Offered, "town" | "region" | "remote">,
): string | null {
  const { facts } = opportunityTexts(locale);
  const place = [town, region].filter(Boolean).join(", ");
  if (place === "") return remote ? facts.homeAlone : null;
  return remote ? `${place}, ${facts.home}` : place;
}

export function weeklyWords(locale: Locale, hoursPerWeek: number | null): string | null {
  return hoursPerWeek === null ? null : plural(locale, hoursPerWeek, opportunityTexts(locale).facts.weekly);
}

/** "September 1, 2026 to May 30, 2027"; null where it names no day. */
export function timeWords(
  locale: Locale,
  { startsOn, endsOn }: { startsOn: Date | null; endsOn: Date | null },
): string | null {
  const { facts } = opportunityTexts(locale);
  if (startsOn && endsOn)
    return fill(facts.fromTo, { from: formatDate(locale, startsOn), to: formatDate(locale, endsOn) });
  if (startsOn) return fill(facts.starts, { date: formatDate(locale, startsOn) });
  return endsOn ? fill(facts.until, { date: formatDate(locale, endsOn) }) : null;
}

type Audience = {
  gradeFrom: number | null;
  gradeTo: number | null;
  adultsOnly: boolean;
  schoolName: string | null;
};

/** For whom it is, each on its own: grades, age, school. */
export function audienceWords(locale: Locale, { gradeFrom, gradeTo, adultsOnly, schoolName }: Audience): string[] {
  const { facts } = opportunityTexts(locale);
  const grades = { from: gradeFrom ?? "", to: gradeTo ?? "" };
  const form =
    gradeFrom !== null && gradeTo !== null
      ? gradeFrom === gradeTo
        ? facts.grade
        : facts.grades
      : gradeFrom !== null
        ? facts.gradeFrom
        : gradeTo !== null
          ? facts.gradeTo
          : null;
  const words = [form && fill(form, grades), adultsOnly ? facts.adults : null, schoolName];
  const said = words.filter((word): word is string => Boolean(word));
  return said.length > 0 ? said : [facts.everyone];
}
