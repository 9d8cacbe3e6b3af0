import "server-only";
import { randomUUID } from "node:crypto";
import type { CurrentUser } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import type { Transaction } from "@/lib/platform/db";
import { cancelMail, type Mail, queueMail, undoneUntil } from "@/lib/platform/mail-outbox";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { type Locale, toLocale } from "@/lib/platform/texts";
import { withActor } from "@/lib/platform/with-actor";
import { newEntryId } from "@/lib/plans/new-entry-id";
import { planHeadIn } from "@/lib/plans/queries/plan-head";
import { offersIn, planningIn } from "@/lib/plans/queries/planning";
import { recordPlanEvent } from "@/lib/plans/record-plan-event";
import { openSuggestionsLimit, remarkLimit } from "@/lib/plans/rules/approval";
import { applyEdits, type Edit, type EditProblem } from "@/lib/plans/rules/edits";
import type { Prisma } from "@/prisma/generated/client";

/** What can be suggested: single courses and steps, never the student's own choices for the whole plan. */
export type SuggestedEdit = Extract<Edit, { kind: "add" | "addOwn" | "move" | "replace" | "remove" | "addStep" }>;

export type SuggestChangeProblem = "PLAN_NOT_FOUND" | "TOO_MANY" | "CHANGES_NOTHING" | EditProblem;
export type WriteSuggestionMail = (locale: Locale) => Omit<Mail, "to">;

const suggestionTopic = (id: string) => `plan.suggest:${id}`;

/** The plan of a student in the actor's care, or in a class that they teach. */
async function findPlan(tx: Transaction, planId: string, at: Date) {
  const [row] = await tx.$queryRaw<{ personId: string }[]>`
    SELECT "personId" FROM "Plan"
    WHERE id = ${planId}::uuid AND "archivedAt" IS NULL
      AND ("personId" = ANY (waymark_care()) OR "personId" = ANY (waymark_taught()))`;
  const plan = row && (await planHeadIn(tx, row.personId, planId));
  if (!row || !plan) return null;
  const current = { from: { lte: at }, OR: [{ until: null }, { until: { gt: at } }] };
  const student = await tx.person.findUniqueOrThrow({
    where: { id: row.personId },
    select: {
      email: true,
      locale: true,
      memberships: { where: { role: "STUDENT", ...current }, select: { role: true, schoolId: true, grade: true } },
    },
  });
  return { plan, student };
}

/** Proposes one change to a student: by a counselor in whose care they are, or an educator who teaches them. */
export const suggestChange = (
  staff: CurrentUser,
  { planId, change, message }: { planId: string; change: SuggestedEdit; message: string },
  write: WriteSuggestionMail,
  at: Date,
): Promise<Result<{ suggestionId: string }, SuggestChangeProblem>> =>
  withActor(staff, async (tx) => {
    const found = await findPlan(tx, planId, at);
    if (!found) return fail("PLAN_NOT_FOUND");
    const { plan, student } = found;
    const memberships = student.memberships.map((each) => ({ ...each, schoolName: null }));
    const planning = await planningIn(tx, { memberships }, at);
    const tried = applyEdits(plan.content, [change], {
      offers: await offersIn(tx, planning),
      terms: planning.terms,
      grade: planning.grade,
      newId: newEntryId,
      refit: (content) => content,
    });
    if (!tried.ok) return tried;
    if (JSON.stringify(tried.value) === JSON.stringify(plan.content)) return fail("CHANGES_NOTHING");
    const open = await tx.planSuggestion.count({ where: { planId, state: "OPEN" } });
    if (open >= openSuggestionsLimit) return fail("TOO_MANY");
    const suggestionId = randomUUID();
    await tx.planSuggestion.createMany({
      data: [
        {
          id: suggestionId,
          planId,
          revision: plan.revision,
          change: change as unknown as Prisma.InputJsonObject,
          message: message.trim().slice(0, remarkLimit),
          authorId: staff.id,
          authorName: staff.name,
          createdAt: at,
        },
      ],
    });
    if (student.email) {
      const terms = { sendAfter: undoneUntil(at), topic: suggestionTopic(suggestionId), queuedById: staff.id };
      await queueMail(tx, { to: student.email, ...write(toLocale(student.locale)) }, terms);
    }
    const detail = { suggestionId, change: change.kind };
    await recordPlanEvent(tx, { plan, who: staff, kind: "SUGGEST", at, detail, action: "plan.suggest" });
    return succeed({ suggestionId });
  });

/** Takes one's own suggestion back, as long as it is not answered. */
export const withdrawSuggestion = (
  staff: CurrentUser,
  { suggestionId }: { suggestionId: string },
  at: Date,
): Promise<Result<null, "SUGGESTION_NOT_FOUND">> =>
  withActor(staff, async (tx) => {
    const own = await tx.planSuggestion.findFirst({
      where: { id: suggestionId, authorId: staff.id, state: "OPEN" },
      select: { plan: { select: { personId: true } } },
    });
    const { count } = await tx.planSuggestion.updateMany({
      where: { id: suggestionId, authorId: staff.id, state: "OPEN" },
      data: { state: "WITHDRAWN", answeredAt: at },
    });
    if (!own || count === 0) return fail("SUGGESTION_NOT_FOUND");
    await cancelMail(tx, suggestionTopic(suggestionId), at);
    await audit(tx, {
      actorId: staff.id,
      action: "plan.suggest-withdraw",
      subjectId: own.plan.personId,
      entity: "PlanSuggestion",
      entityId: suggestionId,
      fields: ["state"],
    });
    return succeed(null);
  });
