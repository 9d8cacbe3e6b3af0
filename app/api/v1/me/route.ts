import { sectionLinks } from "@/components/layout/sections";
import { homePath } from "@/lib/accounts/rules/roles";
import { listSaved } from "@/lib/plans/queries/list-saved";
import { toLocale } from "@/lib/platform/texts";
import { getCurrentHolder } from "@/lib/survey/current-holder";
import { getOwnInterests } from "@/lib/survey/queries/get-own-interests";
import { listBestPathways } from "@/lib/survey/queries/list-best-pathways";

const headers = { "Cache-Control": "private, no-store" };

/**
 * What the script of a prerendered page fills in: who is signed in, what they saved, what fits them best, and one's own
 * interests, also those of a visitor whose browser holds the key to the answers.
 */
export async function GET(request: Request) {
  const holder = await getCurrentHolder();
  const interests = await getOwnInterests(holder);
  const user = holder.person;
  if (!user) return Response.json({ signedIn: false, interests }, { headers });
  const roles = [...new Set(user.memberships.map(({ role }) => role))];
  const saved = await listSaved(user);
  const best = { pathways: await listBestPathways(user) };
  const home = homePath(user);
  const sections = sectionLinks(toLocale(new URL(request.url).searchParams.get("locale") ?? user.locale), home);
  const me = { signedIn: true, name: user.name, home, sections, roles, saved, best, interests };
  return Response.json(me, { headers });
}
