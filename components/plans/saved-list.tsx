import { Bullet } from "@/components/ui/bullet";
import { hueStyle } from "@/components/ui/hue";
import { PlainButton } from "@/components/ui/sign";
import { Tile } from "@/components/ui/tile";
import { fill, type Locale } from "@/lib/platform/texts";
import type { PlanTexts } from "./texts";

export type SavedEntry = {
  kind: "CLUSTER" | "PATHWAY" | "OCCUPATION";
  id: string;
  title: string;
  titleLanguage: Locale;
  /** Without language; null where the catalogue no longer has it. */
  path: string | null;
  hue: string | null;
  mark: string | null;
  letter: string | null;
  parent: string | null;
};

type Props = {
  heading: string;
  entries: readonly SavedEntry[];
  locale: Locale;
  texts: PlanTexts["home"];
  /** The pathway of the plan in use; null where a plan may be started from any of these. */
  planPathway?: string | null;
  canPlan?: boolean;
};

function Sigil({ entry }: { entry: SavedEntry }) {
  if (entry.kind === "CLUSTER" && entry.mark && entry.hue) return <Tile mark={entry.mark} hue={entry.hue} />;
  if (entry.kind === "PATHWAY" && entry.letter)
    return (
      <span className="saved-line" style={entry.hue ? hueStyle(entry.hue) : undefined}>
        <Bullet letter={entry.letter} />
      </span>
    );
  return <span className="saved-dot" aria-hidden="true" />;
}

/** Saved things of one kind, each with its way out again and, for pathways, the start of a plan. */
export function SavedList({ heading, entries, locale, texts, planPathway, canPlan }: Props) {
  if (entries.length === 0) return null;
  return (
    <section aria-label={heading}>
      <h3>{heading}</h3>
      <ul className="saved-list">
        {entries.map((entry) => (
          <li key={entry.id}>
            <Sigil entry={entry} />
            <div>
              {entry.path ? (
                <a
                  href={`/${locale}${entry.path}`}
                  lang={entry.titleLanguage === locale ? undefined : entry.titleLanguage}
                >
                  {entry.title}
                </a>
              ) : (
                entry.title
              )}
              {entry.parent ? <small>{entry.parent}</small> : null}
            </div>
            <div className="row">
              {entry.id === planPathway ? <span className="tag ok">{texts.inPlan}</span> : null}
              {canPlan && entry.path && planPathway == null ? (
                <PlainButton href={`/${locale}/plan?pathway=${encodeURIComponent(entry.id)}`}>
                  {texts.startFrom}
                </PlainButton>
              ) : null}
              <form action="/api/v1/saved" method="post">
                <input type="hidden" name="kind" value={entry.kind} />
                <input type="hidden" name="id" value={entry.id} />
                <input type="hidden" name="on" value="0" />
                <input type="hidden" name="back" value={`/${locale}/home`} />
                <button className="link" aria-label={fill(texts.removeNamed, { title: entry.title })}>
                  {texts.remove}
                </button>
              </form>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
