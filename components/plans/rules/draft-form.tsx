import { Field } from "@/components/ui/field";
import { PlainButton, Sign } from "@/components/ui/sign";
import type { RuleVersion } from "@/lib/plans/queries/get-rule-set";
import { fieldName } from "@/lib/plans/rules/set-form";
import { fill, type Locale } from "@/lib/platform/texts";
import { rulesTexts } from "../rules-texts";
import type { MistakeWords } from "./field-mistakes";
import { ActButtons, TitleFields } from "./form-parts";
import { PartFields } from "./part-fields";

type Props = {
  locale: Locale;
  draft: RuleVersion;
  words: MistakeWords;
  action: (form: FormData) => Promise<void>;
};

/** A draft as a form of fieldsets. Every button posts the whole form, so that nothing typed is lost on the way. */
export function DraftForm({ locale, draft, words, action }: Props) {
  const { form: texts } = rulesTexts(locale);
  const { content } = draft;
  return (
    <form action={action} noValidate className="admin-form wide">
      <input type="hidden" name="changedAt" value={draft.changedAt.toISOString()} />
      <WholeFields locale={locale} draft={draft} words={words} />
      <h2>{texts.lines}</h2>
      {content.lines.map((line, i) => (
        <PartFields
          key={line.id}
          locale={locale}
          part={line}
          number={i + 1}
          words={words}
          line={{ set: content, line }}
        />
      ))}
      <div>
        <PlainButton name="act" value="add-line">
          {texts.addLine}
        </PlainButton>
      </div>
      <h2>{texts.choices}</h2>
      {content.choices.map((choice, i) => (
        <fieldset className="rule-line" key={choice.id} id={choice.id}>
          <legend>{fill(texts.choice, { n: i + 1, title: choice.title[locale] || texts.unnamed })}</legend>
          <TitleFields locale={locale} id={choice.id} title={choice.title} words={words} />
          {words.at(choice.id, "options") ? <p className="field-error">{words.at(choice.id, "options")}</p> : null}
          {choice.options.map((option, n) => (
            <fieldset className="rule-line" key={option.id} id={option.id}>
              <legend>{fill(texts.option, { n: n + 1, title: option.title[locale] || texts.unnamed })}</legend>
              <TitleFields locale={locale} id={option.id} title={option.title} words={words} />
              <ActButtons locale={locale} id={option.id} title={option.title[locale] || texts.unnamed} still />
            </fieldset>
          ))}
          <ActButtons locale={locale} id={choice.id} title={choice.title[locale] || texts.unnamed} still>
            <PlainButton name="act" value={`add-option:${choice.id}`}>
              {texts.addOption}
            </PlainButton>
          </ActButtons>
        </fieldset>
      ))}
      <div>
        <PlainButton name="act" value="add-choice">
          {texts.addChoice}
        </PlainButton>
      </div>
      <h2>{texts.conditions}</h2>
      {content.conditions.map(({ id, title, amount, unit }, i) => (
        <fieldset className="rule-line" key={id} id={id}>
          <legend>{fill(texts.condition, { n: i + 1, title: title[locale] || texts.unnamed })}</legend>
          <TitleFields locale={locale} id={id} title={title} words={words} />
          <div className="rule-fields">
            <Field
              name={fieldName(id, "amount")}
              label={texts.amount}
              inputMode="decimal"
              short
              error={words.at(id, "amount")}
              defaultValue={amount === undefined ? "" : String(amount)}
            />
            <Field name={fieldName(id, "unitEn")} label={texts.unitEn} defaultValue={unit?.en ?? ""} />
            <Field name={fieldName(id, "unitEs")} label={texts.unitEs} defaultValue={unit?.es ?? ""} lang="es" />
          </div>
          <ActButtons locale={locale} id={id} title={title[locale] || texts.unnamed} />
        </fieldset>
      ))}
      <div>
        <PlainButton name="act" value="add-condition">
          {texts.addCondition}
        </PlainButton>
      </div>
      <div>
        <Sign name="act" value="save">
          {texts.save}
        </Sign>
      </div>
    </form>
  );
}

function WholeFields({ locale, draft, words }: Omit<Props, "action">) {
  const { form: texts } = rulesTexts(locale);
  const { title, content, source, fromYear, untilYear } = draft;
  const value = (n: number | null) => (n === null ? "" : String(n));
  return (
    <fieldset className="rule-line" id="lines">
      <legend>{texts.whole}</legend>
      {words.at("", "lines") ? <p className="field-error">{words.at("", "lines")}</p> : null}
      {words.at("", "conditions") ? <p className="field-error">{words.at("", "conditions")}</p> : null}
      <TitleFields locale={locale} id="" title={title} words={words} />
      <Field name="source" label={texts.source} defaultValue={source} />
      <div className="rule-fields">
        <Field
          name="totalCredits"
          label={texts.total}
          hint={texts.totalHint}
          inputMode="decimal"
          short
          error={words.at("", "totalCredits") ?? words.at("", "credits")}
          defaultValue={value(content.totalCredits)}
        />
        <Field as="select" name="countsFrom" label={texts.countsFrom} defaultValue={value(content.countsFrom)}>
          <option value="">{texts.asBelow}</option>
          {[7, 8, 9].map((grade) => (
            <option key={grade}>{grade}</option>
          ))}
        </Field>
        <Field
          as="select"
          name="split"
          label={texts.split}
          defaultValue={content.split === null ? "" : content.split ? "yes" : "no"}
        >
          <option value="">{texts.splitBelow}</option>
          <option value="yes">{texts.yes}</option>
          <option value="no">{texts.no}</option>
        </Field>
        <Field
          name="fromYear"
          label={texts.fromYear}
          hint={texts.yearHint}
          inputMode="numeric"
          short
          defaultValue={value(fromYear)}
        />
        <Field
          name="untilYear"
          label={texts.untilYear}
          hint={texts.yearHint}
          inputMode="numeric"
          short
          defaultValue={value(untilYear)}
        />
      </div>
      {/* What Enter in a field does: the first button of a form is the one that it presses. */}
      <button type="submit" name="act" value="save" className="vh" tabIndex={-1} aria-hidden="true">
        {texts.save}
      </button>
    </fieldset>
  );
}
