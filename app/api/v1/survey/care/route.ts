import { getCurrentHolder } from "@/lib/survey/current-holder";
import { careOf } from "@/lib/survey/queries/get-care";
import { getOwnAttempt } from "@/lib/survey/queries/get-own-attempt";

/** What in this visitor's saved answers is worth a second thought. */
export async function GET(): Promise<Response> {
  const attempt = await getOwnAttempt(await getCurrentHolder());
  const care = attempt && !attempt.submittedAt ? await careOf(attempt) : [];
  return Response.json({ care }, { headers: { "cache-control": "no-store" } });
}
