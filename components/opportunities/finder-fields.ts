import type { KeptFinder } from "@/lib/opportunities/queries/list-finders";
import { finderKinds } from "@/lib/opportunities/rules/kinds";
import type { Locale } from "@/lib/platform/texts";
import { finderTexts } from "./finder-texts";

type States = readonly { code: string; name: string }[];

/** The fields of one finder, filled with the one that is changed. */
export function finderFields(locale: Locale, finder: KeptFinder | undefined, states: States) {
  const { fields, kinds, everywhere } = finderTexts(locale).admin;
  const text = (name: "titleEn" | "titleEs" | "aboutEn" | "aboutEs" | "address", short = true) => ({
    ...{ name, label: fields[name], short },
    defaultValue: finder?.[name] ?? "",
  });
  return [
    text("titleEn"),
    text("titleEs"),
    text("aboutEn"),
    text("aboutEs"),
    text("address", false),
    {
      ...{ name: "kind", label: fields.kind, short: true, defaultValue: finder?.kind ?? "job" },
      choices: finderKinds.map((value) => ({ value, label: kinds[value] })),
    },
    {
      ...{ name: "region", label: fields.region, short: true, defaultValue: finder?.region ?? "" },
      choices: [{ value: "", label: everywhere }, ...states.map(({ code, name }) => ({ value: code, label: name }))],
    },
  ];
}
