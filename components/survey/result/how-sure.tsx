import { FitSignposts } from "@/components/catalog/fit-signposts";
import { Sheet } from "@/components/ui/sheet";
import { fill, formatNumber } from "@/lib/platform/texts";
import { surveyTexts } from "../texts";
import { answeredParts } from "./answered-parts";
import type { MatchesData } from "./result-data";

const shown = 5;

/** The gap is the message: whether the first place is clear, with the places measured on one line. */
export function HowSure({ result }: { result: MatchesData }) {
  const { locale, matches, quality, told, basis } = result;
  const { result: texts } = surveyTexts(locale);
  const [first, second] = matches.clusters;
  if (!first?.margin || !second || basis === "nothing") return null;
  const title = (id: string) => told.places.get(id)?.title ?? id;
  const close = first.margin.tooClose;
  const parts = answeredParts(quality);
  const sum = (pick: (part: (typeof parts)[number]) => number) => parts.reduce((n, part) => n + pick(part), 0);
  return (
    <Sheet className="sure-sheet">
      <div className="sure">
        <div className="stack">
          <h2 className="text-xl">{close ? texts.closeTitle : texts.clearTitle}</h2>
          <p className="sm">
            {fill(close ? texts.closeText : texts.clearText, {
              first: title(first.id),
              second: title(second.id),
              gap: formatNumber(locale, first.margin.ahead, { maximumFractionDigits: first.margin.ahead < 2 ? 1 : 0 }),
            })}
          </p>
          <p className="sm soft">
            {texts.signposts}{" "}
            {fill(texts.answered, { n: sum(({ answered }) => answered), total: sum(({ asked }) => asked) })}
          </p>
        </div>
        <FitSignposts
          locale={locale}
          fits={matches.clusters.slice(0, shown).flatMap(({ id, score, margin }) => {
            const cluster = told.places.get(id);
            if (!cluster) return [];
            const { title: name, hue, mark } = cluster;
            return [{ id, title: name, hue, mark, value: score, tooClose: margin?.tooClose }];
          })}
        />
      </div>
    </Sheet>
  );
}
