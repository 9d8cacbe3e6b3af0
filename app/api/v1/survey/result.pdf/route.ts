import { resultPdf } from "@/components/survey/result/result-pdf";
import { getMatchFacts } from "@/lib/catalog/queries/get-match-facts";
import { env } from "@/lib/platform/env";
import { makePdf } from "@/lib/platform/pdf";
import { formatDate, toLocale } from "@/lib/platform/texts";
import { getCurrentHolder } from "@/lib/survey/current-holder";
import { getInstrument } from "@/lib/survey/queries/get-instrument";
import { getResultView } from "@/lib/survey/queries/get-result-view";
import { isResultId } from "@/lib/survey/schema";
import { frameworkOf, matchesData, quotedItems } from "@/app/[locale]/(survey)/survey/result/matches-data";

/** One's own result as a tagged PDF: `?id=&locale=&framework=`, without an id the newest. A stranger's is absent. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const locale = toLocale(query.get("locale") ?? "");
  const id = query.get("id");
  const holder = await getCurrentHolder();
  const view = id === null || isResultId(id) ? await getResultView(holder, id ?? undefined) : null;
  const facts = view && (await getMatchFacts(locale));
  if (!view || !facts) return new Response("Not found", { status: 404, headers: { "cache-control": "no-store" } });
  const items = quotedItems(await getInstrument(locale, view.instruments, view.audience));
  const wishes = { horizon: view.horizon, notForMe: view.setAside, openingsFirst: false };
  const framework = frameworkOf(view.matches, query.get("framework"));
  const content = resultPdf(matchesData(locale, view, framework, facts, items, wishes), {
    name: holder.person?.name ?? null,
    date: formatDate(locale, view.createdAt, env.WAYMARK_TIME_ZONE),
    scoringVersion: view.scoringVersion,
  });
  const file = await makePdf(content);
  return new Response(new Uint8Array(file), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": 'attachment; filename="waymark-result.pdf"',
      "cache-control": "private, no-store",
    },
  });
}
