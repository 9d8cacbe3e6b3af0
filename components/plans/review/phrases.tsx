import { PlainButton } from "@/components/ui/sign";
import type { KeptPhrase } from "@/lib/counseling/queries/get-review";
import { fill, type Locale } from "@/lib/platform/texts";
import { reviewTexts } from "../review-texts";

type Props = { locale: Locale; phrases: readonly KeptPhrase[]; remove: (form: FormData) => Promise<void> };

/** One's own phrases; deleting one asks first. */
export function ReviewPhrases({ locale, phrases, remove }: Props) {
  const texts = reviewTexts(locale);
  if (phrases.length === 0) return null;
  return (
    <details className="no-print">
      <summary className="chev">{fill(texts.phrases, { n: phrases.length })}</summary>
      <ul className="plan-changes">
        {phrases.map(({ id, text }) => (
          <li key={id}>
            {text}
            <details>
              <summary>
                {texts.removePhrase}
                <span className="vh"> {text}</span>
              </summary>
              <form action={remove}>
                <input type="hidden" name="phraseId" value={id} />
                <PlainButton>{texts.removeSure}</PlainButton>
              </form>
            </details>
          </li>
        ))}
      </ul>
    </details>
  );
}
