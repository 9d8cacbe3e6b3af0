import { Badge } from "@/components/ui/badge";
import type { RequirementCheck } from "@/lib/plans/rules/check-requirements";
import { fill, formatNumber, type Locale, plural } from "@/lib/platform/texts";
import { rulesTexts } from "./rules-texts";

const counted = (locale: Locale, n: number, { one, other }: { one: string; other: string }, title: string) =>
  plural(locale, n, { one: one.replace("{title}", title), other: other.replace("{title}", title) });

type Props = { locale: Locale; check: RequirementCheck; level?: 2 | 3 };

/** What is asked beside credits, each with whether it is met; draws nothing where nothing is. */
export function RequirementConditions({ locale, check, level = 3 }: Props) {
  const texts = rulesTexts(locale).picture;
  const Heading = `h${level}` as const;
  if (check.conditions.length === 0) return null;
  return (
    <div className="stack">
      <Heading>{texts.conditions}</Heading>
      <ul className="req-checks">
        {check.conditions.map(({ id, title, met, amount, needed, unit }) => (
          <li key={id}>
            <Badge {...(met ? { tone: "ok" as const } : {})}>{met ? texts.met : texts.notMet}</Badge>
            <span>
              {title[locale]}
              {needed === undefined
                ? null
                : ` (${fill(texts.amount, {
                    have: formatNumber(locale, amount ?? 0),
                    needed: formatNumber(locale, needed),
                    unit: unit?.[locale] ?? "",
                  }).trim()})`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The fewest credits that would close what is missing, line by line. */
export function RequirementClosing({ locale, check, level = 3 }: Props) {
  const texts = rulesTexts(locale).picture;
  const Heading = `h${level}` as const;
  return (
    <div className="stack">
      <Heading>{texts.closing}</Heading>
      {check.closing.length === 0 ? <p>{texts.closed}</p> : null}
      <ul>
        {check.closing.map(({ lineId, title, credits, courses }) => (
          <li key={lineId}>
            {[
              credits > 0 ? counted(locale, credits, texts.closeCredits, title[locale]) : "",
              courses ? counted(locale, courses, texts.closeCourses, title[locale]) : "",
            ]
              .filter(Boolean)
              .join("; ")}
          </li>
        ))}
      </ul>
    </div>
  );
}
