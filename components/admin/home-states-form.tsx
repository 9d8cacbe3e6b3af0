import { areaName } from "@/components/catalog/area-texts";
import type { WageArea } from "@/lib/catalog/queries/list-wage-areas";
import { mostHomeStates, stateCodes } from "@/lib/catalog/rules/home-states";
import type { FormAction } from "@/lib/platform/form-state";
import { fill, type Locale } from "@/lib/platform/texts";
import { TextForm } from "./text-form";
import { adminTexts } from "./texts";

type Props = { locale: Locale; homeStates: readonly string[]; areas: readonly WageArea[]; action: FormAction };

/** Three choices; a state that has wages says so. */
export function HomeStatesForm({ locale, homeStates, areas, action }: Props) {
  const { settings: texts, form } = adminTexts(locale);
  const withWages = new Set(areas.map(({ area }) => area));
  const states = stateCodes
    .map((code) => ({ value: code, label: areaName(locale, code) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale))
    .map(({ value, label }) => ({
      value,
      label: withWages.has(value) ? fill(texts.withWages, { state: label }) : label,
    }));
  const choices = [{ value: "", label: texts.noState }, ...states];
  const known = areas.map(({ area, year }) =>
    area === "US" ? fill(texts.wagesNation, { year }) : fill(texts.wagesState, { state: areaName(locale, area), year }),
  );
  return (
    <>
      {known.length > 0 ? (
        <p>
          {fill(texts.wagesHere, {
            states: new Intl.ListFormat(locale, { type: "conjunction" }).format(known),
          })}
        </p>
      ) : null}
      {areas.every(({ area }) => area === "US") ? (
        <p className="soft">
          {texts.wagesOnlyNation} <a href={`/${locale}/admin/catalog`}>{texts.toImports}</a>
        </p>
      ) : null}
      <TextForm
        prefix="states-"
        action={action}
        fields={Array.from({ length: mostHomeStates }, (_, i) => ({
          name: `state${i + 1}`,
          label: fill(texts.state, { n: i + 1 }),
          defaultValue: homeStates[i] ?? "",
          choices,
        }))}
        submit={texts.saveStates}
        texts={form}
        problems={texts.problems}
      />
    </>
  );
}
