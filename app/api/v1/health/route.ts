import { getRelease } from "@/lib/catalog/queries/get-release";

export const dynamic = "force-dynamic";

const noStore = { "Cache-Control": "no-store" };

/** For whoever watches a node: does it answer, and does its database? */
export async function GET() {
  try {
    const release = await getRelease();
    return Response.json({ status: "ok", release: release?.id ?? null }, { headers: noStore });
  } catch {
    return Response.json({ status: "database unavailable" }, { status: 503, headers: noStore });
  }
}
