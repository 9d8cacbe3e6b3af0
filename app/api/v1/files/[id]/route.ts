import { getCurrentUser } from "@/lib/accounts/current-user";
import { getStoredFile } from "@/lib/plans/queries/get-stored-file";
import { portfolioIdSchema } from "@/lib/plans/rules/portfolio-form";
import { attachmentHeader } from "@/lib/platform/rules/file-kind";

const noStore = { "Cache-Control": "private, no-store" };

/** One file that someone keeps, to save and never to show. Its Content-Security-Policy stands in next.config.ts. */
export async function GET(_request: Request, { params }: RouteContext<"/api/v1/files/[id]">) {
  const id = portfolioIdSchema.safeParse((await params).id);
  const user = await getCurrentUser();
  const file = user && id.success ? await getStoredFile(user, id.data) : null;
  if (!file) return new Response("Not found", { status: 404, headers: noStore });
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      ...noStore,
      "Content-Type": file.mediaType,
      "Content-Length": String(file.bytes.length),
      "Content-Disposition": attachmentHeader(file.name),
      "Cross-Origin-Resource-Policy": "same-origin",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
