import { z } from "zod";
import { getCurrentUser } from "@/lib/accounts/current-user";
import { isSchoolAdministrator, type SchoolAdministrator } from "@/lib/accounts/rules/roles";
import { importKinds, largestList } from "@/lib/plans/rules/import-report";
import { tryAgreementImport } from "@/lib/plans/try-agreement-import";
import { tryCourseImport } from "@/lib/plans/try-course-import";
import { tryTranscriptImport } from "@/lib/plans/try-transcript-import";
import { now } from "@/lib/platform/clock";
import { foreignOrigin, sameOrigin } from "@/lib/platform/origin";
import { readUpload } from "@/lib/platform/read-upload";
import { toLocale } from "@/lib/platform/texts";

export const dynamic = "force-dynamic";

const noStore = { "Cache-Control": "private, no-store" };
const absent = () => new Response(null, { status: 404, headers: noStore });

// What a form says beside its file: names, boundaries, three fields.
const besideFile = 100_000;

const asking = z.object({
  kind: z.enum(importKinds),
  school: z.uuid(),
  retireAbsent: z.literal("yes").optional(),
});

/** Where the answer is read: the report of the trial, or the page with the form and the problem. Null: nothing there. */
async function answer(administrator: SchoolAdministrator, request: Request): Promise<string | null> {
  const url = new URL(request.url);
  const admin = `/${toLocale(url.searchParams.get("locale") ?? "en")}/admin`;
  const form = await readUpload(request, largestList + besideFile);
  const area = z.enum(importKinds).catch("courses").parse(url.searchParams.get("kind"));
  // Of a file that is too large not even the fields are read.
  if (typeof form === "string") return `${admin}/${area}?problem=${form}#bring`;
  const input = asking.safeParse(Object.fromEntries([...form].filter(([, value]) => typeof value === "string")));
  if (!input.success) return null;
  const { kind, school: schoolId, retireAbsent } = input.data;
  const back = (problem: string) => `${admin}/${kind}?school=${schoolId}&problem=${problem}#bring`;
  const list = form.get("list");
  if (!(list instanceof File) || list.size === 0) return back("no-file");
  if (list.size > largestList) return back("too-large");
  const file = { name: list.name, bytes: new Uint8Array(await list.arrayBuffer()) };
  const upload = { schoolId, file };
  const result =
    kind === "courses"
      ? await tryCourseImport(administrator, { ...upload, retireAbsent: retireAbsent === "yes" }, now())
      : kind === "agreements"
        ? await tryAgreementImport(administrator, upload, now())
        : await tryTranscriptImport(administrator, upload, now());
  if (result.ok) return `${admin}/lists/${result.value.id}`;
  return result.problem === "not-found" ? null : back(result.problem);
}

/** Tries a list that an administrator brings to their school; a strange school is not there. */
export async function POST(request: Request) {
  if (!sameOrigin(request)) return foreignOrigin();
  const user = await getCurrentUser();
  if (!user || !isSchoolAdministrator(user)) return absent();
  const location = await answer(user, request);
  if (location === null) return absent();
  return new Response(null, { status: 303, headers: { ...noStore, Location: location } });
}
