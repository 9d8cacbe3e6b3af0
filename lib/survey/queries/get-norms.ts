import "server-only";
import type { Transaction } from "@/lib/platform/db";
import { withVisitor } from "@/lib/platform/with-actor";
import { type KeptNorms, unpackNorms } from "../rules/kept-norms";

const select = { version: true, band: true, respondents: true, offsets: true } as const;
const wordings = 3;

/** The norms in use: the newest version of the installation's own, or those that Waymark comes with. Public. */
export const getNorms = (): Promise<KeptNorms> => withVisitor("", getNormsWithin);

export async function getNormsWithin(tx: Transaction): Promise<KeptNorms> {
  const rows = await tx.surveyNorms.findMany({ orderBy: { version: "desc" }, take: wordings, select });
  return unpackNorms(rows.filter(({ version }) => version === rows[0]?.version));
}

/** The norms of one version, which never change; null names those that Waymark comes with. */
export const getNormsOf = async (version: number | null): Promise<KeptNorms> =>
  unpackNorms(
    version === null ? [] : await withVisitor("", (tx) => tx.surveyNorms.findMany({ where: { version }, select })),
  );
