import { getCurrentUser } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { listSaved } from "@/lib/plans/queries/list-saved";
import { listBestPathways } from "@/lib/survey/queries/list-best-pathways";

const headers = { "Cache-Control": "private, no-store" };

/** What the script of a prerendered page fills in: who is signed in, and what they saved, and what fits them best. */
export async function GET() {
  const user = await getCurrentUser();
  if (!user) return Response.json({ signedIn: false }, { headers });
  const roles = [...new Set(user.memberships.map(({ role }) => role))];
  const saved = await listSaved(user);
  const best = { pathways: await listBestPathways(user) };
  return Response.json({ signedIn: true, name: user.name, home: homePath(user), roles, saved, best }, { headers });
}
