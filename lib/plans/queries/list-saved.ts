import "server-only";
import { withActor, type Actor } from "@/lib/platform/with-actor";

export type SavedIds = { clusters: string[]; pathways: string[]; occupations: string[] };

/** The ids of what the person saved, newest first. */
export async function listSaved(person: Actor): Promise<SavedIds> {
  const rows = await withActor(person, (tx) =>
    tx.savedItem.findMany({
      where: { personId: person.id },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      select: { kind: true, targetId: true },
    }),
  );
  const of = (kind: string) => rows.filter((row) => row.kind === kind).map((row) => row.targetId);
  return { clusters: of("CLUSTER"), pathways: of("PATHWAY"), occupations: of("OCCUPATION") };
}
