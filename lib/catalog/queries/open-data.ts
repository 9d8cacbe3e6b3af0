import "server-only";
import { env } from "@/lib/platform/env";
import { type Collection, openDataVersion, type OpenData } from "../rules/open-data";
import { listOpenClusters, listOpenFrameworks, listOpenPathways, type Which } from "./open-data-frames";
import {
  listOpenCourses,
  listOpenCredentials,
  listOpenElements,
  listOpenOccupations,
  listOpenPrograms,
} from "./open-data-work";

const lists: { [Name in Collection]: (which: Which) => Promise<Omit<OpenData<Name>, "url">[]> } = {
  frameworks: listOpenFrameworks,
  clusters: listOpenClusters,
  pathways: listOpenPathways,
  occupations: listOpenOccupations,
  programs: listOpenPrograms,
  credentials: listOpenCredentials,
  courses: listOpenCourses,
  elements: listOpenElements,
};

/** The public address of the open data, of a collection, or of one object in it. */
export const openDataAddress = (...parts: string[]) =>
  new URL(["/api", `v${openDataVersion}`, "catalog", ...parts].join("/"), env.WAYMARK_URL).href;

/** The objects of a collection after an id, in the order of their ids; each with its own address first but its id. */
export async function listOpenData(collection: Collection, which: Which): Promise<OpenData[]> {
  const found = await lists[collection](which);
  return found.map(({ id, ...rest }) => ({ id, url: openDataAddress(collection, id), ...rest }) as OpenData);
}

const atOnce = 100;

/** All objects of a collection, a hundred at a time, so that no list is ever held whole. */
export async function* walkOpenData(collection: Collection): AsyncGenerator<OpenData[]> {
  let after = "";
  for (;;) {
    const objects = await listOpenData(collection, { after, take: atOnce });
    if (objects.length > 0) yield objects;
    if (objects.length < atOnce) return;
    after = objects.at(-1)!.id;
  }
}
