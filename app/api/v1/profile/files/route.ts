import { z } from "zod";
import { getCurrentUser } from "@/lib/accounts/current-user";
import { isExplorer } from "@/lib/accounts/rules/roles";
import { largestFile } from "@/lib/plans/rules/portfolio";
import { now } from "@/lib/platform/clock";
import { foreignOrigin, sameOrigin } from "@/lib/platform/origin";
import { readUpload } from "@/lib/platform/read-upload";
import { toLocale } from "@/lib/platform/texts";
import { keepEvidence } from "@/lib/profiles/keep-evidence";

export const dynamic = "force-dynamic";

const noStore = { "Cache-Control": "private, no-store" };
const seeOther = (path: string) => new Response(null, { status: 303, headers: { ...noStore, Location: path } });

// What a form says beside its file: names, boundaries, two fields.
const besideFile = 100_000;

const asking = z.object({ locale: z.string().catch("en").transform(toLocale), entryId: z.uuid() });

/** Keeps a file as evidence of an entry of one's own profile. The form's address names both, so that a refused body has a way back. */
export async function POST(request: Request) {
  if (!sameOrigin(request)) return foreignOrigin();
  const query = asking.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const user = await getCurrentUser();
  const locale = query.data?.locale ?? "en";
  const page = query.success ? `/profile/entries/${query.data.entryId}` : "/profile";
  if (!user) return seeOther(`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}${page}`)}`);
  if (!isExplorer(user)) return new Response(null, { status: 404, headers: noStore });
  const back = (answer: string) => seeOther(`/${locale}${page}?${answer}#files`);
  const gone = () => seeOther(`/${locale}/profile?problem=ENTRY_NOT_FOUND`);
  if (!query.success) return gone();

  const form = await readUpload(request, largestFile + besideFile);
  if (typeof form === "string") return back(`problem=${form === "too-large" ? "FILE_TOO_LARGE" : "FILE_MISSING"}`);
  const file = form.get("file");
  if (!(file instanceof File) || (file.name === "" && file.size === 0)) return back("problem=FILE_MISSING");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const result = await keepEvidence(user, { entryId: query.data.entryId, name: file.name, bytes }, now());
  if (!result.ok && result.problem === "ENTRY_NOT_FOUND") return gone();
  return back(result.ok ? "done=fileKept" : `problem=${result.problem}`);
}
