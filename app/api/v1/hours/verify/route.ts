import { readForm } from "@/app/api/v1/survey/requests";
import { hoursCookie, hoursLink } from "@/lib/opportunities/rules/hours-link";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { foreignOrigin, sameOrigin } from "@/lib/platform/origin";
import { enterByLink } from "@/lib/platform/signed-links";
import { locales, toLocale } from "@/lib/platform/texts";
import { visitorAddress } from "@/lib/platform/visitor-address";

const largestForm = 4000;

/** A supervisor's way in: the token of the link becomes a cookie that only their own page is sent. */
export async function POST(request: Request): Promise<Response> {
  if (!sameOrigin(request)) return foreignOrigin();
  const form = await readForm(request, largestForm);
  const locale = toLocale(form.locale ?? "");
  const token = form.token ?? "";
  const entered = await enterByLink(token, hoursLink, visitorAddress(request.headers), now());
  const headers = new Headers({ "cache-control": "no-store" });
  headers.set("location", `/${locale}/verify${entered.ok ? "" : `?problem=${entered.problem}`}`);
  if (entered.ok)
    for (const each of locales)
      headers.append("set-cookie", cookieFor(`/${each}/verify`, token, entered.value.expiresAt));
  return new Response(null, { status: 303, headers });
}

const secure = env.WAYMARK_URL.startsWith("https:") ? "; Secure" : "";

const cookieFor = (path: string, token: string, expires: Date) =>
  `${hoursCookie}=${token}; Path=${path}; Expires=${expires.toUTCString()}; HttpOnly; SameSite=Lax${secure}`;
