import { Crumbs } from "@/components/ui/crumbs";
import { fill, formatNumber, type Locale, plural } from "@/lib/platform/texts";
import { exploreTexts } from "../explore-texts";
import { programTexts } from "../program-texts";
import { familyTitle } from "./family-title";

type Props = { locale: Locale; families: readonly { family: string; count: number }[] };

/** The fields of study after school, by name, each with the way to its programs. */
export function ProgramIndex({ locale, families }: Props) {
  const { way, allClusters } = exploreTexts(locale);
  const texts = programTexts(locale).program;
  const all = families.reduce((sum, { count }) => sum + count, 0);
  const { compare } = new Intl.Collator(locale);
  const named = families
    .map(({ family, count }) => ({ family, count, title: familyTitle(locale, family) }))
    .sort((a, b) => compare(a.title, b.title));
  return (
    <div className="page listing">
      <Crumbs label={way} crumbs={[{ href: `/${locale}/clusters`, label: allClusters }, { label: texts.index }]} />
      <h1>{texts.index}</h1>
      <p className="lede my-3">{fill(texts.indexLede, { n: formatNumber(locale, all) })}</p>
      <p>
        <a href={`/${locale}/search`}>{texts.search}</a>
      </p>
      <ul className="families">
        {named.map(({ family, count, title }) => (
          <li key={family}>
            <a href={`/${locale}/programs/family/${family}`}>{title}</a>
            <span className="num sm soft">{plural(locale, count, texts.count)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
