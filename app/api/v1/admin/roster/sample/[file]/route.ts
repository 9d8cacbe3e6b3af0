import { z } from "zod";
import { getCurrentUser } from "@/lib/accounts/current-user";
import { isAdministrator } from "@/lib/accounts/rules/roles";
import { sampleFile, sampleNames } from "@/lib/schools/roster/sample-files";

export const dynamic = "force-dynamic";

const noStore = { "Cache-Control": "private, no-store" };
const absent = () => new Response(null, { status: 404, headers: noStore });

/** A small roster to look at, or to try. */
export async function GET(_request: Request, { params }: RouteContext<"/api/v1/admin/roster/sample/[file]">) {
  const user = await getCurrentUser();
  const name = z.enum(sampleNames).safeParse((await params).file);
  if (!user || !isAdministrator(user) || !name.success) return absent();
  const { fileName, type, bytes } = sampleFile(name.data);
  return new Response(bytes, {
    headers: { ...noStore, "Content-Type": type, "Content-Disposition": `attachment; filename="${fileName}"` },
  });
}
