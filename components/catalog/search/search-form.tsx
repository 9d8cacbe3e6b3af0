import { PlainButton, Sign } from "@/components/ui/sign";
import type { Locale } from "@/lib/platform/texts";
import { searchTexts } from "../search-texts";
import { SearchScript } from "./search-script";

type Props = {
  locale: Locale;
  words?: string;
  /** Where searching is what the page is for. */
  main?: boolean;
};

/** What public/search-box.js fills is none of React's business. */
const filledByScript = { suppressHydrationWarning: true, dangerouslySetInnerHTML: { __html: "" } } as const;

/**
 * One field and one sign; a plain GET, so that a search has an address and needs no script. Where there is one it
 * suggests while someone types.
 */
export function SearchForm({ locale, words = "", main = false }: Props) {
  const texts = searchTexts(locale);
  return (
    <form className="search-form" role="search" action={`/${locale}/search`} data-search="" data-locale={locale}>
      <label htmlFor="q">{texts.label}</label>
      <div className="search-row">
        <div className="search-box">
          <input
            className="input"
            type="search"
            name="q"
            id="q"
            defaultValue={words}
            maxLength={80}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            enterKeyHint="search"
            aria-describedby="q-hint"
            suppressHydrationWarning
          />
          <div
            className="suggestions"
            role="listbox"
            id="q-list"
            aria-label={texts.suggestions}
            hidden
            {...filledByScript}
          />
        </div>
        {main ? <Sign size="small">{texts.button}</Sign> : <PlainButton>{texts.button}</PlainButton>}
      </div>
      <p className="vh" role="status" {...filledByScript} />
      <p className="field-hint" id="q-hint">
        {texts.hint}
      </p>
      <SearchScript />
    </form>
  );
}
