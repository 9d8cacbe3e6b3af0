import { hueStyle } from "@/components/ui/hue";
import { PlainButton } from "@/components/ui/sign";
import { Tile } from "@/components/ui/tile";
import type { LocalGroup } from "@/lib/catalog/rules/local-framework";
import { fill, type Locale, plural } from "@/lib/platform/texts";
import type { NamedPart } from "./national-parts";
import { adminTexts } from "./texts";

type Props = {
  locale: Locale;
  code: string;
  groups: readonly LocalGroup[];
  parts: ReadonlyMap<string, NamedPart>;
  occupations: ReadonlyMap<string, number>;
  move: (form: FormData) => Promise<void>;
};

const titleOf = (locale: Locale, { titleEn, titleEs }: LocalGroup) => (locale === "es" ? titleEs : titleEn);

/** The groups in their order, each with what stands in it: as visitors will see them. */
export function LocalGroups({ locale, code, groups, parts, occupations, move }: Props) {
  const texts = adminTexts(locale).frameworks;
  if (groups.length === 0) return <p className="soft">{texts.noGroups}</p>;
  return (
    <ol className="local-groups">
      {groups.map((group, i) => {
        const title = titleOf(locale, group);
        return (
          <li key={group.slug} id={`group-${group.slug}`} className="panel">
            <div className="local-group-head">
              <div>
                <h3>{title}</h3>
                <p className="soft sm" lang={locale === "es" ? "en" : "es"}>
                  {locale === "es" ? group.titleEn : group.titleEs}
                </p>
              </div>
              <div className="row">
                {i > 0 ? (
                  <MoveButton
                    move={move}
                    slug={group.slug}
                    by="-1"
                    label={fill(texts.up, { group: title })}
                    text={texts.upShort}
                  />
                ) : null}
                {i < groups.length - 1 ? (
                  <MoveButton
                    move={move}
                    slug={group.slug}
                    by="1"
                    label={fill(texts.down, { group: title })}
                    text={texts.downShort}
                  />
                ) : null}
              </div>
            </div>
            <PartList locale={locale} ids={[...group.clusters, ...group.pathways]} parts={parts} />
            <div className="row">
              <PlainButton
                href={`/${locale}/admin/frameworks/${code}/${group.slug}`}
                aria-label={fill(texts.chooseFor, { group: title })}
              >
                {texts.choose}
              </PlainButton>
              <span className="soft sm">{plural(locale, occupations.get(group.slug) ?? 0, texts.occupations)}</span>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

type MoveProps = { move: Props["move"]; slug: string; by: "-1" | "1"; label: string; text: string };

function MoveButton({ move, slug, by, label, text }: MoveProps) {
  return (
    <form action={move}>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="by" value={by} />
      <PlainButton aria-label={label}>{text}</PlainButton>
    </form>
  );
}

type PartListProps = { locale: Locale; ids: readonly string[]; parts: ReadonlyMap<string, NamedPart> };

function PartList({ locale, ids, parts }: PartListProps) {
  const texts = adminTexts(locale).frameworks;
  if (ids.length === 0) return <p className="soft">{texts.emptyGroup}</p>;
  return (
    <ul className="local-parts">
      {ids.map((id) => {
        const part = parts.get(id);
        if (!part) return null;
        return (
          <li key={id} style={hueStyle(part.hue)}>
            <Tile mark={part.mark} size="small" />
            <span>
              <b>{part.title}</b>
              <small>
                {part.cluster === null ? texts.wholeCluster : fill(texts.pathwayOf, { cluster: part.cluster })}
              </small>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
