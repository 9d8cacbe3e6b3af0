import { z } from "zod";
import { getCurrentUser } from "@/lib/accounts/current-user";
import { isExplorer } from "@/lib/accounts/rules/roles";
import { largestFile } from "@/lib/plans/rules/portfolio";
import { now } from "@/lib/platform/clock";
import { foreignOrigin, sameOrigin } from "@/lib/platform/origin";
import { readUpload } from "@/lib/platform/read-upload";
import { toLocale } from "@/lib/platform/texts";
import { keepMilestoneEvidence } from "@/lib/profiles/keep-milestone-evidence";

export const dynamic = "force-dynamic";

const noStore = { "Cache-Control": "private, no-store" };
const seeOther = (path: string) => new Response(null, { status: 303, headers: { ...noStore, Location: path } });

// What a form says beside its file: names, boundaries.
const besideFile = 100_000;

const asking = z.object({ locale: z.string().catch("en").transform(toLocale), milestoneId: z.uuid() });

/** Keeps a file with a step of one's own way. The form's address names it, so that a refused body has a way back. */
export async function POST(request: Request) {
  if (!sameOrigin(request)) return foreignOrigin();
  const query = asking.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const user = await getCurrentUser();
  const locale = query.data?.locale ?? "en";
  const page = query.success ? `/way/${query.data.milestoneId}` : "/way";
  if (!user) return seeOther(`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}${page}`)}`);
  if (!isExplorer(user)) return new Response(null, { status: 404, headers: noStore });
  const back = (answer: string) => seeOther(`/${locale}${page}?${answer}#files`);
  if (!query.success) return back("problem=STEP_NOT_FOUND");

  const form = await readUpload(request, largestFile + besideFile);
  if (typeof form === "string") return back(`problem=${form === "too-large" ? "FILE_TOO_LARGE" : "FILE_MISSING"}`);
  const file = form.get("file");
  if (!(file instanceof File) || (file.name === "" && file.size === 0)) return back("problem=FILE_MISSING");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sent = { milestoneId: query.data.milestoneId, name: file.name, bytes };
  const result = await keepMilestoneEvidence(user, sent, now());
  if (!result.ok && result.problem === "STEP_NOT_FOUND") return new Response(null, { status: 404, headers: noStore });
  return back(result.ok ? "done=file" : `problem=${result.problem}`);
}
