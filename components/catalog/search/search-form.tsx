import { PlainButton, Sign } from "@/components/ui/sign";
import type { Locale } from "@/lib/platform/texts";
import { exploreTexts } from "../explore-texts";

type Props = {
  locale: Locale;
  words?: string;
  /** Where searching is what the page is for. */
  main?: boolean;
};

/** One field and one sign; a plain GET, so that a search has an address and needs no script. */
export function SearchForm({ locale, words = "", main = false }: Props) {
  const texts = exploreTexts(locale).search;
  return (
    <form className="search-form" role="search" action={`/${locale}/search`}>
      <label htmlFor="q">{texts.label}</label>
      <div className="search-row">
        <input
          className="input"
          type="search"
          name="q"
          id="q"
          defaultValue={words}
          maxLength={80}
          autoComplete="off"
          spellCheck={false}
          aria-describedby="q-hint"
        />
        {main ? <Sign size="small">{texts.button}</Sign> : <PlainButton>{texts.button}</PlainButton>}
      </div>
      <p className="field-hint" id="q-hint">
        {texts.hint}
      </p>
    </form>
  );
}
