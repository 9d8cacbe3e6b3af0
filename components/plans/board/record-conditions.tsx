import { Field } from "@/components/ui/field";
import { PlainButton } from "@/components/ui/sign";
import type { OwnRecord } from "@/lib/plans/queries/get-own-record";
import { fill, formatDate, formatNumber, type Locale } from "@/lib/platform/texts";
import { boardTexts } from "../board-texts";

type Props = Pick<OwnRecord, "conditions" | "met"> & {
  locale: Locale;
  /** "2026-05-01". */
  today: string;
  record: (form: FormData) => Promise<void>;
  remove: (form: FormData) => Promise<void>;
};

/** What the rules ask beside credits, and what of it is done. */
export function RecordConditions({ locale, today, conditions, met, record, remove }: Props) {
  const { record: texts } = boardTexts(locale);
  return (
    <section className="part" id="conditions">
      <h2>{texts.conditions}</h2>
      <p className="lede">{texts.conditionsLede}</p>
      <ul className="choice-list">
        {conditions.map(({ id, title: words, amount, unit }) => {
          const done = met.find(({ conditionId }) => conditionId === id);
          const title = words[locale];
          const state = done ? fill(texts.met, { date: formatDate(locale, done.metOn) }) : texts.notMet;
          const much =
            done && amount !== undefined
              ? fill(texts.amount, {
                  n: formatNumber(locale, done.amount ?? 0),
                  needed: formatNumber(locale, amount),
                  unit: unit?.[locale] ?? "",
                })
              : null;
          const full = done && (amount === undefined || (done.amount ?? 0) >= amount);
          const own = !done || done.source === "STUDENT";
          return (
            <li key={id}>
              <span>
                <b>{title}</b>
                <small>
                  {[state, much, done && !own ? texts.sources[done.source] : null].filter(Boolean).join(" · ")}
                </small>
              </span>
              {own && !full ? (
                <form action={record} className="row">
                  <input type="hidden" name="locale" value={locale} />
                  <input type="hidden" name="conditionId" value={id} />
                  <Field
                    id={`on-${id}`}
                    name="metOn"
                    type="date"
                    label={texts.on}
                    defaultValue={today}
                    max={today}
                    required
                  />
                  {amount === undefined ? null : (
                    <Field
                      id={`amount-${id}`}
                      name="amount"
                      type="number"
                      min={0.5}
                      step={0.5}
                      label={fill(texts.howMuch, { unit: unit?.[locale] ?? "" })}
                      defaultValue={done?.amount ?? ""}
                      required
                    />
                  )}
                  <PlainButton aria-label={fill(texts.meetNamed, { title })}>{texts.meet}</PlainButton>
                </form>
              ) : own && done ? (
                <form action={remove}>
                  <input type="hidden" name="locale" value={locale} />
                  <input type="hidden" name="conditionId" value={id} />
                  <button className="link" aria-label={`${texts.unmeet}: ${title}`}>
                    {texts.unmeet}
                  </button>
                </form>
              ) : (
                <span className="soft">{texts.locked}</span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
