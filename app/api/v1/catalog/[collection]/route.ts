import { getRelease } from "@/lib/catalog/queries/get-release";
import { listOpenData, openDataAddress, walkOpenData } from "@/lib/catalog/queries/open-data";
import { isCollection, mostPerPage, readPageRequest } from "@/lib/catalog/rules/open-data";
import { answerHeaders, nothingLoaded, notModified, problem, releaseFields, unknownCollection } from "../answer";
import { csvResponse } from "../csv";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ collection: string }> };

/** One collection: a page of it as JSON, or the whole as CSV. */
export async function GET(request: Request, { params }: Context) {
  const { collection: asked } = await params;
  const name = asked.replace(/\.csv$/, "");
  if (!isCollection(name)) return unknownCollection(request, name);
  const wanted = readPageRequest(asked, new URL(request.url).searchParams);
  if ("wrong" in wanted) {
    const rule = { limit: `a whole number from 1 to ${mostPerPage}`, format: '"json" or "csv"' }[wanted.wrong];
    return problem(request, 400, `"${wanted.wrong}" must be ${rule}.`);
  }
  const release = await getRelease();
  if (!release) return nothingLoaded(request);
  const known = notModified(request, release);
  if (known) return known;
  const headers = answerHeaders(release);
  if (wanted.csv) return csvResponse(name, name, walkOpenData(name), headers);

  const { after, limit } = wanted;
  const found = await listOpenData(name, { after, take: limit + 1 });
  const data = found.slice(0, limit);
  const query = new URLSearchParams({ after: data.at(-1)?.id ?? "", limit: String(limit) });
  const next = found.length > limit ? `${openDataAddress(name)}?${query.toString()}` : null;
  return Response.json({ ...releaseFields(release), next, data }, { headers });
}
