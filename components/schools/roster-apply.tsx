import { Checkbox } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { PlainButton, Sign } from "@/components/ui/sign";
import { fill, formatNumber, formatPercent, type Locale, plural } from "@/lib/platform/texts";
import type { RosterCounts } from "@/lib/schools/rules/roster/counts";
import { asksFirst } from "@/lib/schools/rules/roster/limits";
import { rosterTexts } from "./roster-texts";

type Props = {
  locale: Locale;
  counts: RosterCounts;
  lossShare: number;
  /** A key of the problems: why the last try to apply it did not go. */
  problem: string | null;
  apply: (form: FormData) => Promise<void>;
};

/** The question before a roster is written: the box, and where many leave their number. */
export function RosterApply({ locale, counts, lossShare, problem, apply }: Props) {
  const { run: texts, problemsOf, summary } = rosterTexts(locale);
  const asks = asksFirst(lossShare);
  const withProblems = Object.values(counts.kinds).reduce((sum, kind) => sum + (kind?.problems ?? 0), 0);
  const words: Record<string, string> = problemsOf;
  const message = problem === null ? undefined : words[problem];
  const errorOf = (key: string) => (problem === key ? { error: message } : {});
  return (
    <section className="part stack" id="apply">
      <h2>{texts.applyTitle}</h2>
      <p>{texts.applyText}</p>
      {withProblems > 0 ? <p>{plural(locale, withProblems, texts.applyProblems)}</p> : null}
      {counts.leaving > 0 ? (
        <Note tone={asks ? "danger" : "warn"} title={plural(locale, counts.leaving, texts.leavingTitle)}>
          <p>{fill(texts.leavingText, { share: formatPercent(locale, lossShare * 100) })}</p>
          {asks ? <p>{texts.leavingAsk}</p> : null}
        </Note>
      ) : null}
      <form action={apply} className="admin-form" noValidate>
        {message ? (
          <ErrorSummary
            title={summary}
            errors={[{ field: problem === "confirm-leaving" ? "leaving" : "sure", message }]}
          />
        ) : null}
        {asks ? (
          <Field
            name="leaving"
            label={fill(texts.typeLeaving, { n: formatNumber(locale, counts.leaving, { useGrouping: false }) })}
            inputMode="numeric"
            autoComplete="off"
            required
            short
            {...errorOf("confirm-leaving")}
          />
        ) : null}
        <Checkbox name="sure" value="yes" label={texts.sure} required {...errorOf("confirm-missing")} />
        <div>
          <Sign>{texts.apply}</Sign>
        </div>
      </form>
    </section>
  );
}

/** Puts a roster away that is not to be used. */
export function RosterDiscard({ locale, discard }: { locale: Locale; discard: () => Promise<void> }) {
  const { run: texts } = rosterTexts(locale);
  return (
    <form action={discard} className="part row">
      <PlainButton>{texts.discard}</PlainButton>
      <span className="soft sm">{texts.discardText}</span>
    </form>
  );
}
