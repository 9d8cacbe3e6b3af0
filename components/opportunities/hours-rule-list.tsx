import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { PlainButton } from "@/components/ui/sign";
import { Table } from "@/components/ui/table";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { HoursRuleRow } from "@/lib/opportunities/queries/list-hours-rules";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import type { HoursAction } from "./hours-notice";
import { hoursTexts } from "./hours-texts";
import { hoursWords, ruleTitle } from "./hours-words";

type Props = { locale: Locale; rules: readonly HoursRuleRow[]; end: HoursAction };

/** What a school asks for in hours, those rules that hold first. */
export function HoursRuleList({ locale, rules, end }: Props) {
  const { admin: texts } = hoursTexts(locale);
  if (rules.length === 0) return <EmptyState title={texts.empty} text={texts.emptyText} />;
  const grades = ({ gradeFrom: from, gradeTo: to }: HoursRuleRow) => {
    if (from !== null && to !== null) return fill(texts.fromTo, { from, to });
    if (from !== null) return fill(texts.from, { n: from });
    return to === null ? texts.all : fill(texts.to, { n: to });
  };
  return (
    <Table
      caption={texts.rules}
      captionHidden
      rows={rules}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", label: texts.name, cell: (rule) => ruleTitle(locale, rule) },
        { key: "hours", label: texts.hours, numeric: true, cell: ({ minutes }) => hoursWords(locale, minutes) },
        {
          key: "one",
          label: texts.inOne,
          numeric: true,
          cell: ({ minutesInOne }) => (minutesInOne === null ? "–" : hoursWords(locale, minutesInOne)),
        },
        { key: "grades", label: texts.grades, cell: grades },
        {
          key: "state",
          label: texts.state,
          cell: (rule) =>
            rule.endedAt ? (
              <Badge tone="warn">{fill(texts.ended, { date: formatDate(locale, rule.endedAt) })}</Badge>
            ) : (
              <form action={end} className="row">
                <Badge tone="ok">{texts.holds}</Badge>
                <input type="hidden" name="id" value={rule.id} />
                <PlainButton>
                  {texts.end} <VisuallyHidden>{ruleTitle(locale, rule)}</VisuallyHidden>
                </PlainButton>
              </form>
            ),
        },
      ]}
    />
  );
}
