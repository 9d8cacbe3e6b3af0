import { hueStyle } from "@/components/ui/hue";
import { Sign } from "@/components/ui/sign";
import { Tile } from "@/components/ui/tile";
import type { NationalClusterPart, NationalFramework } from "@/lib/catalog/queries/list-national-parts";
import type { LocalFramework, LocalGroup } from "@/lib/catalog/rules/local-framework";
import { fill, type Locale, plural } from "@/lib/platform/texts";
import { adminTexts } from "./texts";

type Props = {
  locale: Locale;
  framework: LocalFramework;
  group: LocalGroup;
  national: readonly NationalFramework[];
  action: (form: FormData) => Promise<void>;
};

type Words = {
  locale: Locale;
  chosen: ReadonlySet<string>;
  /** In which other groups a part stands. */
  elsewhere: (id: string) => string | null;
};

/** Every cluster and pathway of the national lists to tick, folded by list and by cluster. */
export function PartsForm({ locale, framework, group, national, action }: Props) {
  const texts = adminTexts(locale).frameworks;
  const chosen = new Set([...group.clusters, ...group.pathways]);
  const others = framework.groups.filter(({ slug }) => slug !== group.slug);
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const elsewhere = (id: string) => {
    const within = others.filter(({ clusters, pathways }) => clusters.includes(id) || pathways.includes(id));
    if (within.length === 0) return null;
    const titles = within.map(({ titleEn, titleEs }) => (locale === "es" ? titleEs : titleEn));
    return fill(texts.elsewhere, { groups: list.format(titles) });
  };
  const used = national.filter(({ code }) => [...chosen].some((id) => id.startsWith(`${code}/`)));
  const open = new Set((used.length > 0 ? used : national.slice(0, 1)).map(({ code }) => code));
  return (
    <form action={action} className="admin-form wide">
      {national.map(({ code, title, clusters }) => {
        const count = [...chosen].filter((id) => id.startsWith(`${code}/`)).length;
        return (
          <details key={code} className="parts-list" open={open.has(code)}>
            <summary className="chev">
              {title}
              {count > 0 ? <small>{plural(locale, count, texts.chosen)}</small> : null}
            </summary>
            <div className="parts-grid">
              {clusters.map((cluster) => (
                <ClusterChoice key={cluster.id} cluster={cluster} words={{ locale, chosen, elsewhere }} />
              ))}
            </div>
          </details>
        );
      })}
      <div className="parts-save">
        <Sign>{texts.saveParts}</Sign>
      </div>
    </form>
  );
}

function ClusterChoice({ cluster, words }: { cluster: NationalClusterPart; words: Words }) {
  const { locale, chosen, elsewhere } = words;
  const texts = adminTexts(locale).frameworks;
  const { id, title, hue, mark, pathways } = cluster;
  const single = pathways.filter((pathway) => chosen.has(pathway.id)).length;
  const notes = (part: { id: string; occupations: number }) =>
    [plural(locale, part.occupations, texts.occupations), elsewhere(part.id)].filter(Boolean).join(" · ");
  return (
    <fieldset className="choices part-choice" style={hueStyle(hue)}>
      <legend className="vh">{title}</legend>
      <label className="choice">
        <input type="checkbox" name="clusters" value={id} defaultChecked={chosen.has(id)} />
        <span className="part-title">
          <Tile mark={mark} size="small" />
          {title}
        </span>
        <small>{notes(cluster)}</small>
      </label>
      {pathways.length > 0 ? (
        <details open={single > 0}>
          <summary className="chev">
            {plural(locale, pathways.length, texts.singles)}
            {single > 0 ? <small>{plural(locale, single, texts.chosen)}</small> : null}
          </summary>
          {pathways.map((pathway) => (
            <label key={pathway.id} className="choice bare">
              <input type="checkbox" name="pathways" value={pathway.id} defaultChecked={chosen.has(pathway.id)} />
              <span>{pathway.title}</span>
              <small>{notes(pathway)}</small>
            </label>
          ))}
        </details>
      ) : null}
    </fieldset>
  );
}
