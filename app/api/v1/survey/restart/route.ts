import { now } from "@/lib/platform/clock";
import { foreignOrigin, sameOrigin } from "@/lib/platform/origin";
import { getCurrentHolder } from "@/lib/survey/current-holder";
import { forgetAttempt } from "@/lib/survey/forget-attempt";
import { largestBatch, localeForm } from "@/lib/survey/schema";
import { dropKey, readForm, seeOther } from "../requests";

/** Start over: what was begun is deleted, and the first question comes again. A person's earlier results stay. */
export async function POST(request: Request): Promise<Response> {
  if (!sameOrigin(request)) return foreignOrigin();
  const { locale } = localeForm.parse(await readForm(request, largestBatch));
  const holder = await getCurrentHolder();
  await forgetAttempt(holder, now());
  if (!holder.person) await dropKey();
  return seeOther(`/${locale}/survey/1`);
}
