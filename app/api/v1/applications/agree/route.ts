import { readForm } from "@/app/api/v1/survey/requests";
import { agreeCookie, agreeLink } from "@/lib/opportunities/rules/application-limits";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { foreignOrigin, sameOrigin } from "@/lib/platform/origin";
import { enterByLink } from "@/lib/platform/signed-links";
import { locales, toLocale } from "@/lib/platform/texts";
import { visitorAddress } from "@/lib/platform/visitor-address";

const largestForm = 4000;

/** A guardian's way in: the token of the link becomes a cookie that only these pages are sent. */
export async function POST(request: Request): Promise<Response> {
  if (!sameOrigin(request)) return foreignOrigin();
  const form = await readForm(request, largestForm);
  const locale = toLocale(form.locale ?? "");
  const token = form.token ?? "";
  const entered = await enterByLink(token, agreeLink, visitorAddress(request.headers), now());
  const headers = new Headers({ "cache-control": "no-store" });
  headers.set("location", `/${locale}/agree${entered.ok ? "" : `?problem=${entered.problem}`}`);
  if (entered.ok)
    for (const each of locales) headers.append("set-cookie", cookieFor(each, token, entered.value.expiresAt));
  return new Response(null, { status: 303, headers });
}

const secure = env.WAYMARK_URL.startsWith("https:") ? "; Secure" : "";

const cookieFor = (locale: string, token: string, expires: Date) =>
  `${agreeCookie}=${token}; Path=/${locale}/agree; Expires=${expires.toUTCString()}; HttpOnly; SameSite=Lax${secure}`;
