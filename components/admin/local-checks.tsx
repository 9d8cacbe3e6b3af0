import { Disclosure } from "@/components/ui/disclosure";
import { Note } from "@/components/ui/note";
import type { NationalFramework } from "@/lib/catalog/queries/list-national-parts";
import { leftOut, type LocalFramework, sharedParts } from "@/lib/catalog/rules/local-framework";
import { fill, type Locale } from "@/lib/platform/texts";
import type { NamedPart } from "./national-parts";
import { adminTexts } from "./texts";

type Props = {
  locale: Locale;
  framework: LocalFramework;
  gone: readonly string[];
  national: readonly NationalFramework[];
  parts: ReadonlyMap<string, NamedPart>;
};

/** What stands in several groups, what stands in none, and what an import took away. */
export function LocalChecks({ locale, framework, gone, national, parts }: Props) {
  const texts = adminTexts(locale).frameworks;
  const shared = sharedParts(framework);
  const titles = new Map(
    framework.groups.map(({ slug, titleEn, titleEs }) => [slug, locale === "es" ? titleEs : titleEn]),
  );
  const ids = framework.groups.flatMap(({ clusters, pathways }) => [...clusters, ...pathways]);
  const used = national.filter(({ code }) => ids.some((id) => id.startsWith(`${code}/`)));
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const titleOf = (id: string) => parts.get(id)?.title ?? id;
  if (used.length === 0 && gone.length === 0) return null;
  return (
    <section className="part stack">
      <h2>{texts.checkTitle}</h2>
      {gone.length > 0 ? (
        <Note tone="warn" title={texts.goneTitle}>
          {fill(texts.goneText, { parts: list.format(gone) })}
        </Note>
      ) : null}
      {shared.length > 0 ? (
        <Note title={texts.sharedTitle}>
          <p>{texts.sharedText}</p>
          <ul>
            {shared.map(({ id, groups }) => (
              <li key={id}>
                {fill(texts.sharedOne, {
                  part: titleOf(id),
                  groups: list.format(groups.map((slug) => titles.get(slug) ?? slug)),
                })}
              </li>
            ))}
          </ul>
        </Note>
      ) : null}
      {used.map(({ code, title, clusters }) => {
        const left = leftOut(framework, clusters);
        const heading = fill(texts.leftTitle, { framework: title });
        if (left.length === 0)
          return (
            <Note key={code} tone="ok" title={heading}>
              {texts.leftNone}
            </Note>
          );
        return (
          <Disclosure key={code} summary={`${heading} (${left.length})`} open>
            <ul className="plain-list">
              {left.map((id) => {
                const part = parts.get(id);
                if (!part) return null;
                const whole = part.cluster === null;
                return (
                  <li key={id}>
                    {whole
                      ? fill(texts.leftCluster, { cluster: part.title })
                      : `${part.title} (${fill(texts.pathwayOf, { cluster: part.cluster ?? "" })})`}
                  </li>
                );
              })}
            </ul>
          </Disclosure>
        );
      })}
    </section>
  );
}
