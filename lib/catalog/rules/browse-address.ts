import {
  type BrowseFilters,
  type BrowseQuery,
  type FilterName,
  filterNames,
  growthValues,
  interestValues,
  onlyValues,
  schoolValues,
  type Sort,
  sorts,
  wageValues,
} from "./browse";

type Params = Record<string, string | string[] | undefined>;

/** A value that was not understood, under the name it came with. */
export type Ignored = { name: string; value: string };

export type KnownFramework = { code: string; parts: readonly { slug: string }[] };

/** How many occupations an address may carry to be compared; those beyond are named, not kept. */
export const mostChosen = 20;

const codePattern = /^\d{2}-\d{4}\.\d{2}$/;

export const isOccupationCode = (text: string) => codePattern.test(text);

const fixed: Record<Exclude<FilterName, "cluster">, readonly string[]> = {
  school: schoolValues,
  wage: wageValues,
  growth: growthValues,
  interest: interestValues,
  only: onlyValues,
};

const list = (value: string | string[] | undefined): string[] =>
  value === undefined ? [] : [...new Set([value].flat())].filter((each) => each !== "");

/** Occupation codes of the parameter `o`, each once, as they came; whatever else stands there is ignored. */
export function readChosen(params: Params): { chosen: string[]; ignored: Ignored[] } {
  const all = list(params.o);
  const chosen = all.filter(isOccupationCode).slice(0, mostChosen);
  return { chosen, ignored: all.filter((value) => !chosen.includes(value)).map((value) => ({ name: "o", value })) };
}

/**
 * What an address asks for. Values that mean nothing here are left out and named in `ignored`; the others count, each
 * once and in a fixed order. Without a known framework the default one is taken, or the first.
 */
export function readBrowse(
  params: Params,
  frameworks: readonly KnownFramework[],
  defaultFramework: string,
): { query: BrowseQuery; ignored: Ignored[] } {
  const { chosen, ignored } = readChosen(params);
  const one = <Value extends string>(name: string, isKnown: (value: string) => boolean, otherwise: Value) => {
    const [first, ...rest] = list(params[name]);
    if (first === undefined) return otherwise;
    const wrong = isKnown(first) ? rest : [first, ...rest];
    ignored.push(...wrong.map((value) => ({ name, value })));
    return isKnown(first) ? (first as Value) : otherwise;
  };
  const byCode = (code: string) => frameworks.find((framework) => framework.code === code);
  const framework = one<string>("framework", (code) => byCode(code) !== undefined, defaultFramework);
  const parts = (byCode(framework) ?? frameworks[0])?.parts.map(({ slug }) => slug) ?? [];

  const filters = Object.fromEntries(
    filterNames.map((name) => {
      const known = name === "cluster" ? parts : fixed[name];
      const given = list(params[name]);
      ignored.push(...given.filter((value) => !known.includes(value)).map((value) => ({ name, value })));
      return [name, known.filter((value) => given.includes(value))];
    }),
  ) as BrowseFilters;

  const sort = one<Sort>("sort", (value) => (sorts as readonly string[]).includes(value), "title");
  const after = one<string>("after", isOccupationCode, "") || null;
  return { query: { framework, filters, sort, after, chosen }, ignored };
}

/** The parameters that say the query again, in a fixed order; what is the default is not said. */
export function browseParams(query: BrowseQuery, defaultFramework: string): [string, string][] {
  const { framework, filters, sort, after, chosen } = query;
  return [
    ...(framework === defaultFramework ? [] : [["framework", framework] as [string, string]]),
    ...filterNames.flatMap((name) => filters[name].map((value): [string, string] => [name, value])),
    ...(sort === "title" ? [] : [["sort", sort] as [string, string]]),
    ...(after === null ? [] : [["after", after] as [string, string]]),
    ...chosen.map((code): [string, string] => ["o", code]),
  ];
}

/** The query as the end of an address: "" or "?cluster=health-science&sort=wage". */
export function browseAddress(query: BrowseQuery, defaultFramework: string): string {
  const text = new URLSearchParams(browseParams(query, defaultFramework)).toString();
  return text && `?${text}`;
}

export const noFilters = (): BrowseFilters => ({
  cluster: [],
  school: [],
  wage: [],
  growth: [],
  interest: [],
  only: [],
});

/** The same query without one value of a filter, or without all of them; it starts again at the first page. */
export const withoutFilter = (query: BrowseQuery, name: FilterName, value?: string): BrowseQuery => ({
  ...query,
  after: null,
  filters: {
    ...query.filters,
    [name]: value === undefined ? [] : query.filters[name].filter((each) => each !== value),
  },
});
