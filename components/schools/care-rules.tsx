import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import type { Locale } from "@/lib/platform/texts";
import type { Care } from "@/lib/schools/queries/get-care";
import { ruleWords } from "./care-words";
import { RowForm } from "./row-form";
import { structureTexts } from "./structure-texts";

type Act = (form: FormData) => Promise<void>;
type Props = { locale: Locale; care: Care; here: string; move: Act; end: Act };

/** The rules of a school in their order, and what can be done with each. */
export function CareRules({ locale, care, here, move, end }: Props) {
  const { care: texts, form } = structureTexts(locale);
  const names = new Map(care.shares.map(({ id, name }) => [id, name]));
  const words = (rule: Care["rules"][number]) => ruleWords(locale, rule, care.programs);
  if (care.rules.length === 0) return <EmptyState title={texts.noRules} text={texts.noRulesText} />;
  return (
    <Table
      caption={texts.rules}
      captionHidden
      rows={care.rules}
      rowKey={({ id }) => id}
      columns={[
        { key: "who", label: texts.who, cell: words },
        {
          key: "counselor",
          label: texts.counselor,
          cell: ({ counselorId }) => names.get(counselorId) ?? <span className="soft">{texts.goneCounselor}</span>,
        },
        {
          key: "order",
          label: texts.order,
          cell: (rule) => (
            <div className="row-forms">
              <RowForm action={move} fields={{ id: rule.id, up: "yes" }} label={texts.up} of={words(rule)} />
              <RowForm action={move} fields={{ id: rule.id, up: "no" }} label={texts.down} of={words(rule)} />
            </div>
          ),
        },
        {
          key: "act",
          label: form.change,
          cell: (rule) => (
            <div className="row-forms">
              <a href={`${here}&edit=${rule.id}#rule`} aria-label={`${form.change}: ${words(rule)}`}>
                {form.change}
              </a>
              <RowForm action={end} fields={{ id: rule.id }} label={form.end} of={words(rule)} />
            </div>
          ),
        },
      ]}
    />
  );
}
