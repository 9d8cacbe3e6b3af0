import { getRelease } from "@/lib/catalog/queries/get-release";
import { openDataAddress } from "@/lib/catalog/queries/open-data";
import { collections, fieldsOf } from "@/lib/catalog/rules/open-data";
import { env } from "@/lib/platform/env";
import { answerHeaders, nothingLoaded, notModified, releaseFields } from "./answer";

export const dynamic = "force-dynamic";

/** What there is: the release in use, its licence and sources, and every collection with its addresses and fields. */
export async function GET(request: Request) {
  const release = await getRelease();
  if (!release) return nothingLoaded(request);
  const body = {
    ...releaseFields(release),
    documentation: new URL("/en/open-data", env.WAYMARK_URL).href,
    collections: collections.map((name) => ({
      name,
      json: openDataAddress(name),
      csv: openDataAddress(`${name}.csv`),
      fields: fieldsOf(name),
    })),
  };
  return notModified(request, release) ?? Response.json(body, { headers: answerHeaders(release) });
}
