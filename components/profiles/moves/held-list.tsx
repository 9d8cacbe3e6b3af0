import { Field } from "@/components/ui/field";
import { PlainButton } from "@/components/ui/sign";
import { titleIn, type TransferWorld } from "@/lib/catalog/rules/transfer-world";
import type { Found } from "@/lib/catalog/queries/search-catalog";
import { fill, type Locale, plural } from "@/lib/platform/texts";
import { moveAddress, type MoveQuery } from "@/lib/profiles/rules/move-address";
import type { HeldOccupation } from "@/lib/profiles/rules/move-years";
import type { MoveTexts } from "../move-texts";
import { langOf } from "./title-language";

type Props = {
  locale: Locale;
  world: TransferWorld;
  held: readonly HeldOccupation[];
  query: MoveQuery;
  /** What the words found; null where nothing was looked for. */
  found: readonly Found[] | null;
  texts: MoveTexts;
};

const path = "/moves";

const yearsWords = (locale: Locale, years: number | null, texts: MoveTexts) =>
  years === null ? texts.yearsUnknown : years < 1 ? texts.underOne : plural(locale, Math.floor(years), texts.years);

/** What one did, what to leave out, and a search for more; all of it stands in the address alone. */
export function HeldList({ locale, world, held, query, found, texts }: Props) {
  const without = (code: string) =>
    moveAddress(locale, path, { ...query, from: query.from.filter((each) => each !== code) });
  return (
    <section className="stack">
      {held.length > 0 ? (
        <>
          <h2>{texts.done}</h2>
          <ul className="held">
            {held.map(({ code, years, isKept }) => {
              const place = world.places.get(code)!;
              const title = titleIn(locale, place);
              return (
                <li key={code}>
                  <b lang={langOf(locale, place)}>{title}</b>
                  <small>
                    {[isKept ? texts.doneProfile : texts.doneHere, yearsWords(locale, years, texts)].join(" · ")}
                    {world.index.places.has(code) ? null : ` · ${texts.unrated}`}
                  </small>
                  {isKept ? null : (
                    <a className="no-print" href={without(code)} aria-label={fill(texts.leaveOutNamed, { title })}>
                      {texts.leaveOut}
                    </a>
                  )}
                </li>
              );
            })}
          </ul>
        </>
      ) : null}
      <form action={`/${locale}${path}`} className="held-find no-print" role="search">
        {query.from.map((code) => (
          <input key={code} type="hidden" name="from" value={code} />
        ))}
        {query.sort === "near" ? null : <input type="hidden" name="sort" value={query.sort} />}
        <Field
          name="q"
          label={held.length > 0 ? texts.add : texts.addFirst}
          hint={texts.addHint}
          defaultValue={query.q}
          maxLength={100}
          autoComplete="off"
        />
        <PlainButton>{texts.find}</PlainButton>
      </form>
      {found === null ? null : found.length === 0 ? (
        <p role="status">{fill(texts.notFound, { words: query.q })}</p>
      ) : (
        <div className="stack" role="status">
          <h2>{texts.found}</h2>
          <ul className="held-found">
            {found.map(({ id, title, titleLanguage, foundAs }) => (
              <li key={id}>
                <a
                  href={moveAddress(locale, path, { ...query, from: [...query.from, id] })}
                  lang={titleLanguage === locale ? undefined : titleLanguage}
                >
                  {title}
                </a>
                {foundAs ? <small>{foundAs}</small> : null}
              </li>
            ))}
          </ul>
          <a href={moveAddress(locale, path, query)}>{texts.back}</a>
        </div>
      )}
    </section>
  );
}
