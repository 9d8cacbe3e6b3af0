import { getCurrentUser } from "@/lib/accounts/current-user";
import { exportAccount } from "@/lib/accounts/export-person";
import { exportCounseling } from "@/lib/counseling/export-person";
import { exportOpportunities } from "@/lib/opportunities/export-person";
import { exportPlans } from "@/lib/plans/export-person";
import { exportFiles, exportPortfolio } from "@/lib/plans/export-portfolio";
import { now } from "@/lib/platform/clock";
import { exportProfiles } from "@/lib/profiles/export-person";
import { exportSchools } from "@/lib/schools/export-person";
import { exportPerson as exportSurveys } from "@/lib/survey/export-person";
import { jsonWithList } from "./json-with-list";

/** All that Waymark keeps about whoever asks, as one file; what they uploaded stands at its end, in base64. */
export async function GET() {
  const user = await getCurrentUser();
  if (!user) return new Response("Not signed in", { status: 401, headers: { "Cache-Control": "private, no-store" } });
  const everything = {
    exportedAt: now(),
    account: await exportAccount(user),
    schools: await exportSchools(user),
    surveys: await exportSurveys(user),
    plans: await exportPlans(user),
    portfolio: await exportPortfolio(user),
    profile: await exportProfiles(user),
    opportunities: await exportOpportunities(user),
    counseling: await exportCounseling(user),
  };
  return new Response(jsonWithList(everything, "files", exportFiles(user)), {
    headers: {
      "Cache-Control": "private, no-store",
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="waymark-my-data.json"',
    },
  });
}
