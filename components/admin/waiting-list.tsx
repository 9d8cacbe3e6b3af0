import { areaName } from "@/components/catalog/area-texts";
import { Note } from "@/components/ui/note";
import type { CatalogSettings } from "@/lib/catalog/queries/get-settings";
import type { ImportRow } from "@/lib/catalog/queries/list-imports";
import type { LocalFrameworkEntry } from "@/lib/catalog/queries/list-local-frameworks";
import type { Source } from "@/lib/catalog/queries/list-sources";
import type { WageArea } from "@/lib/catalog/queries/list-wage-areas";
import { isNewerOut } from "@/lib/catalog/rules/newer-release";
import { fill, type Locale } from "@/lib/platform/texts";
import { importName } from "./import-name";
import { importTexts } from "./import-texts";
import { adminTexts } from "./texts";

export type WaitingThing = { text: string; href: string };

type State = {
  at: Date;
  sources: readonly Source[];
  imports: readonly ImportRow[];
  settings: CatalogSettings;
  areas: readonly WageArea[];
  frameworks: readonly LocalFrameworkEntry[];
};

/** What only an administrator can do something about, most pressing first. */
export function waitingThings(locale: Locale, state: State): WaitingThing[] {
  const texts = adminTexts(locale).overview;
  const { at, sources, imports, settings, areas, frameworks } = state;
  const known = new Set(areas.map(({ area }) => area));
  const unknown = importTexts(locale).facts.unknown;
  return [
    ...imports
      .filter((row) => row.state === "TRIED")
      .map((row) => ({
        text: fill(texts.triedOne, { kind: importName(locale, row), release: row.release || unknown }),
        href: `/admin/catalog/imports/${row.id}`,
      })),
    ...frameworks
      .filter((each) => each.state !== "PUBLISHED")
      .map(({ code, titleEn, titleEs }) => ({
        text: fill(texts.draftOne, { title: locale === "es" ? titleEs : titleEn }),
        href: `/admin/frameworks/${code}`,
      })),
    ...settings.homeStates
      .filter((state) => !known.has(state))
      .map((state) => ({
        text: fill(texts.noWages, { state: areaName(locale, state) }),
        href: "/admin/catalog#bring-in",
      })),
    ...(settings.homeStates.length === 0 ? [{ text: texts.noStates, href: "/admin/settings" }] : []),
    ...sources.flatMap((source) =>
      source.release !== null && isNewerOut(source.kind, source.release, at)
        ? [
            {
              text: fill(texts.oldOne, { kind: importName(locale, source), release: source.release }),
              href: "/admin/catalog#bring-in",
            },
          ]
        : [],
    ),
    ...(sources.some(({ kind, release }) => kind === "COLLEGES" && release === null)
      ? [{ text: texts.noColleges, href: "/admin/catalog#bring-in" }]
      : []),
  ];
}

export function WaitingList({ locale, things }: { locale: Locale; things: readonly WaitingThing[] }) {
  const texts = adminTexts(locale).overview;
  if (things.length === 0) return <Note tone="ok">{texts.nothing}</Note>;
  return (
    <ul className="rel wide">
      {things.map(({ text, href }) => (
        <li key={text}>
          <a href={`/${locale}${href}`}>{text}</a>
        </li>
      ))}
    </ul>
  );
}
