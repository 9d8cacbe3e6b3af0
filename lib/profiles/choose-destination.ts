import "server-only";
import { randomUUID } from "node:crypto";
import type { Explorer } from "@/lib/accounts/rules/roles";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { holdProfile, recordOwn } from "./hold-profile";
import { getLaidSteps } from "./queries/get-laid-steps";
import { carriedSteps } from "./rules/milestone-steps";

export type DestinationProblem = "OCCUPATION_NOT_FOUND" | "ALREADY_THERE";

/**
 * Makes an occupation one's destination and lays the steps to it. One who had another keeps what carries over: done and
 * begun steps of the same thing with their dates and files, from whichever destination, and the own steps of the last.
 */
export async function chooseDestination(
  explorer: Explorer,
  { code, today }: { code: string; today: Date },
  at: Date,
): Promise<Result<{ id: string; kept: number }, DestinationProblem>> {
  const laid = await getLaidSteps(explorer, { code, today });
  if (!laid) return fail("OCCUPATION_NOT_FOUND");
  return withActor(explorer, async (tx) => {
    await holdProfile(tx, explorer);
    const current = await tx.destination.findFirst({
      where: { personId: explorer.id, endedAt: null },
      select: { id: true, occupationCode: true },
    });
    if (current?.occupationCode === code) return fail("ALREADY_THERE");
    const before = await tx.milestone.findMany({ where: { personId: explorer.id }, orderBy: { position: "asc" } });
    if (current) await tx.destination.updateMany({ where: { id: current.id }, data: { endedAt: at } });
    const id = randomUUID();
    await tx.destination.createMany({ data: [{ id, personId: explorer.id, occupationCode: code, startedAt: at }] });

    const carried = carriedSteps(laid.steps, before);
    const ids = new Map(laid.steps.map(({ about }) => [about, randomUUID() as string]));
    const own = before.filter(
      ({ destinationId, about, state }) => destinationId === current?.id && about === null && state !== "DROPPED",
    );
    const ownIds = new Map(own.map((step) => [step.id, randomUUID() as string]));
    // A step that an own one waited for may be laid again.
    const again = new Map([
      ...before.map(({ id: old, about }) => [old, about === null ? undefined : ids.get(about)] as const),
      ...[...carried].map(([about, step]) => [step.id, ids.get(about)] as const),
    ]);
    const common = { personId: explorer.id, destinationId: id, changedAt: at };
    await tx.milestone.createMany({
      data: [
        ...laid.steps.map(({ kind, about, waitsFor, either }, position) => {
          const kept = carried.get(about);
          return {
            ...common,
            id: ids.get(about)!,
            kind,
            about: kept?.about ?? about,
            either,
            position,
            waitsFor: waitsFor.flatMap((first) => ids.get(first) ?? []),
            createdAt: kept?.createdAt ?? at,
            ...(kept
              ? {
                  state: kept.state,
                  title: kept.title,
                  note: kept.note,
                  dueOn: kept.dueOn,
                  remindOn: kept.remindOn,
                  doneOn: kept.doneOn,
                }
              : {}),
          };
        }),
        ...own.map((step, i) => ({
          ...step,
          ...common,
          id: ownIds.get(step.id)!,
          position: laid.steps.length + i,
          waitsFor: step.waitsFor.flatMap((first) => ownIds.get(first) ?? again.get(first) ?? []),
        })),
      ],
    });
    // Evidence stands with the step that is in use.
    const moves = [
      ...[...carried].map(([about, step]) => [step.id, ids.get(about)!] as const),
      ...own.map((step) => [step.id, ownIds.get(step.id)!] as const),
    ];
    await tx.$executeRaw`
      UPDATE "StoredFile" f SET "milestoneId" = m.after::uuid
      FROM unnest(${moves.map(([from]) => from)}::text[], ${moves.map(([, after]) => after)}::text[]) AS m(before, after)
      WHERE f."milestoneId" = m.before::uuid AND f."personId" = ${explorer.id}::uuid`;
    await recordOwn(tx, explorer, { action: "destination.choose", entity: "Destination", entityId: id });
    return succeed({ id, kept: carried.size + own.length });
  });
}

/** Ends the destination that one has; its steps stay, and count again where the next one asks for the same. */
export const endDestination = (explorer: Explorer, id: string, at: Date): Promise<Result<null, "NO_DESTINATION">> =>
  withActor(explorer, async (tx) => {
    const { count } = await tx.destination.updateMany({
      where: { id, personId: explorer.id, endedAt: null },
      data: { endedAt: at },
    });
    if (count === 0) return fail("NO_DESTINATION");
    await recordOwn(tx, explorer, { action: "destination.end", entity: "Destination", entityId: id });
    return succeed(null);
  });
