import { suggestionsOf } from "@/components/catalog/search/suggestions";
import { searchCatalog } from "@/lib/catalog/queries/search-catalog";
import { readSuggest } from "@/lib/catalog/schema";

const mostSuggestions = 8;

/** What a search field suggests while someone types: GET ?q=&locale=. */
export async function GET(request: Request) {
  const asked = readSuggest(new URL(request.url).searchParams);
  if (!asked.ok)
    return Response.json({ error: asked.problem }, { status: 400, headers: { "Cache-Control": "no-store" } });
  const { q, locale } = asked.value;
  const answer = await searchCatalog(locale, q, { most: mostSuggestions });
  return Response.json(suggestionsOf(locale, answer), { headers: { "Cache-Control": "public, max-age=60" } });
}
