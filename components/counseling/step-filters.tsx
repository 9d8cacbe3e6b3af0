import { countAt, progressSteps, type ProgressCount } from "@/lib/counseling/rules/progress";
import type { CaseloadFilter } from "@/lib/counseling/schema";
import { formatNumber, type Locale } from "@/lib/platform/texts";
import type { CounselingTexts } from "./texts";

type Props = { counts: readonly ProgressCount[]; filter: CaseloadFilter; locale: Locale; texts: CounselingTexts };

export const caseloadHref = (locale: Locale, { progress, q, after }: Partial<CaseloadFilter>) => {
  const query = new URLSearchParams({
    ...(progress && progress !== "all" ? { progress } : {}),
    ...(q ? { q } : {}),
    ...(after ? { after } : {}),
  }).toString();
  return `/${locale}/caseload${query ? `?${query}` : ""}`;
};

export function StepFilters({ counts, filter, locale, texts }: Props) {
  return (
    <nav className="filters" aria-label={texts.filters}>
      {(["all", ...progressSteps] as const).map((step) => (
        <a
          key={step}
          href={caseloadHref(locale, { progress: step, q: filter.q })}
          aria-current={filter.progress === step ? "true" : undefined}
        >
          {texts.stepsShort[step]} <b>{formatNumber(locale, countAt(counts, step === "all" ? undefined : step))}</b>
        </a>
      ))}
    </nav>
  );
}
