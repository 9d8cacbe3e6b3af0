export const locales = ["en", "es"] as const;
export type Locale = (typeof locales)[number];

export const isLocale = (value: string): value is Locale => (locales as readonly string[]).includes(value);

/** The language of an address segment; the router lets no other segment through. */
export const toLocale = (value: string): Locale => (isLocale(value) ? value : "en");

/** Binds the versions of one dictionary; the English one sets the keys that the other must have. */
export const dictionary =
  <Texts>(versions: { en: Texts; es: NoInfer<Texts> }) =>
  (locale: Locale): Texts =>
    versions[locale];

/** Replaces each `{name}` in a text; an unknown name throws, so that no brace reaches a screen. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value for {${name}} in "${text}"`);
    return String(value);
  });
}

/** Picks the form that the language asks for `n` things, and fills `{n}` with the formatted number. */
export function plural(
  locale: Locale,
  n: number,
  forms: { one: string; other: string },
  values: Parameters<typeof fill>[1] = {},
): string {
  const form = new Intl.PluralRules(locale).select(n) === "one" ? forms.one : forms.other;
  return fill(form, { ...values, n: formatNumber(locale, n) });
}

// Spanish as written in the United States: a point before decimals, a comma between thousands.
const tags: Record<Locale, string> = { en: "en-US", es: "es-US" };

export const formatNumber = (locale: Locale, n: number, options: Intl.NumberFormatOptions = {}): string =>
  new Intl.NumberFormat(tags[locale], options).format(n);

export const formatMoney = (locale: Locale, dollars: number): string =>
  formatNumber(locale, dollars, { style: "currency", currency: "USD", maximumFractionDigits: 0 });

/** `n` in percent points: 4.9 becomes "4.9%", with `sign` "+4.9%". */
export const formatPercent = (locale: Locale, n: number, { sign = false } = {}): string =>
  formatNumber(locale, n / 100, {
    style: "percent",
    maximumFractionDigits: 1,
    signDisplay: sign ? "exceptZero" : "auto",
  });

export const formatDate = (locale: Locale, date: Date, timeZone = "UTC"): string =>
  new Intl.DateTimeFormat(tags[locale], { dateStyle: "long", timeZone }).format(date);

/** With its weekday and without its year: "Tuesday, May 12". */
export function formatToday(locale: Locale, date: Date, timeZone = "UTC"): string {
  const parts = { weekday: "long", month: "long", day: "numeric", timeZone } as const;
  const day = new Intl.DateTimeFormat(tags[locale], parts).format(date);
  return day.charAt(0).toLocaleUpperCase(locale) + day.slice(1);
}

export const formatTime = (locale: Locale, date: Date, timeZone = "UTC"): string =>
  new Intl.DateTimeFormat(tags[locale], { timeStyle: "short", timeZone }).format(date);
