import { hueStyle } from "@/components/ui/hue";
import type { OwnTexts } from "@/lib/catalog/queries/list-texts";
import type { Locale } from "@/lib/platform/texts";
import { storyTexts } from "../story-texts";

type Props = { locale: Locale; hue: string; texts: OwnTexts; first?: boolean };

/** What the people of a cluster or pathway do and like, and a myth and a surprise as a pair; nothing where none is told. */
export function Story({ locale, hue, texts: { PEOPLE, LIKES, MYTH, SURPRISE }, first }: Props) {
  if (!PEOPLE && !LIKES && !MYTH && !SURPRISE) return null;
  const titles = storyTexts(locale);
  return (
    <section className={first ? "part story first" : "part story"} id="story" style={hueStyle(hue)}>
      {PEOPLE ? (
        <div className="story-people">
          <h2>{titles.people}</h2>
          <p>{PEOPLE}</p>
        </div>
      ) : null}
      {LIKES ? (
        <div className="story-likes">
          <h3>{titles.likes}</h3>
          <p>{LIKES}</p>
        </div>
      ) : null}
      {MYTH || SURPRISE ? (
        <div className="story-pair">
          <Card title={titles.myth} text={MYTH} kind="myth" />
          <Card title={titles.surprise} text={SURPRISE} kind="surprise" />
        </div>
      ) : null}
    </section>
  );
}

function Card({ title, text, kind }: { title: string; text: string | undefined; kind: "myth" | "surprise" }) {
  if (!text) return null;
  return (
    <div className={`story-card ${kind}`}>
      <h3>{title}</h3>
      <p>{text}</p>
    </div>
  );
}
