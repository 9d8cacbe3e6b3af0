import { countAt, progressSteps, type ProgressCount } from "@/lib/counseling/rules/progress";
import type { CaseloadFilter } from "@/lib/counseling/schema";
import { formatNumber, type Locale } from "@/lib/platform/texts";
import type { CounselingTexts } from "./texts";

type Props = { counts: readonly ProgressCount[]; filter: CaseloadFilter; locale: Locale; texts: CounselingTexts };

/** What of a filter is not at its beginning, as an address says it. */
export const filterQuery = ({ after, ...filter }: Partial<CaseloadFilter>): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ ...filter, after }).flatMap(([key, value]) =>
      value === undefined || value === "all" || value === "" ? [] : [[key, String(value)]],
    ),
  );

export const caseloadHref = (locale: Locale, filter: Partial<CaseloadFilter>) => {
  const query = new URLSearchParams(filterQuery(filter)).toString();
  return `/${locale}/caseload${query ? `?${query}` : ""}`;
};

/** The same students as a message asks for them; null where a message cannot name what is chosen. */
export function messageHref(
  locale: Locale,
  { progress, grade, program, track, plan, q }: CaseloadFilter,
): string | null {
  if (program || q || plan === "lost" || grade === "none") return null;
  const chosen = { grade, step: progress, track, plan };
  const query = new URLSearchParams([
    ["to", "caseload"],
    ...Object.entries(chosen).flatMap(([key, value]) => (value === "all" ? [] : [[key, String(value)]])),
  ]);
  return `/${locale}/messages/new?${query}`;
}

export function StepFilters({ counts, filter, locale, texts }: Props) {
  return (
    <nav className="filters" aria-label={texts.filters}>
      {(["all", ...progressSteps] as const).map((step) => (
        <a
          key={step}
          href={caseloadHref(locale, { ...filter, progress: step, after: undefined })}
          aria-current={filter.progress === step ? "true" : undefined}
        >
          {texts.stepsShort[step]} <b>{formatNumber(locale, countAt(counts, step === "all" ? undefined : step))}</b>
        </a>
      ))}
    </nav>
  );
}
