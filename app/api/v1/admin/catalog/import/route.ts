import { getCurrentUser } from "@/lib/accounts/current-user";
import { isSiteAdministrator, type SiteAdministrator } from "@/lib/accounts/rules/roles";
import { getImportProgress } from "@/lib/catalog/queries/get-import-progress";
import { largestUpload } from "@/lib/catalog/rules/import-limits";
import { uploadSchema } from "@/lib/catalog/schema";
import { type ImportFile, tryImport } from "@/lib/catalog/try-import";
import { foreignOrigin, sameOrigin } from "@/lib/platform/origin";
import { readUpload } from "@/lib/platform/read-upload";
import { toLocale } from "@/lib/platform/texts";

export const dynamic = "force-dynamic";

const noStore = { "Cache-Control": "private, no-store" };
const absent = () => new Response(null, { status: 404, headers: noStore });

// What a form says beside its files: names, boundaries, two fields.
const besideFiles = 500_000;

/** What the import that runs now is at, for whoever watches it: `{ progress: null }` where none runs. */
export async function GET() {
  const user = await getCurrentUser();
  if (!user || !isSiteAdministrator(user)) return absent();
  return Response.json({ progress: await getImportProgress() }, { headers: noStore });
}

const filesIn = (form: FormData): Promise<ImportFile[]> =>
  Promise.all(
    form
      .getAll("files")
      .filter((file): file is File => file instanceof File && (file.name !== "" || file.size > 0))
      .map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );

/** Where the answer is read: the report of the trial, or the page with the form and the problem. */
async function answer(administrator: SiteAdministrator, request: Request): Promise<string> {
  const form = await readUpload(request, largestUpload + besideFiles);
  const input = typeof form === "string" ? null : uploadSchema.safeParse(Object.fromEntries(form));
  const page = `/${toLocale(new URL(request.url).searchParams.get("locale") ?? "en")}/admin/catalog`;
  const back = (problem: string) => {
    const typed = input?.success ? { kind: input.data.kind, release: input.data.release } : {};
    const known = Object.entries({ problem, ...typed }).filter(([, value]) => value !== "");
    return `${page}?${new URLSearchParams(known).toString()}#bring-in`;
  };
  if (typeof form === "string") return back(form);
  if (!input?.success) return back(input?.error.issues[0]?.message ?? "unreadable");
  const { kind, release } = input.data;
  const files = await filesIn(form);
  if (files.length === 0) return back("no-files");
  const result = await tryImport({ kind, files, release: release || null, by: administrator.id });
  return result.ok ? `${page}/imports/${result.value.id}` : back(result.problem);
}

/**
 * Tries the files of a release. The work is done within this request and stands in one transaction: it goes on where
 * the browser leaves, and a node that stops leaves nothing of it. A script that asks for JSON gets `{ location }`.
 */
export async function POST(request: Request) {
  if (!sameOrigin(request)) return foreignOrigin();
  const user = await getCurrentUser();
  if (!user || !isSiteAdministrator(user)) return absent();
  const location = await answer(user, request);
  if (request.headers.get("accept")?.includes("application/json"))
    return Response.json({ location }, { headers: noStore });
  return new Response(null, { status: 303, headers: { ...noStore, Location: location } });
}
