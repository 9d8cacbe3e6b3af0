import { RadioGroup } from "@/components/ui/choices";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { PlainButton, Sign } from "@/components/ui/sign";
import type { Locale } from "@/lib/platform/texts";
import { fill } from "@/lib/platform/texts";
import { boardTexts } from "../board-texts";
import type { PlanAction } from "./edit-form";

export type StartChoice = {
  id: string;
  title: string;
  parent: string | null;
  why: "best" | "saved" | "wanted" | "found";
};

type Props = {
  locale: Locale;
  action: PlanAction;
  choices: readonly StartChoice[];
  chosen: string | undefined;
  q: string;
  /** Of a student without a school: what they may choose. Null where the school says it. */
  alone: { rules: readonly { code: string; title: string }[]; classOf: number } | null;
  /** There are plans already. */
  another: boolean;
};

const longestWord = 80;

function Look({ locale, q, another }: Pick<Props, "locale" | "q" | "another">) {
  const texts = boardTexts(locale).start;
  return (
    <form className="row start-look" method="get" action={`/${locale}/plan/start`} role="search">
      {another ? <input type="hidden" name="another" value="1" /> : null}
      <Field name="q" type="search" label={texts.search} defaultValue={q} maxLength={longestWord} />
      <PlainButton>{texts.searchDo}</PlainButton>
      <a className="link" href={`/${locale}/clusters`}>
        {texts.all}
      </a>
    </form>
  );
}

/** From a pathway to a whole first plan with one button. */
export function StartPlan({ locale, action, choices, chosen, q, alone, another }: Props) {
  const { start: texts, details } = boardTexts(locale);
  return (
    <>
      {choices.length > 0 ? (
        <form action={action as (form: FormData) => Promise<void>} className="plan-form stack">
          <input type="hidden" name="locale" value={locale} />
          {another ? <input type="hidden" name="another" value="true" /> : null}
          <RadioGroup
            name="pathwayId"
            legend={texts.choose}
            required
            choices={choices.map(({ id, title, parent, why }) => ({
              value: id,
              label: title,
              hint: [why === "found" ? fill(texts.found, { q }) : texts[why], parent].filter(Boolean).join(" · "),
            }))}
            defaultValue={chosen ?? choices[0]?.id}
          />
          {alone ? (
            <>
              <Field as="select" name="rules" label={texts.rules} hint={texts.rulesHint} short>
                {alone.rules.map(({ code, title }) => (
                  <option key={code} value={code}>
                    {title}
                  </option>
                ))}
                <option value="">{details.noRules}</option>
              </Field>
              <Field
                name="classOf"
                label={texts.classOf}
                inputMode="numeric"
                pattern="20[0-9]{2}"
                defaultValue={alone.classOf}
                required
                short
              />
            </>
          ) : null}
          <Sign>{texts.make}</Sign>
        </form>
      ) : q ? (
        <p>{texts.none}</p>
      ) : (
        <EmptyState
          level={2}
          title={texts.search}
          text={texts.survey}
          href={`/${locale}/survey`}
          action={texts.survey}
        />
      )}
      <Look locale={locale} q={q} another={another} />
      <Disclosure summary={texts.what}>
        <p>{alone ? texts.whatAlone : texts.whatText}</p>
      </Disclosure>
    </>
  );
}
