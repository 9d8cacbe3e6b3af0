import type { DayFilter } from "@/lib/counseling/day-schema";
import { type ReasonKind, reasonKinds } from "@/lib/counseling/rules/urgency";
import { formatNumber, type Locale } from "@/lib/platform/texts";
import { dayTexts } from "../day-texts";

export const dayHref = (locale: Locale, { kind, after }: Partial<DayFilter>) => {
  const query = new URLSearchParams({
    ...(kind && kind !== "all" ? { kind } : {}),
    ...(after ? { after } : {}),
  }).toString();
  return `/${locale}/day${query ? `?${query}` : ""}`;
};

type Props = { locale: Locale; kind: DayFilter["kind"]; waiting: number; counts: Record<ReasonKind, number> };

/** How many wait for what; each opens the list of these. */
export function DayFilters({ locale, kind, waiting, counts }: Props) {
  const texts = dayTexts(locale);
  return (
    <nav className="filters" aria-label={texts.filters}>
      {(["all", ...reasonKinds] as const).map((each) => (
        <a key={each} href={dayHref(locale, { kind: each })} aria-current={each === kind ? "true" : undefined}>
          {each === "all" ? texts.all : texts.kinds[each]}{" "}
          <b>{formatNumber(locale, each === "all" ? waiting : counts[each])}</b>
        </a>
      ))}
    </nav>
  );
}
