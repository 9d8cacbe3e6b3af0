import type { MatchNames } from "@/components/opportunities/match-words";
import { type CurrentUser, isExplorer } from "@/lib/accounts/rules/roles";
import { type FieldName, listMatchNames } from "@/lib/catalog/queries/list-match-names";
import {
  kindsAndHours,
  occupationSources,
  pathwaySources,
  type Seeker,
  strongestOf,
} from "@/lib/opportunities/rules/seeker";
import type { Locale } from "@/lib/platform/texts";
import { listSought } from "@/lib/plans/queries/list-sought";
import { getOwnWishes } from "@/lib/profiles/queries/get-own-wishes";

export type Comparing = {
  /** What the person looks for; null for staff, who look on behalf of others. */
  seeker: Seeker | null;
  /** Kept searches, each as the end of its address. */
  searches: string[];
  fields: FieldName[];
  names: MatchNames;
};

type Asked = {
  locale: Locale;
  /** Of which all clusters and pathways are listed. */
  framework?: string;
  /** What is compared with it, and to be named. */
  pathways?: readonly string[];
  occupations?: readonly string[];
};

type SoughtPathway = Seeker["pathways"][number];
type SoughtOccupation = Seeker["occupations"][number];

/**
 * What a person looks for, put together from their plan, what they saved, their profile and their destination, and what
 * all of it is called. Three statements.
 */
export async function comparingFor(person: CurrentUser, asked: Asked): Promise<Comparing> {
  const own = isExplorer(person) ? { wishes: await getOwnWishes(person), sought: await listSought(person) } : null;
  const { wishes = null, sought = [] } = own ?? {};
  const destination = wishes?.destination ?? null;
  const occupations = strongestOf<SoughtOccupation>(
    [
      ...(destination ? [{ code: destination.occupationCode, from: "destination" as const }] : []),
      ...sought.filter(({ kind }) => kind === "OCCUPATION").map(({ id }) => ({ code: id, from: "saved" as const })),
      ...(wishes?.done ?? []).map((code) => ({ code, from: "done" as const })),
    ],
    ({ code }) => code,
    occupationSources,
  );
  const kept = sought.filter(({ kind }) => kind === "PATHWAY").map(({ id, from }): SoughtPathway => ({ id, from }));
  const way = destination?.pathwayId ? [destination.pathwayId] : [];
  const catalog = await listMatchNames(asked.locale, {
    framework: asked.framework ?? null,
    pathways: [...(asked.pathways ?? []), ...kept.map(({ id }) => id), ...way],
    occupations: [...(asked.occupations ?? []), ...occupations.map(({ code }) => code)],
    destination: destination?.occupationCode ?? null,
  });
  const leads = [...way, ...catalog.leads].map((id): SoughtPathway => ({ id, from: "destination" }));
  return {
    searches: wishes?.searches ?? [],
    fields: catalog.fields,
    names: {
      pathways: new Map(catalog.fields.map(({ id, title }) => [id, title])),
      occupations: catalog.occupations,
      skills: catalog.elements,
    },
    seeker: wishes && {
      pathways: strongestOf([...kept, ...leads], ({ id }) => id, pathwaySources),
      occupations,
      skills: wishes.skills,
      town: wishes.town,
      region: wishes.region,
      remote: wishes.remote,
      ...kindsAndHours(wishes.wanted),
      payFrom: wishes.payFrom,
      payPer: wishes.payPer === "year" ? "year" : "hour",
      schooling: wishes.horizon,
    },
  };
}
