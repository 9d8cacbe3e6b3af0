import { PlainButton } from "@/components/ui/sign";
import { fill, type Locale } from "@/lib/platform/texts";
import { browseTexts } from "../browse-texts";
import { HiddenParams } from "../browse/hidden-params";
import { AddList } from "./chosen-list";

type Named = { code: string; title: string; language: Locale };

export type Adding = {
  words: string;
  /** What the words found; null where nothing was looked for. */
  found: readonly Named[] | null;
  suggestions: readonly Named[];
};

type Props = {
  locale: Locale;
  chosen: readonly Named[];
  adding: Adding;
  /** Goes along with every way on: the choice, and the filters of the list one came from. */
  params: readonly [string, string][];
  address: (codes: readonly string[]) => string;
};

/** Looks for one more occupation by name, and offers those that are close to the ones here. */
export function AddOccupation({ locale, chosen, adding, params, address }: Props) {
  const texts = browseTexts(locale).compare;
  const { words, found, suggestions } = adding;
  const fresh = found?.filter(({ code }) => chosen.every((each) => each.code !== code)) ?? [];
  const already = found?.filter(({ code }) => chosen.some((each) => each.code === code)) ?? [];
  const lists = { locale, chosen, address };
  return (
    <section className="part compare-add no-print" aria-labelledby="add-one">
      <h2 id="add-one">{texts.addTitle}</h2>
      <form method="get" action={`/${locale}/compare#add-one`} role="search">
        <HiddenParams params={params} />
        <label htmlFor="add">{texts.addLabel}</label>
        <p className="field-hint" id="add-hint">
          {texts.addHint}
        </p>
        <div className="search-row">
          <input className="input" type="search" id="add" name="add" defaultValue={words} aria-describedby="add-hint" />
          <PlainButton>{texts.addButton}</PlainButton>
        </div>
      </form>
      {found && fresh.length > 0 ? <AddList {...lists} list={fresh} label={texts.found} /> : null}
      {found && fresh.length === 0 && already.length === 0 ? (
        <p role="status">{words.length < 2 ? texts.foundShort : fill(texts.foundNone, { words })}</p>
      ) : null}
      {already.length > 0 ? (
        <p className="sm soft">{fill(texts.alreadyIn, { titles: already.map(({ title }) => title).join(", ") })}</p>
      ) : null}
      {!found && suggestions.length > 0 ? <AddList {...lists} list={suggestions} label={texts.near} /> : null}
    </section>
  );
}
