import type { Locale } from "@/lib/platform/texts";
import type { FormLine } from "./form-line";
import { structureTexts } from "./structure-texts";

type Program = { title: string; kind: string; clusterId: string | null };

/** The fields of a program's form; clusters are those of the school's framework, and the one it has. */
export function programFields(
  locale: Locale,
  clusters: readonly { id: string; title: string }[],
  one: Program | null,
): FormLine[] {
  const { programs: texts } = structureTexts(locale);
  const known = one?.clusterId ? clusters.some(({ id }) => id === one.clusterId) : true;
  return [
    { name: "title", label: texts.name, defaultValue: one?.title ?? "" },
    {
      name: "kind",
      label: texts.kind,
      short: true,
      defaultValue: one?.kind ?? "PROGRAM",
      choices: (["PROGRAM", "ACADEMY"] as const).map((kind) => ({ value: kind, label: texts.kinds[kind] })),
    },
    {
      name: "clusterId",
      label: texts.theme,
      hint: texts.themeHint,
      short: true,
      defaultValue: one?.clusterId ?? "",
      choices: [
        { value: "", label: texts.noTheme },
        ...clusters.map(({ id, title }) => ({ value: id, label: title })),
        ...(known ? [] : [{ value: one!.clusterId!, label: one!.clusterId! }]),
      ],
    },
  ];
}
