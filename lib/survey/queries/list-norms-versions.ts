import "server-only";
import { withVisitor } from "@/lib/platform/with-actor";
import { type KeptNorms, unpackNorms } from "../rules/kept-norms";

export type NormsVersion = KeptNorms & { createdAt: Date };

const mostListed = 10;

/** The newest of the installation's own norms, the ones in use first. */
export async function listNormsVersions(): Promise<NormsVersion[]> {
  const rows = await withVisitor("", (tx) =>
    tx.surveyNorms.findMany({
      orderBy: [{ version: "desc" }, { band: "asc" }],
      take: 3 * mostListed,
      select: { version: true, band: true, respondents: true, offsets: true, createdAt: true },
    }),
  );
  const versions = [...new Set(rows.map(({ version }) => version))];
  return versions.map((version) => {
    const own = rows.filter((row) => row.version === version);
    return { ...unpackNorms(own), createdAt: own[0]!.createdAt };
  });
}
