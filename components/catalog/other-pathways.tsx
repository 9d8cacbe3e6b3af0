import { Bullet } from "@/components/ui/bullet";
import type { PathwayDetails } from "@/lib/catalog/queries/get-pathway";
import { fill, type Locale, plural } from "@/lib/platform/texts";
import { catalogTexts } from "./texts";

/** The way to the neighbours of a pathway; nothing where it is alone. */
export function OtherPathways({ pathway, locale }: { pathway: PathwayDetails; locale: Locale }) {
  if (pathway.others.length === 0) return null;
  const texts = catalogTexts(locale);
  return (
    <section className="part no-print">
      <h2>{fill(texts.pathway.others, { cluster: pathway.cluster.title })}</h2>
      <ul className="lines small">
        {pathway.others.map((other) => (
          <li key={other.id}>
            <Bullet letter={other.letter} line={other.line} />
            <h3>
              <a href={`/${locale}/clusters/${other.id}`}>{other.title}</a>
            </h3>
            <p className="sm soft num">{plural(locale, other.occupationCount, texts.occupations)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
