import { now } from "@/lib/platform/clock";
import { countAttempt } from "@/lib/platform/rate-limit";
import type { Result } from "@/lib/platform/result";
import { visitorAddress } from "@/lib/platform/visitor-address";
import { beginLimit } from "@/lib/survey/attempt-key";
import { getCurrentHolder } from "@/lib/survey/current-holder";
import { saveAnswers, type Saved, type SaveProblem } from "@/lib/survey/save-answers";
import type { AnswerBatch } from "@/lib/survey/schema";
import { submitSurvey } from "@/lib/survey/submit-survey";
import type { Holder } from "@/lib/survey/with-holder";
import { holdKey } from "../requests";

const statuses: Record<SaveProblem, number> = {
  absent: 404,
  expired: 410,
  submitted: 409,
  "unknown-item": 400,
  "nothing-to-save": 400,
};

const answer = (body: object, status = 200, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers: { "cache-control": "no-store", ...headers } });

/** One batch of the survey page: saved, then scored where it asks for that. */
export async function takeBatch(batch: AnswerBatch, request: Request): Promise<Response> {
  const holder = await getCurrentHolder();
  if ((batch.person ?? null) !== (holder.person?.id ?? null)) return answer({ problem: "other-person" }, 409);
  const at = now();
  const address = visitorAddress(request.headers);
  if (!holder.person && !batch.attempt && address !== null) {
    const { allowed, retryAt } = await countAttempt(beginLimit, address, at);
    const seconds = Math.ceil((retryAt.getTime() - at.getTime()) / 1000);
    if (!allowed) return answer({ problem: "too-many" }, 429, { "retry-after": String(Math.max(1, seconds)) });
  }
  const saved = await save(holder, batch, at);
  if (saved && !saved.ok) return answer({ problem: saved.problem }, statuses[saved.problem]);
  const key = saved?.value.newKey ?? holder.key;
  if (saved?.value.newKey) await holdKey(saved.value.newKey);
  const { newKey: _, ...told } = saved?.value ?? { newKey: null, attempt: batch.attempt ?? "", saved: 0, lost: {} };
  const submitted = batch.submit ? await submit({ person: holder.person, key }, at) : {};
  return answer({ ...told, ...submitted, serverNow: now().getTime() });
}

async function save(holder: Holder, batch: AnswerBatch, at: Date): Promise<Result<Saved, SaveProblem> | null> {
  if (batch.submit && Object.keys(batch.answers).length === 0) return null;
  const { attempt, client, batch: number, now: clientNow, answers, language, length, audience } = batch;
  const stamp = { client, batch: number };
  return saveAnswers(holder, { attempt, stamp, now: clientNow, answers, language, length, audience }, at);
}

async function submit(holder: Holder, at: Date): Promise<object> {
  const submitted = await submitSurvey(holder, at);
  if (submitted.ok) return submitted.value;
  return submitted.problem === "too-few-answers"
    ? { problem: submitted.problem, missing: submitted.missing }
    : { problem: submitted.problem };
}
