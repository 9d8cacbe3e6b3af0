import { getCurrentUser } from "@/lib/accounts/current-user";
import { isExplorer } from "@/lib/accounts/rules/roles";
import { exportResume } from "@/lib/profiles/export-resume";

export const dynamic = "force-dynamic";

/** One's own profile as a JSON Resume, to take along. */
export async function GET() {
  const user = await getCurrentUser();
  if (!user || !isExplorer(user))
    return new Response("Not found", { status: 404, headers: { "Cache-Control": "private, no-store" } });
  return new Response(JSON.stringify(await exportResume(user, user.name), null, 2), {
    headers: {
      "Cache-Control": "private, no-store",
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="resume.json"',
    },
  });
}
