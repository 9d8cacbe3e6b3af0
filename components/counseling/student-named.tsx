import { Bullet } from "@/components/ui/bullet";
import { hueStyle } from "@/components/ui/hue";
import { Tile } from "@/components/ui/tile";
import type { Named } from "@/lib/catalog/queries/list-named";
import type { Locale } from "@/lib/platform/texts";

type Props = { ids: readonly string[]; names: ReadonlyMap<string, Named>; locale: Locale };

/** Clusters, pathways and occupations with their marks; what the catalogue no longer has is named by its id. */
export function StudentNamed({ ids, names, locale }: Props) {
  return (
    <ul className="named">
      {ids.map((id) => {
        const named = names.get(id);
        if (!named) return <li key={id}>{id}</li>;
        return (
          <li key={id} style={named.hue ? hueStyle(named.hue) : undefined}>
            {named.letter ? (
              <span className="named-line">
                <Bullet letter={named.letter} />
              </span>
            ) : named.mark && named.hue ? (
              <Tile mark={named.mark} hue={named.hue} />
            ) : null}
            <span>
              <a
                href={`/${locale}${named.path}`}
                lang={named.titleLanguage === locale ? undefined : named.titleLanguage}
              >
                {named.title}
              </a>
              {named.parent ? <small>{named.parent}</small> : null}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
