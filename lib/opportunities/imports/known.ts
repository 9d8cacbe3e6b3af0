import { plainName } from "@/lib/plans/rules/list-file";

type Titled = { titleEn: string; titleEs: string | null };
export type CatalogueLists = {
  occupations: readonly ({ code: string; soc: string } & Titled)[];
  /** In the order in which a title that stands in several frameworks is meant. */
  pathways: readonly ({ id: string } & Titled)[];
  elements: readonly ({ id: string } & Titled)[];
};

/** What of the catalogue a file can name, by code, id or title in either language. */
export type Known = {
  occupations: (name: string) => readonly string[] | undefined;
  pathway: (name: string) => string | undefined;
  element: (name: string) => string | undefined;
};

function byName<Each extends Titled>(all: readonly Each[], id: (each: Each) => string): Map<string, string> {
  const names = new Map<string, string>();
  for (const each of all)
    for (const title of [each.titleEn, each.titleEs])
      if (title && !names.has(plainName(title))) names.set(plainName(title), id(each));
  return names;
}

/** "29-1141.00" and "29-1141" (all that it covers), an id as it stands, or a title that is written as in the catalogue. */
export function knownOf({ occupations, pathways, elements }: CatalogueLists): Known {
  const bySoc = new Map<string, string[]>();
  for (const { code, soc } of occupations) bySoc.set(soc, [...(bySoc.get(soc) ?? []), code]);
  const codes = new Set(occupations.map(({ code }) => code));
  const titles = byName(occupations, ({ code }) => code);
  const pathwayIds = new Set(pathways.map(({ id }) => id));
  const pathwayTitles = byName(pathways, ({ id }) => id);
  const elementIds = new Set(elements.map(({ id }) => id));
  const elementTitles = byName(elements, ({ id }) => id);
  return {
    occupations: (name) => {
      const code = name.trim();
      if (codes.has(code)) return [code];
      const title = titles.get(plainName(name));
      return bySoc.get(code) ?? (title === undefined ? undefined : [title]);
    },
    pathway: (name) => (pathwayIds.has(name.trim()) ? name.trim() : pathwayTitles.get(plainName(name))),
    element: (name) => (elementIds.has(name.trim()) ? name.trim() : elementTitles.get(plainName(name))),
  };
}

/**
 * The ids of a cell with several names between semicolons, bars or lines, or, where that is not a name, between commas;
 * and what of it is none.
 */
export function readNames(
  cell: string,
  idsOf: (name: string) => readonly string[] | undefined,
): { ids: string[]; unknown: string[] } {
  const [ids, unknown] = [new Set<string>(), [] as string[]];
  const take = (name: string): boolean => {
    const found = idsOf(name);
    for (const id of found ?? []) ids.add(id);
    return found !== undefined;
  };
  for (const name of cell.split(/[;|\n]/).map((each) => each.trim())) {
    if (name === "" || take(name)) continue;
    const parts = name.split(",").map((each) => each.trim());
    for (const part of parts) if (part !== "" && !take(part)) unknown.push(part);
  }
  return { ids: [...ids], unknown };
}
