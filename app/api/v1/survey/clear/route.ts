import { now } from "@/lib/platform/clock";
import { foreignOrigin, sameOrigin } from "@/lib/platform/origin";
import { attemptCookie } from "@/lib/survey/attempt-key";
import { forgetAttempt } from "@/lib/survey/forget-attempt";
import { largestBatch, localeForm } from "@/lib/survey/schema";
import { cookies } from "next/headers";
import { dropKey, readForm, seeOther } from "../requests";

/** "Clear this computer": the anonymous answers of this browser are deleted; what a person owns stays theirs. */
export async function POST(request: Request): Promise<Response> {
  if (!sameOrigin(request)) return foreignOrigin();
  const { locale } = localeForm.parse(await readForm(request, largestBatch));
  const key = (await cookies()).get(attemptCookie)?.value;
  if (key) await forgetAttempt({ person: null, key }, now());
  await dropKey();
  return seeOther(`/${locale}/survey?notice=cleared`);
}
