import { getCurrentUser } from "@/lib/accounts/current-user";
import { exportAccount } from "@/lib/accounts/export-person";
import { exportPlans } from "@/lib/plans/export-person";
import { now } from "@/lib/platform/clock";
import { exportSchools } from "@/lib/schools/export-person";
import { exportPerson as exportSurveys } from "@/lib/survey/export-person";

/** All that Waymark keeps about whoever asks, as one file. */
export async function GET() {
  const user = await getCurrentUser();
  if (!user) return new Response("Not signed in", { status: 401, headers: { "Cache-Control": "private, no-store" } });
  const everything = {
    exportedAt: now(),
    account: await exportAccount(user),
    schools: await exportSchools(user),
    surveys: await exportSurveys(user),
    plans: await exportPlans(user),
  };
  return new Response(JSON.stringify(everything, null, 2), {
    headers: {
      "Cache-Control": "private, no-store",
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="waymark-my-data.json"',
    },
  });
}
