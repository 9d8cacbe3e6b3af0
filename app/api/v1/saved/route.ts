import { getCurrentUser } from "@/lib/accounts/current-user";
import { nextPath } from "@/lib/accounts/rules/next-path";
import { removeSavedItem } from "@/lib/plans/remove-saved-item";
import { saveItem } from "@/lib/plans/save-item";
import { toggleSavedSchema } from "@/lib/plans/schema";
import { foreignOrigin, sameOrigin } from "@/lib/platform/origin";

const noStore = { "Cache-Control": "private, no-store" };

const seeOther = (path: string) => new Response(null, { status: 303, headers: { ...noStore, Location: path } });

/**
 * Saves (`on=1`) or lets go (`on=0`) of a cluster, a pathway or an occupation. A script that asks for JSON gets
 * `{ saved }`; a form is sent to one's home, which says what happened and leads back.
 */
export async function POST(request: Request) {
  if (!sameOrigin(request)) return foreignOrigin();
  const form = await request.formData().catch(() => null);
  const input = toggleSavedSchema.safeParse(form && Object.fromEntries(form));
  if (!form || !input.success) return new Response("Bad request", { status: 400, headers: noStore });

  const script = request.headers.get("accept")?.includes("application/json") ?? false;
  const { on, ...item } = input.data;
  const back = nextPath(form.get("back"), "/en");
  const locale = back.slice(1, 3);
  const home = (what: string) =>
    `/${locale}/home?${new URLSearchParams({ [what]: `${item.kind}:${item.id}`, back }).toString()}`;

  const person = await getCurrentUser();
  if (!person) {
    const signIn = `/${locale}/sign-in?next=${encodeURIComponent(home("keep"))}`;
    return script ? Response.json({ signIn }, { status: 401, headers: noStore }) : seeOther(signIn);
  }

  const result = on === "1" ? await saveItem(person, item) : await removeSavedItem(person, item);
  if (!result.ok) {
    if (script) return Response.json({ problem: result.problem }, { status: 409, headers: noStore });
    return seeOther(home(result.problem === "TOO_MANY_SAVED" ? "full" : "unknown"));
  }
  return script
    ? Response.json({ saved: on === "1" }, { headers: noStore })
    : seeOther(home(on === "1" ? "saved" : "removed"));
}
