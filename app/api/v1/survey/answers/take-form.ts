import { now } from "@/lib/platform/clock";
import { countAttempt } from "@/lib/platform/rate-limit";
import { visitorAddress } from "@/lib/platform/visitor-address";
import { beginLimit } from "@/lib/survey/attempt-key";
import { getCurrentHolder } from "@/lib/survey/current-holder";
import { saveAnswers, type SaveProblem } from "@/lib/survey/save-answers";
import type { AnswerForm } from "@/lib/survey/schema";
import { submitSurvey } from "@/lib/survey/submit-survey";
import type { Holder } from "@/lib/survey/with-holder";
import { holdKey } from "../requests";

/** What the start page says when a form came too late; see components/survey/texts. */
const notices: Record<SaveProblem, string> = {
  absent: "ended",
  expired: "ended",
  submitted: "submitted",
  "unknown-item": "changed",
  "nothing-to-save": "ended",
};

/** One step without JavaScript; answers the address to go on to. */
export async function takeForm(form: AnswerForm, request: Request): Promise<string> {
  const survey = `/${form.locale}/survey`;
  const holder = await getCurrentHolder();
  if ((form.person ?? null) !== (holder.person?.id ?? null)) return `${survey}?problem=other-person`;
  if (form.submit) return submit(holder, survey);
  if (!form.item || !form.value) return `${survey}/${form.position}?${askAgain(form)}`;

  const at = now();
  const address = visitorAddress(request.headers);
  if (!holder.person && !form.attempt && address !== null) {
    const { allowed } = await countAttempt(beginLimit, address, at);
    if (!allowed) return `${survey}?problem=too-many`;
  }
  const answers = { [form.item]: { value: form.value, at: at.getTime() } };
  const { attempt, locale: language, length, audience } = form;
  const saved = await saveAnswers(holder, { attempt, now: at.getTime(), answers, language, length, audience }, at);
  if (!saved.ok) return `${survey}?problem=${notices[saved.problem]}`;
  if (saved.value.newKey) await holdKey(saved.value.newKey);
  return `${survey}/${form.position + 1}`;
}

/** Before the first answer only the address knows how the walk is asked. */
function askAgain({ item, length, audience }: AnswerForm): string {
  const search = new URLSearchParams({ problem: "choose" });
  for (const [name, value] of Object.entries({ q: item, length, audience })) if (value) search.set(name, value);
  return search.toString();
}

async function submit(holder: Holder, survey: string): Promise<string> {
  const submitted = await submitSurvey(holder, now());
  if (submitted.ok) return `${survey}/result`;
  return submitted.problem === "nothing-to-submit"
    ? `${survey}?problem=ended`
    : `${survey}/check?problem=${submitted.problem}`;
}
