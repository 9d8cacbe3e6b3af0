import { type CurrentUser, isExplorer } from "@/lib/accounts/rules/roles";
import { getTransferWorld } from "@/lib/catalog/queries/get-transfer-world";
import type { TransferWorld } from "@/lib/catalog/rules/transfer-world";
import {
  kindsAndHours,
  occupationSources,
  pathwaySources,
  type Seeker,
  strongestOf,
} from "@/lib/opportunities/rules/seeker";
import { listSought } from "@/lib/plans/queries/list-sought";
import { getOwnWishes } from "@/lib/profiles/queries/get-own-wishes";

/** What someone looks for; null for staff, who look on behalf of others. */
export type Sought = {
  seeker: Seeker | null;
  world: TransferWorld | null;
  /** Kept searches, each as the end of its address. */
  searches: string[];
};

/** What a person looks for, put together from their plan, what they saved, their profile and their destination. */
export async function seekerOf(person: CurrentUser): Promise<Sought> {
  const world = await getTransferWorld();
  if (!isExplorer(person)) return { seeker: null, world, searches: [] };
  const wishes = await getOwnWishes(person);
  const sought = await listSought(person);
  const { destination } = wishes;
  const leads = destination
    ? [...(destination.pathwayId ? [destination.pathwayId] : []), ...pathwaysOf(world, destination.occupationCode)]
    : [];
  const seeker: Seeker = {
    pathways: strongestOf<Seeker["pathways"][number]>(
      [
        ...sought.filter(({ kind }) => kind === "PATHWAY").map(({ id, from }) => ({ id, from })),
        ...leads.map((id) => ({ id, from: "destination" as const })),
      ],
      ({ id }) => id,
      pathwaySources,
    ),
    occupations: strongestOf<Seeker["occupations"][number]>(
      [
        ...(destination ? [{ code: destination.occupationCode, from: "destination" as const }] : []),
        ...sought.filter(({ kind }) => kind === "OCCUPATION").map(({ id }) => ({ code: id, from: "saved" as const })),
        ...wishes.done.map((code) => ({ code, from: "done" as const })),
      ],
      ({ code }) => code,
      occupationSources,
    ),
    skills: wishes.skills,
    town: wishes.town,
    region: wishes.region,
    remote: wishes.remote,
    ...kindsAndHours(wishes.wanted),
    payFrom: wishes.payFrom,
    payPer: wishes.payPer === "year" ? "year" : "hour",
    schooling: wishes.horizon,
  };
  return { seeker, world, searches: wishes.searches };
}

/** Where the occupation that one is heading for stands. */
const pathwaysOf = (world: TransferWorld | null, code: string) => world?.places.get(code)?.pathwayIds ?? [];
