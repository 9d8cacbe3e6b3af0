import { readForm } from "@/app/api/v1/survey/requests";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { foreignOrigin, sameOrigin } from "@/lib/platform/origin";
import { enterByCode, enterByLink } from "@/lib/platform/signed-links";
import { locales, toLocale } from "@/lib/platform/texts";
import { visitorAddress } from "@/lib/platform/visitor-address";
import { guardianCode, guardianCookie, guardianLink } from "@/lib/plans/rules/guardian-link";

const largestForm = 4000;

/** A guardian's way in: the token of a mailed link, or the code of a slip and the child's grade, becomes a cookie. */
export async function POST(request: Request): Promise<Response> {
  if (!sameOrigin(request)) return foreignOrigin();
  const form = await readForm(request, largestForm);
  const locale = toLocale(form.locale ?? "");
  const address = visitorAddress(request.headers);
  const entered = form.token
    ? await enterByLink(form.token, guardianLink, address, now())
    : await enterByCode({ code: form.code ?? "", answer: form.grade ?? "" }, guardianCode, address, now());
  const headers = new Headers({ "cache-control": "no-store" });
  headers.set("location", entered.ok ? `/${locale}/guardian/plan` : `/${locale}/guardian?problem=${entered.problem}`);
  if (entered.ok) {
    const { expiresAt } = entered.value;
    const token = form.token || ("token" in entered.value ? String(entered.value.token) : "");
    for (const path of paths) headers.append("set-cookie", cookieFor(path, token, expiresAt));
  }
  return new Response(null, { status: 303, headers });
}

/** The guardian's own pages in either language, and their documents; no other page is sent the token. */
const paths = [...locales.map((locale) => `/${locale}/guardian`), "/api/v1/plans"];

const secure = env.WAYMARK_URL.startsWith("https:") ? "; Secure" : "";

const cookieFor = (path: string, token: string, expires: Date) =>
  `${guardianCookie}=${token}; Path=${path}; Expires=${expires.toUTCString()}; HttpOnly; SameSite=Lax${secure}`;
