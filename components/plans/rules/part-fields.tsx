import { Checkbox } from "@/components/ui/choices";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { PlainButton } from "@/components/ui/sign";
import type { RequirementLine, RequirementPart, RequirementSetContent } from "@/lib/plans/rules/requirement-set";
import { codesText, fieldName } from "@/lib/plans/rules/set-form";
import { fill, type Locale, plural } from "@/lib/platform/texts";
import { rulesTexts } from "../rules-texts";
import { ActButtons, TitleFields } from "./form-parts";
import type { MistakeWords } from "./field-mistakes";

type Props = {
  locale: Locale;
  part: RequirementPart;
  number: number;
  words: MistakeWords;
  /** The set, where the part is a line: what else it may say. */
  line?: { set: RequirementSetContent; line: RequirementLine };
};

/** One line or part of a draft: names, credits, what counts, and the parts inside it. */
export function PartFields({ locale, part, number, words, line }: Props) {
  const texts = rulesTexts(locale).form;
  const { id } = part;
  const title = part.title[locale] || texts.unnamed;
  const at = (field: string) => words.at(id, field);
  return (
    <fieldset className="rule-line" id={id}>
      <legend>{fill(line ? texts.line : texts.part, { n: number, title })}</legend>
      <TitleFields locale={locale} id={id} title={part.title} words={words} />
      <div className="rule-fields">
        <Field
          name={fieldName(id, "credits")}
          label={texts.credits}
          inputMode="decimal"
          short
          error={at("credits")}
          defaultValue={String(part.credits)}
        />
        <Field
          name={fieldName(id, "codes")}
          label={texts.codes}
          hint={texts.codesHint}
          error={at("selectors")}
          defaultValue={codesText(part.selectors)}
        />
      </div>
      <Areas locale={locale} part={part} />
      <Disclosure
        summary={texts.more}
        open={Boolean(
          part.minimumCourses ||
          part.demonstrated ||
          line?.line.alsoWithin?.length ||
          line?.line.way ||
          at("alsoWithin"),
        )}
      >
        <div className="stack">
          <Field
            name={fieldName(id, "minimumCourses")}
            label={texts.minimum}
            inputMode="numeric"
            short
            error={at("minimumCourses")}
            defaultValue={part.minimumCourses === undefined ? "" : String(part.minimumCourses)}
          />
          <Checkbox
            name={fieldName(id, "demonstrated")}
            value="yes"
            label={texts.demonstrated}
            defaultChecked={part.demonstrated ?? false}
          />
          {line ? <LineFields locale={locale} {...line} error={at("alsoWithin")} wayError={at("way")} /> : null}
        </div>
      </Disclosure>
      {(part.parts ?? []).map((inner, i) => (
        <PartFields key={inner.id} locale={locale} part={inner} number={i + 1} words={words} />
      ))}
      <ActButtons locale={locale} id={id} title={title}>
        <PlainButton name="act" value={`add-part:${id}`} aria-label={fill(texts.ofThat, { act: texts.addPart, title })}>
          {texts.addPart}
        </PlainButton>
      </ActButtons>
    </fieldset>
  );
}

function Areas({ locale, part: { id, selectors } }: { locale: Locale; part: RequirementPart }) {
  const { form: texts, areas } = rulesTexts(locale);
  const chosen = selectors.flatMap(
    (selector) => /^sced:(\d\d)$/.exec(selector)?.[1] ?? (selector === "any" ? "any" : []),
  );
  const choices = [
    { value: "any", label: texts.any },
    ...Object.entries(areas)
      .sort()
      .map(([value, label]) => ({ value, label })),
  ];
  const name = fieldName(id, "areas");
  const named = choices.flatMap(({ value, label }) => (chosen.includes(value) ? [label] : []));
  return (
    <Disclosure
      summary={`${texts.areas}: ${named.length > 3 || named.length === 0 ? plural(locale, named.length, texts.areasN) : named.join(", ")}`}
    >
      <fieldset className="choices rule-areas">
        <legend className="vh">{texts.areas}</legend>
        {choices.map(({ value, label }) => (
          <label className="choice" key={value}>
            <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
    </Disclosure>
  );
}

type LineProps = {
  locale: Locale;
  set: RequirementSetContent;
  line: RequirementLine;
  error: string | undefined;
  wayError: string | undefined;
};

function LineFields({ locale, set, line, error, wayError }: LineProps) {
  const texts = rulesTexts(locale).form;
  const others = set.lines.filter(({ id }) => id !== line.id);
  return (
    <>
      {others.length > 0 ? (
        <fieldset className="choices rule-areas">
          <legend>{texts.within}</legend>
          {error ? <p className="field-error">{error}</p> : null}
          {others.map(({ id, title }) => (
            <label className="choice" key={id}>
              <input
                type="checkbox"
                name={fieldName(line.id, "alsoWithin")}
                value={id}
                defaultChecked={line.alsoWithin?.includes(id) ?? false}
              />
              <span>{title[locale] || texts.unnamed}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
      {set.choices.length > 0 ? (
        <Field
          as="select"
          name={fieldName(line.id, "way")}
          label={texts.way}
          error={wayError}
          defaultValue={line.way ? `${line.way.choice}/${line.way.option}` : ""}
        >
          <option value="">{texts.everyWay}</option>
          {set.choices.flatMap((choice) =>
            choice.options.map((option) => (
              <option key={option.id} value={`${choice.id}/${option.id}`}>
                {`${choice.title[locale] || texts.unnamed}: ${option.title[locale] || texts.unnamed}`}
              </option>
            )),
          )}
        </Field>
      ) : null}
    </>
  );
}
