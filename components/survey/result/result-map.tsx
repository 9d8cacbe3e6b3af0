import { Bullet } from "@/components/ui/bullet";
import { hueStyle } from "@/components/ui/hue";
import { type Mark, marks } from "@/components/ui/marks";
import { Sheet } from "@/components/ui/sheet";
import { Tile } from "@/components/ui/tile";
import { wrap } from "@/lib/catalog/rules/text-width";
import { fill } from "@/lib/platform/texts";
import { mapResult } from "@/lib/survey/rules/result-map";
import { resultTexts } from "../result-texts";
import type { MatchesData } from "./result-data";

const shownPlaces = 3;
const shownLines = 2;

/** The three first clusters as places, their best pathways as lines, and the person's occupations as stops on them. */
function placesOf({ matches, told }: MatchesData) {
  const codes = matches.occupations.flatMap(({ code, similar }) => [code, ...similar]);
  return matches.clusters.slice(0, shownPlaces).flatMap(({ id, score }) => {
    const place = told.places.get(id);
    if (!place) return [];
    const best = matches.pathways.filter(({ clusterId }) => clusterId === id).slice(0, shownLines);
    const lines = best.flatMap((match) => {
      const pathway = told.places.get(match.id);
      const own = new Set(pathway?.occupations);
      const stops = codes.filter((code) => own.has(code));
      return pathway ? [{ id: match.id, stops: stops.slice(0, 3), pathway }] : [];
    });
    return [{ id, score, place, lines }];
  });
}

export function ResultMap({ result }: { result: MatchesData }) {
  const { locale, told } = result;
  const { map: texts } = resultTexts(locale);
  const places = placesOf(result);
  if (places.length === 0) return null;
  const mapped = mapResult(places);
  const names = new Intl.ListFormat(locale, { type: "conjunction" }).format(places.map(({ place }) => place.title));
  return (
    <section className="part result-map" aria-labelledby="map">
      <h2 id="map">{texts.title}</h2>
      <p>{texts.text}</p>
      <Sheet edge={9} className="result-map-sheet">
        <svg
          viewBox={`0 0 ${mapped.width} ${mapped.height}`}
          role="group"
          aria-label={fill(texts.label, { clusters: names })}
        >
          {mapped.places.map((at, i) => {
            const { place, lines } = places[i]!;
            const mark: Mark | undefined = marks[place.mark as keyof typeof marks];
            return (
              <g key={at.id} style={hueStyle(place.hue)}>
                <path className="way" d={at.path} />
                {at.lines.map((line) => (
                  <path key={line.id} className="route" d={line.path} />
                ))}
                <rect className="place" x={at.x - 24} y={at.y - 24} width="48" height="48" rx="5" />
                <g
                  className="place-mark"
                  transform={`translate(${at.x - 15} ${at.y - 15}) scale(1.25)`}
                  aria-hidden="true"
                >
                  <path d={mark?.path} />
                  {mark?.circles?.map(({ dot, ...circle }) => (
                    <circle key={circle.cx} {...circle} className={dot ? "dot" : undefined} />
                  ))}
                </g>
                <a href={`/${locale}${place.path}`}>
                  {wrap(fill(texts.rank, { n: i + 1, name: place.title }), 22).map((row, n) => (
                    <text key={row} className="hd place-name mid" x={at.x} y={at.y + 44 + n * 17}>
                      {row}
                    </text>
                  ))}
                </a>
                {at.lines.map((line, l) => {
                  const { pathway } = lines[l]!;
                  return (
                    <g key={line.id}>
                      <a href={`/${locale}${pathway.path}`}>
                        <text className="hd line-name fin" x={line.end - 22} y={line.y + 22}>
                          {pathway.title}
                        </text>
                        <circle className="line-end" cx={line.end} cy={line.y} r="15" />
                        <text className="hd line-letter mid" x={line.end} y={line.y + 6}>
                          {pathway.letter}
                        </text>
                      </a>
                      {line.stops.map((stop) => (
                        <a key={stop.code} href={`/${locale}/occupations/${stop.code}`}>
                          <circle className="stop" cx={stop.x} cy={line.y} r="7.5" />
                          {wrap(told.jobs.get(stop.code)?.title ?? stop.code, 26)
                            .slice(0, 2)
                            .map((row, n, rows) => (
                              <text
                                key={row}
                                className="stop-name mid"
                                x={stop.x}
                                y={line.y - 15 - (rows.length - 1 - n) * 15}
                              >
                                {row}
                              </text>
                            ))}
                        </a>
                      ))}
                    </g>
                  );
                })}
              </g>
            );
          })}
          <circle className="you" cx={mapped.you.x} cy={mapped.you.y} r="12" />
          <text className="hd mid" x={mapped.you.x} y={mapped.you.y + 32}>
            {texts.you}
          </text>
        </svg>
        <ol className="map-list">
          {places.map(({ id, place, lines }) => (
            <li key={id} style={hueStyle(place.hue)}>
              <p className="map-place">
                <Tile mark={place.mark} />
                <a href={`/${locale}${place.path}`}>{place.title}</a>
              </p>
              <ul>
                {lines.map(({ id: line, pathway, stops }) => (
                  <li key={line}>
                    <Bullet letter={pathway.letter ?? ""} />
                    <span>
                      <a href={`/${locale}${pathway.path}`}>{pathway.title}</a>
                      {stops.length > 0 ? (
                        <span className="sm soft">
                          {fill(texts.stops, {
                            list: stops.map((code) => told.jobs.get(code)?.title ?? code).join(", "),
                          })}
                        </span>
                      ) : null}
                    </span>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      </Sheet>
    </section>
  );
}
