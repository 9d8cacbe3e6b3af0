import { Tile } from "@/components/ui/tile";
import type { Counterpart } from "@/lib/catalog/queries/get-counterpart";
import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import { catalogTexts } from "./texts";

type Props = { counterpart: Counterpart; total: number; locale: Locale };

/** The way to the same occupations in another framework. */
export function OtherFramework({ counterpart, total, locale }: Props) {
  const texts = catalogTexts(locale).cluster;
  const framework = counterpart.id.split("/")[0];
  return (
    <section className="part">
      <h2>{texts.other}</h2>
      <ul className="lines">
        <li>
          <Tile mark={counterpart.mark} hue={counterpart.hue} />
          <div>
            <h3>
              <a href={`/${locale}/clusters/${counterpart.id}`}>{counterpart.title}</a>
            </h3>
            <p className="sm soft">
              {counterpart.frameworkTitle}.{" "}
              {fill(texts.counterpart, {
                shared: formatNumber(locale, counterpart.shared),
                total: formatNumber(locale, total),
              })}
            </p>
          </div>
          <a className="sm" href={`/${locale}/clusters/${framework}`}>
            {texts.switch}
          </a>
        </li>
      </ul>
    </section>
  );
}
