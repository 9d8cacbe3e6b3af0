"use server";

import { redirect } from "next/navigation";
import { requireExplorer } from "@/lib/accounts/current-user";
import { dayIn } from "@/lib/plans/rules/portfolio";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { invalid, typedValues, type FormState } from "@/lib/platform/form-state";
import { toLocale } from "@/lib/platform/texts";
import { chooseDestination, endDestination } from "@/lib/profiles/choose-destination";
import { removeMilestoneEvidence } from "@/lib/profiles/keep-milestone-evidence";
import { milestoneSchema, ownStepSchema, wayIdSchema } from "@/lib/profiles/milestone-schema";
import { moveCodeSchema } from "@/lib/profiles/move-schema";
import { takeMilestones } from "@/lib/profiles/take-milestones";
import { addMilestone, changeMilestone } from "@/lib/profiles/save-milestone";

const path = "/way";
const page = (locale: string, rest = "") => `/${toLocale(locale)}${path}${rest}`;
const today = () => dayIn(env.WAYMARK_TIME_ZONE, now());

export async function chooseDestinationAction(locale: string, form: FormData): Promise<void> {
  const explorer = await requireExplorer(locale, path);
  const code = moveCodeSchema.safeParse(form.get("code"));
  if (!code.success) redirect(page(locale, "?problem=OCCUPATION_NOT_FOUND"));
  const result = await chooseDestination(explorer, { code: code.data, today: today() }, now());
  redirect(page(locale, result.ok ? "?done=chosen" : `?problem=${result.problem}`));
}

export async function endDestinationAction(locale: string, form: FormData): Promise<void> {
  const explorer = await requireExplorer(locale, path);
  const id = wayIdSchema.safeParse(form.get("id"));
  const result = id.success ? await endDestination(explorer, id.data, now()) : null;
  redirect(page(locale, result?.ok ? "?done=ended" : "?problem=NO_DESTINATION"));
}

export async function addStepAction(locale: string, form: FormData): Promise<void> {
  const explorer = await requireExplorer(locale, path);
  const input = ownStepSchema.safeParse(Object.fromEntries(form));
  if (!input.success) redirect(page(locale, `?problem=${input.error.issues[0]?.message ?? ""}#add`));
  const result = await addMilestone(explorer, input.data, now());
  redirect(page(locale, result.ok ? `?done=added#step-${result.value.id}` : `?problem=${result.problem}`));
}

export async function changeStepAction(
  locale: string,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const explorer = await requireExplorer(locale, path);
  const input = milestoneSchema.safeParse({ ...Object.fromEntries(form), waitsFor: form.getAll("waitsFor") });
  if (!input.success) return invalid(input.error, form);
  const known = wayIdSchema.safeParse(id);
  if (!known.success) return { problem: "STEP_NOT_FOUND" };
  const result = await changeMilestone(explorer, { id: known.data, input: input.data, today: today() }, now());
  if (!result.ok) return { problem: result.problem, values: typedValues(form) };
  redirect(page(locale, `?done=changed#step-${known.data}`));
}

export async function removeStepFileAction(locale: string, id: string, form: FormData): Promise<void> {
  const explorer = await requireExplorer(locale, path);
  const [milestoneId, fileId] = [wayIdSchema.safeParse(id), wayIdSchema.safeParse(form.get("file"))];
  if (!milestoneId.success || !fileId.success) redirect(page(locale, "?problem=FILE_NOT_FOUND"));
  const result = await removeMilestoneEvidence(explorer, { milestoneId: milestoneId.data, fileId: fileId.data });
  redirect(page(locale, `/${milestoneId.data}?${result.ok ? "done=fileGone" : "problem=FILE_NOT_FOUND"}#files`));
}

export async function takeStepsAction(locale: string, form: FormData): Promise<void> {
  const explorer = await requireExplorer(locale, path);
  if (form.get("sure") !== "yes") redirect(page(locale));
  const { added } = await takeMilestones(explorer, now());
  redirect(`/${toLocale(locale)}/profile?done=${added > 0 ? "steps" : "nothing"}`);
}
