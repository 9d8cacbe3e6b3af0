import "server-only";
import type { SiteAdministrator } from "@/lib/accounts/rules/roles";
import { sha256 } from "@/lib/platform/digest";
import { fail, type Result } from "@/lib/platform/result";
import { addNorms } from "./add-norms";
import { getNorms } from "./queries/get-norms";
import { listRespondents, type Respondents } from "./queries/list-respondents";
import type { KeptNorms } from "./rules/kept-norms";
import type { NormsProblem } from "./rules/norms";
import { type NormsTrial, tryNorms } from "./rules/norms-trial";

/** A trial as the administrator sees it; `seal` names exactly these numbers and the norms that they would replace. */
export type SealedTrial = { ok: true; value: NormsTrial; seal: string } | NormsProblem;

export function sealTrial({ respondents }: Pick<Respondents, "respondents">, inUse: KeptNorms): SealedTrial {
  const trial = tryNorms(respondents, inUse);
  if (!trial.ok) return trial;
  return { ...trial, seal: sha256(JSON.stringify([inUse.version, trial.value.norms])) };
}

export type PutProblem = "changed" | "too-few" | "lopsided";

/** Computes the trial again and puts it in use, if it still says what the administrator has seen. */
export async function putNormsInUse(
  by: SiteAdministrator,
  seal: string,
  at: Date,
): Promise<Result<{ version: number }, PutProblem>> {
  const [respondents, inUse] = await Promise.all([listRespondents(), getNorms()]);
  const trial = sealTrial(respondents, inUse);
  if (!trial.ok) return fail(trial.problem === "TOO_FEW_RESPONDENTS" ? "too-few" : "lopsided");
  if (trial.seal !== seal) return fail("changed");
  return addNorms(by, { norms: trial.value.norms, instead: inUse.version, action: "survey-norms.put-in-use" }, at);
}
