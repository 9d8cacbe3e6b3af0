import { Note } from "@/components/ui/note";
import { Table } from "@/components/ui/table";
import type { Sample } from "@/lib/plans/queries/list-samples";
import type { RequirementCheck, UncountedReason } from "@/lib/plans/rules/check-requirements";
import type { CourseState } from "@/lib/plans/rules/checked-course";
import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import { RequirementBlocks } from "../requirement-blocks";
import { RequirementClosing, RequirementConditions } from "../requirement-rest";
import { rulesTexts } from "../rules-texts";

/** What a set of rules says of one sample record: the sum, the picture, what would close it, what does not count. */
export function SampleCheck({ locale, sample, check }: { locale: Locale; sample: Sample; check: RequirementCheck }) {
  const texts = rulesTexts(locale).try;
  const reasons: Record<UncountedReason, string> = texts.reasons;
  const states: Record<CourseState, string> = texts.states;
  const n = (credits: number) => formatNumber(locale, credits);
  const { total } = check;
  const why = new Map(check.uncounted.map(({ id, reason }) => [id, reasons[reason]]));
  return (
    <div className="stack">
      <Note tone={check.complete ? "ok" : "warn"}>
        <p>
          {check.complete
            ? texts.complete
            : total.missing > 0
              ? fill(texts.incomplete, { n: n(total.missing) })
              : texts.counts}{" "}
          {fill(texts.sum, {
            needed: n(total.needed),
            done: n(total.done),
            now: n(total.now),
            planned: n(total.planned),
          })}
        </p>
      </Note>
      <RequirementBlocks locale={locale} check={check} />
      <RequirementClosing locale={locale} check={check} />
      <RequirementConditions locale={locale} check={check} />
      <h3>{texts.courses}</h3>
      <Table
        caption={texts.courses}
        captionHidden
        rows={sample.courses}
        rowKey={({ id }) => id}
        columns={[
          { key: "course", label: texts.course, cell: ({ title }) => title },
          { key: "grade", label: texts.grade, numeric: true, cell: ({ grade }) => grade },
          { key: "credits", label: texts.credits, numeric: true, cell: ({ credits }) => n(credits) },
          { key: "state", label: texts.state, cell: ({ state }) => states[state] },
          { key: "why", label: texts.uncounted, cell: ({ id }) => why.get(id) ?? "" },
        ]}
      />
    </div>
  );
}
