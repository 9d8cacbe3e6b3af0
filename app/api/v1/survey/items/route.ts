import { getRelease } from "@/lib/catalog/queries/get-release";
import { listItems } from "@/lib/survey/queries/list-items";
import { itemColumns, itemLine } from "@/lib/survey/rules/items-csv";
import { scoringVersion } from "@/lib/survey/rules/scoring";
import { answerHeaders, nothingLoaded, notModified, problem, releaseFields } from "../../catalog/answer";
import { csvFile } from "../../csv-file";

export const dynamic = "force-dynamic";

/** Every question of the survey that is asked now, with its key and wordings, as JSON or CSV: open data. */
export async function GET(request: Request) {
  const format = new URL(request.url).searchParams.get("format") ?? "json";
  if (format !== "json" && format !== "csv") return problem(request, 400, '"format" must be "json" or "csv".');
  const release = await getRelease();
  if (!release) return nothingLoaded(request);
  const known = notModified(request, release);
  if (known) return known;
  const headers = answerHeaders(release);
  const items = await listItems();
  if (format === "json") return Response.json({ ...releaseFields(release), scoringVersion, data: items }, { headers });
  const lines = (async function* () {
    yield items.map(itemLine).join("");
  })();
  return csvFile("survey-items", itemColumns, lines, headers);
}
