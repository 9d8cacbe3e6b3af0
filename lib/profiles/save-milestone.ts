import "server-only";
import { randomUUID } from "node:crypto";
import type { Explorer } from "@/lib/accounts/rules/roles";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { holdProfile, recordOwn } from "./hold-profile";
import type { MilestoneInput, OwnStepInput } from "./milestone-schema";
import { isCircle } from "./rules/milestone-state";

/** As many steps as one way has. */
export const mostSteps = 60;

export type MilestoneProblem = "STEP_NOT_FOUND" | "TITLE_MISSING" | "CIRCLE" | "DONE_MISSING" | "DONE_AHEAD";

const current = { endedAt: null } as const;

/** Adds a step of one's own to the destination that one has. */
export const addMilestone = (
  explorer: Explorer,
  input: OwnStepInput,
  at: Date,
): Promise<Result<{ id: string }, "NO_DESTINATION" | "TOO_MANY_STEPS">> =>
  withActor(explorer, async (tx) => {
    await holdProfile(tx, explorer);
    const destination = await tx.destination.findFirst({
      where: { personId: explorer.id, ...current },
      select: { id: true, milestones: { select: { position: true } } },
    });
    if (!destination) return fail("NO_DESTINATION");
    if (destination.milestones.length >= mostSteps) return fail("TOO_MANY_STEPS");
    const id = randomUUID();
    const position = Math.max(-1, ...destination.milestones.map((step) => step.position)) + 1;
    await tx.milestone.createMany({
      data: [
        { id, personId: explorer.id, destinationId: destination.id, ...input, position, createdAt: at, changedAt: at },
      ],
    });
    await recordOwn(tx, explorer, {
      action: "milestone.add",
      entity: "Milestone",
      entityId: id,
      fields: Object.keys(input),
    });
    return succeed({ id });
  });

/**
 * Says how a step stands, by when it is due and what comes first. Done is only what has a day on which it was done, not
 * later than today. A step never waits for itself, not in a circle either.
 */
export const changeMilestone = (
  explorer: Explorer,
  { id, input, today }: { id: string; input: MilestoneInput; today: Date },
  at: Date,
): Promise<Result<null, MilestoneProblem>> =>
  withActor(explorer, async (tx) => {
    await holdProfile(tx, explorer);
    const where = { id, personId: explorer.id, destination: current };
    const row = await tx.milestone.findFirst({ where, select: { about: true, destinationId: true } });
    if (!row) return fail("STEP_NOT_FOUND");
    if (row.about === null && input.title === "") return fail("TITLE_MISSING");
    if (input.state === "DONE" && input.doneOn === null) return fail("DONE_MISSING");
    if (input.doneOn !== null && input.doneOn > today) return fail("DONE_AHEAD");
    const all = await tx.milestone.findMany({
      where: { destinationId: row.destinationId },
      select: { id: true, state: true, waitsFor: true, either: true },
    });
    const waitsFor = input.waitsFor.filter((first) => all.some((step) => step.id === first));
    if (isCircle(id, waitsFor, all)) return fail("CIRCLE");
    const doneOn = input.state === "DONE" ? input.doneOn : null;
    const { count } = await tx.milestone.updateMany({
      where: { id, personId: explorer.id, destination: current },
      data: { ...input, doneOn, waitsFor, changedAt: at },
    });
    if (count === 0) return fail("STEP_NOT_FOUND");
    await recordOwn(tx, explorer, {
      action: "milestone.change",
      entity: "Milestone",
      entityId: id,
      fields: Object.keys(input),
    });
    return succeed(null);
  });
