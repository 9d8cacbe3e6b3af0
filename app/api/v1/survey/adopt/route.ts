import { getCurrentHolder } from "@/lib/survey/current-holder";
import { nextPath } from "@/lib/accounts/rules/next-path";
import { now } from "@/lib/platform/clock";
import { foreignOrigin, sameOrigin } from "@/lib/platform/origin";
import { adoptAttempt } from "@/lib/survey/adopt-attempt";
import { forgetAttempt } from "@/lib/survey/forget-attempt";
import { adoptForm, largestBatch } from "@/lib/survey/schema";
import { dropKey, readForm, seeOther } from "../requests";

/** The answer to "Are these yours?": yes makes them the signed-in person's, no deletes them. */
export async function POST(request: Request): Promise<Response> {
  if (!sameOrigin(request)) return foreignOrigin();
  const form = adoptForm.safeParse(await readForm(request, largestBatch));
  if (!form.success) return new Response("Bad request", { status: 400 });
  const { locale, mine, next } = form.data;
  const survey = `/${locale}/survey`;
  const { person, key } = await getCurrentHolder();
  if (!person) return seeOther(`/${locale}/sign-in?next=${encodeURIComponent(`${survey}/yours`)}`);
  const at = now();
  const adopted = key && mine === "yes" ? await adoptAttempt(person, key, at) : null;
  if (key && mine === "no") await forgetAttempt({ person: null, key }, at);
  await dropKey();
  return seeOther(adopted && !adopted.ok ? `${survey}?problem=ended` : nextPath(next, survey));
}
