import type { SlipState } from "@/components/schools/class-slip-desk";
import type { SlipView } from "@/components/schools/class-slip-sheet";
import { classTexts } from "@/components/schools/class-texts";
import type { PrintedSlip } from "@/lib/accounts/create-printed-codes";
import { env } from "@/lib/platform/env";
import type { Result } from "@/lib/platform/result";
import { fill, formatDate, type Locale, plural, toLocale } from "@/lib/platform/texts";
import type { Slips } from "@/lib/schools/create-class-slips";

/** A page's address as someone types it from paper; without a language the browser's own is taken. */
export const typedAddress = (path: string, locale: Locale) =>
  `${new URL(env.WAYMARK_URL).host}${locale === "en" ? "" : `/${locale}`}${path}`;

function slipView({ name, login, code, locale, expiresAt }: PrintedSlip): SlipView {
  const { slip: texts } = classTexts(locale);
  return {
    ...{ name, login, locale },
    code: `${code.slice(0, 4)}-${code.slice(4)}`,
    until: fill(texts.until, { date: formatDate(locale, expiresAt, env.WAYMARK_TIME_ZONE) }),
    address: typedAddress("/reset/code", locale),
  };
}

/** What a desk shows after it was asked for slips. */
export function slipState(segment: string, made: Result<Slips, string>): SlipState {
  if (!made.ok) return { problem: made.problem };
  const locale = toLocale(segment);
  const { slips } = made.value;
  return { slips: slips.map(slipView), ready: plural(locale, slips.length, classTexts(locale).slips.ready) };
}

/** Words of a desk: its own in the page's language, those on the slips in both. */
export function deskWords(locale: Locale) {
  const { slips } = classTexts(locale);
  const { readyText, print, sheet, problems } = slips;
  const on = (language: Locale) => {
    const { login, code, steps } = classTexts(language).slip;
    return { login, code, steps };
  };
  return { readyText, print, sheet, problems, slip: { en: on("en"), es: on("es") } };
}
