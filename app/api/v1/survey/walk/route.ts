import { now } from "@/lib/platform/clock";
import { foreignOrigin, sameOrigin } from "@/lib/platform/origin";
import { changeWalk } from "@/lib/survey/change-walk";
import { getCurrentHolder } from "@/lib/survey/current-holder";
import { largestBatch, walkForm } from "@/lib/survey/schema";
import { readForm, seeOther } from "../requests";

/** Another length or wording for the walk that this visitor is on; the start page knows where it goes on. */
export async function POST(request: Request): Promise<Response> {
  if (!sameOrigin(request)) return foreignOrigin();
  const { locale, ...choice } = walkForm.parse(await readForm(request, largestBatch));
  const changed = await changeWalk(await getCurrentHolder(), choice, now());
  return seeOther(`/${locale}/survey${changed.ok ? "?notice=longer" : "?problem=ended"}`);
}
