import { getCurrentUser } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { listSaved } from "@/lib/plans/queries/list-saved";

const headers = { "Cache-Control": "private, no-store" };

/** What the script of a prerendered page fills in: who is signed in, and what they saved. */
export async function GET() {
  const user = await getCurrentUser();
  if (!user) return Response.json({ signedIn: false }, { headers });
  const roles = [...new Set(user.memberships.map(({ role }) => role))];
  const me = { signedIn: true, name: user.name, home: homePath(user), roles, saved: await listSaved(user) };
  return Response.json(me, { headers });
}
