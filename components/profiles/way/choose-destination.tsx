import { Sign } from "@/components/ui/sign";
import { titleIn, type TransferOccupation } from "@/lib/catalog/rules/transfer-world";
import { fill, type Locale } from "@/lib/platform/texts";
import type { LaidStep } from "@/lib/profiles/rules/milestone-steps";
import type { WayTexts } from "../way-texts";
import { aboutWords, type StepNames } from "./step-words";

type Props = {
  locale: Locale;
  place: TransferOccupation;
  steps: readonly LaidStep[];
  names: StepNames;
  /** The destination that one has. */
  current: TransferOccupation | undefined;
  choose: (form: FormData) => Promise<void>;
  texts: WayTexts;
};

/** Asks before a destination is set: the steps that would be laid, and what comes along. */
export function ChooseDestination({ locale, place, steps, names, current, choose, texts }: Props) {
  const words = texts.choose;
  return (
    <section className="stack">
      <h2>{fill(words.title, { title: titleIn(locale, place) })}</h2>
      <p>{words.lede}</p>
      {current ? <p>{fill(words.change, { title: titleIn(locale, current) })}</p> : null}
      <h3>{words.steps}</h3>
      <ol className="way-laid">
        {steps.map(({ about, kind }) => (
          <li key={about}>
            {aboutWords(locale, about, names, texts)} <small>{texts.kinds[kind]}</small>
          </li>
        ))}
      </ol>
      <p className="soft">{words.note}</p>
      <form action={choose} className="row">
        <input type="hidden" name="code" value={place.code} />
        <Sign>{words.button}</Sign>
        <a href={`/${locale}/moves/${place.code}`}>{words.back}</a>
      </form>
    </section>
  );
}
