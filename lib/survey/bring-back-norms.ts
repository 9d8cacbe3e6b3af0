import "server-only";
import type { SiteAdministrator } from "@/lib/accounts/rules/roles";
import { fail, type Result } from "@/lib/platform/result";
import { addNorms } from "./add-norms";
import { getNormsOf } from "./queries/get-norms";

export type BringBackProblem = "changed" | "not-found";

/**
 * Earlier norms in use again, as a new version with the same numbers; version null names those that Waymark comes with.
 * `instead` is the version that the administrator saw in use.
 */
export async function bringBackNorms(
  by: SiteAdministrator,
  { version, instead }: { version: number | null; instead: number },
  at: Date,
): Promise<Result<{ version: number }, BringBackProblem>> {
  const norms = await getNormsOf(version);
  if (norms.version !== version) return fail("not-found");
  return addNorms(by, { norms, instead, action: "survey-norms.bring-back" }, at);
}
