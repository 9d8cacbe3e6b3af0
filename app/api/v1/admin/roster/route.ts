import { after } from "next/server";
import { z } from "zod";
import { getCurrentUser } from "@/lib/accounts/current-user";
import { type Administrator, isAdministrator } from "@/lib/accounts/rules/roles";
import { foreignOrigin, sameOrigin } from "@/lib/platform/origin";
import { readUpload } from "@/lib/platform/read-upload";
import { toLocale } from "@/lib/platform/texts";
import { fileKindOf } from "@/lib/schools/rules/roster/columns";
import { largestRoster, mostRosterFiles } from "@/lib/schools/rules/roster/limits";
import { startRoster } from "@/lib/schools/start-roster";
import { type RosterFile, tryRoster } from "@/lib/schools/try-roster";

export const dynamic = "force-dynamic";

const noStore = { "Cache-Control": "private, no-store" };
const absent = () => new Response(null, { status: 404, headers: noStore });

// What a form says beside its files: names, boundaries, three fields.
const besideFiles = 200_000;

const asking = z.object({
  school: z.uuid().optional(),
  district: z.union([z.uuid(), z.literal("new")]).optional(),
  mode: z.enum(["bulk", "delta"]).default("bulk"),
});

const filesIn = (form: FormData): Promise<RosterFile[]> =>
  Promise.all(
    form
      .getAll("files")
      .filter((file): file is File => file instanceof File && file.size > 0)
      .map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );

const isZip = ({ bytes }: RosterFile) => bytes[0] === 0x50 && bytes[1] === 0x4b;
/** One file that is none of OneRoster's is a plain list. */
const isList = (files: readonly RosterFile[]) =>
  files.length === 1 && !isZip(files[0]!) && fileKindOf(files[0]!.name) === null;

/** Where the answer is read: the page of the run, or the one with the form and the problem. Null: nothing there. */
async function answer(administrator: Administrator, request: Request): Promise<string | null> {
  const page = `/${toLocale(new URL(request.url).searchParams.get("locale") ?? "en")}/admin/roster`;
  const form = await readUpload(request, largestRoster + besideFiles);
  if (typeof form === "string") return `${page}?problem=${form}#bring`;
  const input = asking.safeParse(Object.fromEntries([...form].filter(([, value]) => typeof value === "string")));
  if (!input.success) return null;
  const { school, district, mode } = input.data;
  const back = (problem: string) => `${page}?${school ? `school=${school}&` : ""}problem=${problem}#bring`;
  const files = await filesIn(form);
  if (files.length === 0) return back("no-files");
  if (files.length > mostRosterFiles) return back("too-many-files");
  const kind = school !== undefined && isList(files) ? "NAMES" : "ONEROSTER";
  const started = await startRoster(administrator, {
    ...{ kind, schoolId: school ?? null, delta: mode === "delta" },
    districtId: school !== undefined || district === "new" ? null : (district ?? null),
    fileName: files.map(({ name }) => name).join(", "),
  });
  if (!started.ok) return started.problem === "not-found" ? null : back(started.problem);
  const { id } = started.value;
  // The page of the run shows how far it is, whether or not the browser waits.
  after(() => tryRoster(id, files).then(() => undefined));
  return `${page}/${id}`;
}

/** Takes the files of a roster and begins to try them. A strange school or district is not there. */
export async function POST(request: Request) {
  if (!sameOrigin(request)) return foreignOrigin();
  const user = await getCurrentUser();
  if (!user || !isAdministrator(user)) return absent();
  const location = await answer(user, request);
  if (location === null) return absent();
  return new Response(null, { status: 303, headers: { ...noStore, Location: location } });
}
