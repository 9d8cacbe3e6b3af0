// A student with a placement and hours at it, whoever looks after them, and whoever must not see them.
import { randomUUID } from "node:crypto";
import type { Explorer } from "@/lib/accounts/rules/roles";
import { placementSchema } from "@/lib/opportunities/hours-schema";
import type { HoursRow } from "@/lib/opportunities/rules/hours-typed";
import { addHours } from "@/lib/opportunities/save-hours";
import { addPlacement } from "@/lib/opportunities/save-placement";
import { sendHours } from "@/lib/opportunities/send-hours";
import { carePeople } from "../../support/care-people";
import { insertRow, owner } from "../../support/owner";

export const at = new Date();
export const today = new Date(`${at.toISOString().slice(0, 10)}T00:00:00Z`);
export const day = (n: number) => new Date(today.getTime() + n * 86_400_000);
export const minutesOn = (moment: Date, minutes: number) => new Date(moment.getTime() + minutes * 60_000);
export const write = (token: string) => ({ subject: "Hours", body: `See ${token}` });

export const place = (typed: Record<string, string> = {}) =>
  placementSchema.parse({
    ...{ title: "Kennel helper", organisation: "Riverside Shelter" },
    ...{ supervisorName: "Ines Okafor", supervisorEmail: "ines@example.org" },
    ...typed,
  });

export async function must<Value>(result: Promise<{ ok: true; value: Value } | { ok: false; problem: string }>) {
  const answer = await result;
  if (!answer.ok) throw new Error(answer.problem);
  return answer.value;
}

export const row = (heldOn: Date, minutes: number, text = "Fed the dogs"): HoursRow => ({ heldOn, minutes, text });

export const note = async (person: Explorer, placementId: string, rows: readonly HoursRow[], again = false) =>
  (await must(addHours(person, { placementId, rows, again, today }, at))).ids;

export const send = (person: Explorer, placementId: string, to: "supervisor" | "school" = "supervisor", when = at) =>
  must(sendHours(person, { placementId, to, locale: "en" }, write, when));

/** A student in care with 3 hours at one placement that wait for its supervisor. */
export async function waitingHours() {
  const world = await carePeople();
  const { id: placementId } = await must(addPlacement(world.student, place(), at));
  const ids = await note(world.student, placementId, [row(day(-2), 120), row(day(-1), 60)]);
  const { link } = await send(world.student, placementId);
  return { ...world, placementId, ids, token: link!.token };
}

export async function addRule(schoolId: string | null, more: Record<string, unknown> = {}) {
  const id = randomUUID();
  await insertRow("HoursRule", { id, schoolId, titleEn: "Service", titleEs: "Servicio", minutes: 3600, ...more });
  return id;
}

export const entriesOf = async (placementId: string) =>
  (
    await owner.query(
      `SELECT state, minutes, reason, "verifiedAs", "verifiedName", "verifiedAt", "sentAt", "removedAt"
       FROM "HoursEntry" WHERE "placementId" = $1 ORDER BY "heldOn", id`,
      [placementId],
    )
  ).rows;

export const statesOf = async (placementId: string): Promise<string[]> =>
  (await entriesOf(placementId)).map(({ state }) => state);

export const eventsOf = async (entryId: string) =>
  (
    await owner.query(
      `SELECT state, minutes, reason, by, "byName" FROM "HoursEvent" WHERE "entryId" = $1 ORDER BY at, id`,
      [entryId],
    )
  ).rows;
