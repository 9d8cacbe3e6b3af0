import "server-only";
import { asDemoUser } from "@/lib/accounts/as-demo-user";
import { isCounselor, isStudent, type CurrentUser, type Student } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import { saveItem } from "@/lib/plans/save-item";
import { commentOnPlan } from "@/lib/plans/comment-on-plan";
import { startPlan } from "@/lib/plans/start-plan";
import { submitPlan } from "@/lib/plans/submit-plan";
import { getInstrument, type AskedItem } from "@/lib/survey/queries/get-instrument";
import { getOwnResult } from "@/lib/survey/queries/get-own-result";
import { getSurveyState } from "@/lib/survey/queries/get-survey-state";
import { orderPart } from "@/lib/survey/rules/asking-order";
import type { AnswerValue, Answers } from "@/lib/survey/rules/instrument";
import { saveAnswers } from "@/lib/survey/save-answers";
import { submitSurvey } from "@/lib/survey/submit-survey";
import { createDemoDay } from "./create-demo-day";
import { findPlanInCare } from "./queries/find-plan-in-care";
import { reviewPlan } from "./review-plan";
import demoWork from "./demo-work.json";

type Work = {
  signIn: string;
  /** The two scales that this person likes most, the stronger one first. */
  likes: string;
  subjects: readonly string[];
  daysAgo: number;
  /** Only so many answers, and no result. */
  answered?: number;
  /** How many of the best pathways are saved. */
  save?: number;
  /** The reason of a plan that follows the best one. */
  plan?: string;
  /** The plan has courses from its first moment on. */
  fit?: boolean;
  /** How far the plan has come; a draft without. */
  state?: "SUBMITTED" | "RETURNED";
  /** Why it was returned. */
  returned?: string;
  /** What the student asks about it. */
  question?: string;
};

const day = 86_400_000;
const nothing = new Set<string>();

/** Not every answer in the liked scales is the highest: people are not that even. */
function valueOf({ key, scale }: AskedItem, { likes, subjects }: Work, place: number): AnswerValue {
  if (!scale) return subjects.includes(key) ? 5 : place % 3 === 0 ? 3 : 2;
  const uneven = place % 4 === 0 ? 1 : 0;
  if (scale === likes[0]) return uneven ? 4 : 5;
  if (scale === likes[1]) return uneven ? 3 : 4;
  return uneven ? 3 : place % 2 ? 2 : 1;
}

async function walk(user: CurrentUser, work: Work, at: Date) {
  const { parts } = await getInstrument("en");
  // Nobody of them answered to the very end; what they save and plan was written for these answers.
  const items = parts
    .flatMap(({ kind, items: all }) => orderPart(kind, all, "QUICK", { before: nothing, answered: nothing }).planned)
    .filter(({ tier }) => tier === 1)
    .slice(0, work.answered);
  const answers: Answers = Object.fromEntries(
    items.map((item, place) => [
      item.key,
      { value: valueOf(item, work, place), at: at.getTime() - (items.length - place) * 6000 },
    ]),
  );
  const holder = { person: user, key: null };
  await saveAnswers(holder, { now: at.getTime(), answers, language: "en" }, at);
  if (work.answered) return;
  await submitSurvey(holder, at);
  const result = await getOwnResult(user);
  const best = result?.matches.frameworks["national-16"]?.pathways.slice(0, work.save ?? 0) ?? [];
  for (const { id } of [...best].reverse()) await saveItem(user, { kind: "PATHWAY", id });
  if (!best[0] || work.plan === undefined || !isStudent(user)) return;
  const started = await startPlan(user, { pathwayId: best[0].id, reason: work.plan, fit: work.fit ?? false });
  if (started.ok && work.state) await send(user, started.value.planId, work, new Date(at.getTime() + day));
}

/** Sends the plan to the counselor, who returns it where the demo says so. */
async function send(student: Student, planId: string, { state, returned, question }: Work, at: Date) {
  if (question) await commentOnPlan(student, { planId, entryId: null, text: question }, at);
  await submitPlan(student, { planId, revision: 1 }, at);
  const counselor = state === "RETURNED" ? await asDemoUser("rosa.delgado", at) : null;
  if (!counselor || !isCounselor(counselor)) return;
  const plan = await withActor(counselor, (tx) => findPlanInCare(tx, counselor, planId, at));
  if (!plan) return;
  const decision = {
    planId,
    materialHash: plan.plan.materialHash,
    decision: "RETURNED",
    comments: [],
    sign: false,
  } as const;
  // A return keeps no document, and a demo student has no e-mail.
  const papers = { document: () => Promise.reject(new Error("no document")), mail: () => ({ subject: "", body: "" }) };
  await reviewPlan(counselor, { ...decision, reason: returned ?? "" }, papers, new Date(at.getTime() + day));
}

/** Gives the demo people answers, results, saved pathways and plans, by the same verbs as anyone's. Repeatable. */
export async function createDemoWork(at: Date): Promise<number> {
  let done = 0;
  for (const work of demoWork as Work[]) {
    const user = await asDemoUser(work.signIn, at);
    if (!user) continue;
    const { open, latest } = await getSurveyState(user);
    if (open || latest) continue;
    await walk(user, work, new Date(at.getTime() - work.daysAgo * day));
    done += 1;
  }
  const counselor = done > 0 ? await asDemoUser("rosa.delgado", at) : null;
  if (counselor && isCounselor(counselor)) await createDemoDay(counselor, at);
  return done;
}
