import { getRelease } from "@/lib/catalog/queries/get-release";
import { getChooserTable } from "@/lib/survey/queries/get-chooser-table";
import { getInstrument, toRules } from "@/lib/survey/queries/get-instrument";
import { chooserQuery } from "@/lib/survey/schema";

/** The table of the adaptive order. Its address names the release, so whoever has it keeps it. */
export async function GET(request: Request): Promise<Response> {
  const query = chooserQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) return new Response("Bad request", { status: 400 });
  const { framework, instruments, release } = query.data;
  const survey = await getInstrument("en", instruments);
  const isKnown = survey.parts.length === instruments.length;
  const table = isKnown ? await getChooserTable(toRules(survey), framework) : null;
  if (!table) return new Response("Not found", { status: 404 });
  const isCurrent = (await getRelease())?.id === release;
  return Response.json(table, {
    headers: { "cache-control": isCurrent ? "public, max-age=31536000, immutable" : "no-store" },
  });
}
