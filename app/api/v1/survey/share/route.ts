import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { foreignOrigin, sameOrigin } from "@/lib/platform/origin";
import { enterByLink } from "@/lib/platform/signed-links";
import { locales } from "@/lib/platform/texts";
import { visitorAddress } from "@/lib/platform/visitor-address";
import { resultLink, sharedResultCookie } from "@/lib/survey/rules/result-link";
import { largestBatch, localeForm } from "@/lib/survey/schema";
import { readForm } from "../requests";

/** The Continue button of a shared result: the token leaves the address for a cookie that only its pages are sent. */
export async function POST(request: Request): Promise<Response> {
  if (!sameOrigin(request)) return foreignOrigin();
  const form = await readForm(request, largestBatch);
  const { locale } = localeForm.parse(form);
  const token = form.token ?? "";
  const entered = await enterByLink(token, resultLink, visitorAddress(request.headers), now());
  const headers = new Headers({ "cache-control": "no-store" });
  const page = `/${locale}/shared/result`;
  headers.set("location", entered.ok ? page : `${page}?problem=${entered.problem}`);
  if (entered.ok)
    for (const each of locales) headers.append("set-cookie", cookieFor(each, token, entered.value.expiresAt));
  return new Response(null, { status: 303, headers });
}

const secure = env.WAYMARK_URL.startsWith("https:") ? "; Secure" : "";

/** One cookie for each language, so that the page can be read in either. */
const cookieFor = (locale: string, token: string, expires: Date) =>
  `${sharedResultCookie}=${token}; Path=/${locale}/shared; Expires=${expires.toUTCString()}; HttpOnly; SameSite=Lax${secure}`;
