// Opportunities for integration tests, past the verbs that bring them.
import { randomUUID } from "node:crypto";
import { insertRow } from "./owner";

export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

/** One that is open for everyone for a month, unless it is said otherwise. Gives its id. */
export async function addOpportunity(more: Record<string, unknown> = {}): Promise<string> {
  const id = (more.id as string | undefined) ?? randomUUID();
  await insertRow("Opportunity", {
    kind: "JOB",
    title: "Helper",
    organisation: "Riverbend Works",
    state: "OPEN",
    pathwayIds: [],
    occupationCodes: [],
    elementIds: [],
    expiresAt: inDays(30),
    ...more,
    id,
  });
  return id;
}
