import { fill, formatNumber, formatPercent, type Locale } from "@/lib/platform/texts";
import { contradictoryPairs, hurriedSeconds, pairGap, straightRun } from "@/lib/survey/rules/confidence";
import { shippedSettings } from "@/lib/survey/rules/match-settings";
import { flatRange, neededIn, scoringVersion } from "@/lib/survey/rules/scoring";
import { aboutSurveyTexts } from "../about-texts";

const number = (locale: Locale, value: number) => formatNumber(locale, value, { maximumFractionDigits: 3 });

function Formulas({ title, list }: { title: string; list: readonly string[] }) {
  return (
    <ul className="formulas" aria-label={title}>
      {list.map((formula) => (
        <li key={formula}>
          <code>{formula}</code>
        </li>
      ))}
    </ul>
  );
}

const Points = ({ items }: { items: readonly string[] }) => (
  <ul className="points">
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);

const Steps = ({ items }: { items: readonly string[] }) => (
  <ol className="points">
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ol>
);

/** From answers to six interests, in words and as formulas. */
export function ScoringPart({ locale }: { locale: Locale }) {
  const { scoring: texts, formula } = aboutSurveyTexts(locale);
  const values = {
    ...neededIn,
    flat: number(locale, flatRange),
    run: straightRun,
    seconds: number(locale, hurriedSeconds),
    pairs: contradictoryPairs,
    gap: pairGap,
  };
  return (
    <>
      <Steps items={texts.steps} />
      <Formulas title={formula} list={texts.formulas} />
      <Points items={texts.notes.map((note) => fill(note, values))} />
    </>
  );
}

/** From answers to places, in words and exactly, with the numbers of the model in use. */
export function MatchingPart({ locale }: { locale: Locale }) {
  const { matching: texts } = aboutSurveyTexts(locale);
  const settings = shippedSettings;
  const n = (value: number) => number(locale, value);
  const percent = (value: number) => formatPercent(locale, value * 100);
  const values = {
    scale: n(settings.scaleLoading),
    field: n(settings.fieldLoading),
    slope: n(settings.slope),
    noise: n(settings.answerNoise),
    style: n(settings.styleVariance),
    prior: n(settings.priorPower),
    weights: settings.partWeights.map(n).join(" : "),
    width: n(settings.voteWidth),
    power: n(settings.sizePower),
    temperature: n(settings.temperature),
    share: n(settings.gaussianShare),
    rest: n(1 - settings.gaussianShare),
    vote: n(settings.voteWeight),
    shrink: n(settings.pathwayShrink),
    lean: percent(settings.shrink),
    mixture: percent(settings.mixtureShare),
    clear: percent(settings.clearFrom),
    likely: percent(settings.likelyFrom),
  };
  return (
    <>
      <Steps items={texts.plain.map((text) => fill(text, values))} />
      <h3>{texts.formulasTitle}</h3>
      <Formulas title={texts.formulasTitle} list={texts.formulas.map((text) => fill(text, values))} />
      <Points items={texts.where.map((text) => fill(text, values))} />
      <p className="soft sm">{fill(texts.version, { scoring: scoringVersion, model: settings.version })}</p>
    </>
  );
}
