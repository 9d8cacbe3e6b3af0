import type { FinderPage, ShownFinder } from "@/lib/opportunities/queries/list-finders";
import { fill, type Locale } from "@/lib/platform/texts";
import { finderTexts } from "./finder-texts";

type Props = { locale: Locale; groups: FinderPage["groups"] };

/** The places outside, by what one finds there; each link says that it leaves and what goes along. */
export function FinderList({ locale, groups }: Props) {
  const texts = finderTexts(locale);
  return groups.map(({ kind, finders }) => (
    <section className="part" key={kind}>
      <h2>{texts.kinds[kind]}</h2>
      <ul className="finders">
        {finders.map((finder) => (
          <FinderItem key={finder.id} locale={locale} finder={finder} />
        ))}
      </ul>
    </section>
  ));
}

function FinderItem({ locale, finder: { title, about, href, host, sent } }: { locale: Locale; finder: ShownFinder }) {
  const texts = finderTexts(locale);
  return (
    <li>
      <h3>
        <a href={href} rel="external noopener noreferrer nofollow" referrerPolicy="no-referrer" className="leaving">
          {title}
          <span className="vh"> ({fill(texts.leaves, { host })})</span>
        </a>
      </h3>
      {about ? <p>{about}</p> : null}
      <p className="soft sm">
        {host}. {sent.length > 0 ? fill(texts.sends, { words: sent.join("; ") }) : texts.sendsNothing}
      </p>
    </li>
  );
}
