import { fill } from "@/lib/platform/texts";
import { SubmitForm } from "./submit-form";
import type { WalkTexts } from "./walk-types";

type Props = {
  left: number;
  locale: string;
  person: string | null;
  texts: WalkTexts["walk"];
  onFinish: () => void;
  onGoOn: () => void;
};

/** Said once: the order of the first clusters will hardly change any more. */
export function SettledOffer({ left, locale, person, texts, onFinish, onGoOn }: Props) {
  return (
    <div className="note settled">
      <p>
        <b>{texts.settled}</b> {fill(left === 1 ? texts.settledOne : texts.settledLeft, { n: left })}
      </p>
      <div className="row">
        <SubmitForm locale={locale} person={person} className="plain" onSubmit={onFinish}>
          {texts.resultNow}
        </SubmitForm>
        <button type="button" className="link" onClick={onGoOn}>
          {texts.goOn}
        </button>
      </div>
    </div>
  );
}
