import type { ReactNode } from "react";
import { Bullet } from "@/components/ui/bullet";
import type {
  NearPathway,
  PathwayCounterpart,
  PathwayNeighbourName,
} from "@/lib/catalog/queries/list-pathway-neighbours";
import { fill, type Locale, plural } from "@/lib/platform/texts";
import { programTexts } from "../program-texts";

/** Pathways elsewhere that ask for much the same skills and knowledge. */
type CarryProps = {
  neighbours: readonly PathwayNeighbourName[];
  /** Where one can cross over, told in words. */
  next: ReactNode;
  locale: Locale;
};

export function CarryOver({ neighbours, next, locale }: CarryProps) {
  if (neighbours.length === 0 && !next) return null;
  const texts = programTexts(locale).carry;
  return (
    <section className="part" id="carry">
      <h2>{texts.title}</h2>
      {next}
      {neighbours.length === 0 ? null : <p className="soft">{texts.intro}</p>}
      <ul className="lines small">
        {neighbours.map((pathway) => (
          <Row key={pathway.id} pathway={pathway} locale={locale}>
            {pathway.shared.length > 0 ? fill(texts.both, { things: pathway.shared.join(", ") }) : texts.alike}
          </Row>
        ))}
      </ul>
    </section>
  );
}

/** Where the same jobs stand in other frameworks. */
export function Counterparts({
  counterparts,
  locale,
}: {
  counterparts: readonly PathwayCounterpart[];
  locale: Locale;
}) {
  if (counterparts.length === 0) return null;
  const texts = programTexts(locale).carry;
  return (
    <section className="part no-print">
      <h2 className="text-xl">{texts.other}</h2>
      <ul className="lines small">
        {counterparts.map((pathway) => (
          <Row key={pathway.id} pathway={pathway} locale={locale}>
            {pathway.frameworkTitle}. {plural(locale, pathway.shared, texts.shared)}.
          </Row>
        ))}
      </ul>
    </section>
  );
}

function Row({ pathway, locale, children }: { pathway: NearPathway; locale: Locale; children: ReactNode }) {
  const { id, title, letter, line, cluster } = pathway;
  return (
    <li>
      <Bullet letter={letter} line={line} />
      <div>
        <h3>
          <a href={`/${locale}/clusters/${id}`}>{title}</a>
        </h3>
        <p className="sm soft">
          {cluster.title}. {children}
        </p>
      </div>
    </li>
  );
}
