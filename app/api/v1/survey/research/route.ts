import { z } from "zod";
import { getCurrentUser } from "@/lib/accounts/current-user";
import { isAdministrator } from "@/lib/accounts/rules/roles";
import { now } from "@/lib/platform/clock";
import { foreignOrigin, sameOrigin } from "@/lib/platform/origin";
import { toLocale } from "@/lib/platform/texts";
import { exportResearch, researchScope } from "@/lib/survey/export-research";
import { csvFile } from "../../csv-file";

export const dynamic = "force-dynamic";

const noStore = { "Cache-Control": "private, no-store" };
const absent = () => new Response(null, { status: 404, headers: noStore });

const asking = z.object({
  locale: z.string().catch("en").transform(toLocale),
  asked: z.enum(["site", "school"]),
  currentPassword: z.string().max(200).catch(""),
});
const pages = { site: "/admin/survey", school: "/caseload/research" } as const;

/** Anonymised answers for research as a file, to whoever administers the schools that allow it and says their password. */
export async function POST(request: Request) {
  if (!sameOrigin(request)) return foreignOrigin();
  const user = await getCurrentUser();
  if (!user || !isAdministrator(user)) return absent();
  const form = await request.formData().catch(() => new FormData());
  const input = asking.safeParse(Object.fromEntries(form));
  if (!input.success || researchScope(user, input.data.asked) === null) return absent();
  const { locale, asked, currentPassword } = input.data;
  const back = (problem: string) =>
    new Response(null, {
      status: 303,
      headers: { ...noStore, Location: `/${locale}${pages[asked]}?problem=${problem}&at=export#export` },
    });
  if (currentPassword === "") return back("password-missing");
  const file = await exportResearch(user, { asked, password: currentPassword }, now());
  if (!file.ok) return file.problem === "not-found" ? absent() : back(file.problem);
  return csvFile("research-answers", file.value.columns, file.value.lines, noStore);
}
