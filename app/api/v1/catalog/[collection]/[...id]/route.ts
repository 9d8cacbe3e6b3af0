import { getRelease } from "@/lib/catalog/queries/get-release";
import { listOpenData } from "@/lib/catalog/queries/open-data";
import { isCollection, readPageRequest } from "@/lib/catalog/rules/open-data";
import { answerHeaders, nothingLoaded, notModified, problem, releaseFields, unknownCollection } from "../../answer";
import { csvResponse } from "../../csv";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ collection: string; id: string[] }> };

/** One object by its id, as JSON or as a CSV file of one line. */
export async function GET(request: Request, { params }: Context) {
  const { collection, id: parts } = await params;
  const id = parts.join("/");
  if (!isCollection(collection)) return unknownCollection(request, collection);
  const wanted = readPageRequest(collection, new URL(request.url).searchParams);
  if ("wrong" in wanted) return problem(request, 400, `"${wanted.wrong}" is not understood.`);
  const release = await getRelease();
  if (!release) return nothingLoaded(request);
  const found = await listOpenData(collection, { id });
  const [data] = found;
  if (!data) return problem(request, 404, `There is no "${id}" in ${collection}.`);
  const known = notModified(request, release);
  if (known) return known;
  const headers = answerHeaders(release);
  if (!wanted.csv) return Response.json({ ...releaseFields(release), data }, { headers });
  const once = (async function* () {
    yield found;
  })();
  return csvResponse(id.replaceAll("/", "-"), collection, once, headers);
}
