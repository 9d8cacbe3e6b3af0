import { readForm, seeOther } from "@/app/api/v1/survey/requests";
import { partnerCookie, partnerLink } from "@/lib/opportunities/rules/partner-link";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { foreignOrigin, sameOrigin } from "@/lib/platform/origin";
import { enterByLink } from "@/lib/platform/signed-links";
import { locales, toLocale } from "@/lib/platform/texts";
import { visitorAddress } from "@/lib/platform/visitor-address";

const largestForm = 4000;

/** A partner's way in, the token of its link becomes a cookie; and its way out, which forgets that cookie. */
export async function POST(request: Request): Promise<Response> {
  if (!sameOrigin(request)) return foreignOrigin();
  const form = await readForm(request, largestForm);
  const page = `/${toLocale(form.locale ?? "")}/offer`;
  if (form.leave) return holding(seeOther(`${page}?left=1`), "", new Date(0));
  const entered = await enterByLink(form.token ?? "", partnerLink, visitorAddress(request.headers), now());
  if (!entered.ok) return seeOther(`${page}?problem=${entered.problem}`);
  return holding(seeOther(page), form.token ?? "", entered.value.expiresAt);
}

const secure = env.WAYMARK_URL.startsWith("https:") ? "; Secure" : "";

/** The partner's own pages in either language; no other page is sent the token. */
function holding(response: Response, token: string, expires: Date): Response {
  for (const locale of locales)
    response.headers.append(
      "set-cookie",
      `${partnerCookie}=${token}; Path=/${locale}/offer; Expires=${expires.toUTCString()}; HttpOnly; SameSite=Lax${secure}`,
    );
  return response;
}
