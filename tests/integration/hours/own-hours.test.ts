// What one does with one's own placements and hours, and that nobody else does.
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Explorer } from "@/lib/accounts/rules/roles";
import { getOwnHours } from "@/lib/opportunities/queries/get-own-hours";
import { getOwnPlacement, getPlacementChoices } from "@/lib/opportunities/queries/get-own-placement";
import { listOwnHoursLines } from "@/lib/opportunities/queries/list-own-hours-lines";
import { addHours, bringBackHours, changeHours, removeHours } from "@/lib/opportunities/save-hours";
import { addPlacement, bringBackPlacement, changePlacement, removePlacement } from "@/lib/opportunities/save-placement";
import { remindSupervisor, sendHours, takeBackHours } from "@/lib/opportunities/send-hours";
import { withActor } from "@/lib/platform/with-actor";
import { createJobSeeker, createSchool, createStudent } from "../../support/factories";
import { insertRow, owner } from "../../support/owner";
import {
  addRule,
  at,
  day,
  entriesOf,
  minutesOn,
  must,
  note,
  place,
  row,
  statesOf,
  today,
  waitingHours,
  write,
} from "./hours-world";

const no = (problem: string) => ({ ok: false, problem });
const application = async (person: Explorer, state: string) => {
  const id = randomUUID();
  await insertRow("Application", {
    ...{ id, personId: person.id, kind: "INTERNSHIP", title: "Lab helper", organisation: "Clinic", state },
  });
  return id;
};

describe("a placement", () => {
  test("is one's own, or of an application of one's own that started, once", async () => {
    const [person, other] = [await createJobSeeker(), await createJobSeeker()];
    const started = await application(person, "STARTED");
    const add = (who: Explorer, applicationId: string) => addPlacement(who, place({ applicationId }), at);
    expect(await add(other, started)).toEqual(no("APPLICATION_NOT_FOUND"));
    expect(await add(person, await application(person, "OFFER"))).toEqual(no("APPLICATION_NOT_FOUND"));
    expect((await getOwnHours(person)).started).toMatchObject([{ id: started, title: "Lab helper" }]);
    expect((await getPlacementChoices(person, started)).application).toMatchObject({ organisation: "Clinic" });
    expect((await getPlacementChoices(other, started)).application).toBeNull();
    const { id } = await must(add(person, started));
    expect(await add(person, started)).toEqual(no("ALREADY_THERE"));
    const { places, started: left } = await getOwnHours(person);
    expect(places).toMatchObject([{ id, title: "Kennel helper", tally: { DRAFT: 0, VERIFIED: 0 } }]);
    expect(left).toEqual([]);
  });

  test("counts towards a rule of one's school or of the site that holds, and keeps one that ended later", async () => {
    const [school, elsewhere] = [await createSchool(), await createSchool()];
    const student = await createStudent({ schoolId: school.id, grade: 10 });
    const [own, foreign, ended] = [
      await addRule(school.id, { gradeFrom: 9, gradeTo: 10 }),
      await addRule(elsewhere.id),
      await addRule(school.id, { endedAt: at }),
    ];
    const younger = await addRule(school.id, { gradeTo: 8 });
    for (const ruleId of [foreign, ended, randomUUID()])
      expect(await addPlacement(student, place({ ruleId }), at)).toEqual(no("RULE_NOT_FOUND"));
    const offered = (await getPlacementChoices(student, null)).rules.map(({ id }) => id);
    expect(offered).toContain(own);
    for (const absent of [foreign, ended, younger]) expect(offered).not.toContain(absent);
    const { id } = await must(addPlacement(student, place({ ruleId: own }), at));
    await owner.query(`UPDATE "HoursRule" SET "endedAt" = now() WHERE id = $1`, [own]);
    expect(await changePlacement(student, id, place({ ruleId: own, title: "Vet's helper" }), at)).toMatchObject({
      ok: true,
    });
    expect((await getOwnHours(student)).rules).toMatchObject([{ id: own, ended: true }]);
    expect(await changePlacement(student, id, place({ ruleId: foreign }), at)).toEqual(no("RULE_NOT_FOUND"));
  });

  test("with someone's word stays; else it goes and comes back within ten minutes", async () => {
    const { student, placementId } = await waitingHours();
    expect(await removePlacement(student, placementId, at)).toEqual(no("HAS_HOURS"));
    await must(takeBackHours(student, placementId, at));
    await must(removePlacement(student, placementId, at));
    expect((await getOwnHours(student)).places).toEqual([]);
    expect(await getOwnPlacement(student, placementId, at)).toBeNull();
    expect(await addHours(student, { placementId, rows: [row(day(-9), 60)], again: false, today }, at)).toEqual(
      no("PLACEMENT_NOT_FOUND"),
    );
    expect(await bringBackPlacement(student, placementId, minutesOn(at, 10))).toEqual(no("PLACEMENT_NOT_FOUND"));
    await must(bringBackPlacement(student, placementId, minutesOn(at, 9)));
    expect((await getOwnPlacement(student, placementId, at))?.entries).toHaveLength(2);
  });
});

describe("hours", () => {
  test("on several days at once are drafts; none on a day to come, none past 24 hours a day over all placements", async () => {
    const person = await createJobSeeker();
    const { id: one } = await must(addPlacement(person, place(), at));
    const { id: two } = await must(addPlacement(person, place({ title: "Cashier" }), minutesOn(at, 1)));
    const add = (placementId: string, rows: ReturnType<typeof row>[], again = false) =>
      addHours(person, { placementId, rows, again, today }, at);
    expect(await add(one, [row(day(1), 60)])).toEqual(no("DAY_AHEAD"));
    await must(add(one, [row(day(0), 900), row(day(-1), 90)]));
    expect(await add(one, [row(day(-1), 30)])).toEqual(no("SAME_DAY"));
    await must(add(one, [row(day(-1), 30)], true));
    expect(await add(two, [row(day(0), 541)])).toEqual(no("DAY_FULL"));
    // Two forms at once do not pass the limit together.
    const both = await Promise.all([1, 2].map(() => add(two, [row(day(0), 540)], true)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual(no("DAY_FULL"));
    const { places } = await getOwnHours(person);
    expect(places.map(({ id, tally }) => [id, tally.DRAFT])).toEqual([
      [two, 540],
      [one, 1020],
    ]);
    const days = (await getOwnPlacement(person, one, at))!.entries.map(({ heldOn }) => heldOn);
    expect(days).toEqual([day(0), day(-1), day(-1)]);
    expect(await listOwnHoursLines(person)).toHaveLength(4);
  });

  test("change while they are drafts, not while they wait, and never once they are verified", async () => {
    const { student, placementId, ids } = await waitingHours();
    const [waiting] = ids;
    const change = (id: string, minutes: number, heldOn = day(-5), again = false) =>
      changeHours(student, { id, row: row(heldOn, minutes), again, today }, at);
    expect(await change(waiting!, 30)).toEqual(no("HOURS_NOT_FOUND"));
    expect(await removeHours(student, waiting!, at)).toEqual(no("HOURS_NOT_FOUND"));
    const [draft] = await note(student, placementId, [row(day(-6), 60)]);
    expect(await change(draft!, 60, day(1))).toEqual(no("DAY_AHEAD"));
    expect(await change(draft!, 60, day(-1))).toEqual(no("SAME_DAY"));
    expect(await change(draft!, 1441 - 60, day(-1), true)).toEqual(no("DAY_FULL"));
    await must(change(draft!, 45, day(-6)));
    await must(removeHours(student, draft!, at));
    expect(await bringBackHours(student, draft!, minutesOn(at, 10))).toEqual(no("HOURS_NOT_FOUND"));
    await note(student, placementId, [row(day(-6), 1400)]);
    expect(await bringBackHours(student, draft!, at)).toEqual(no("DAY_FULL"));
    await owner.query(`DELETE FROM "HoursEntry" WHERE minutes = 1400 AND "placementId" = $1`, [placementId]);
    await must(bringBackHours(student, draft!, at));
    await owner.query(`UPDATE "HoursEntry" SET state = 'VERIFIED' WHERE id = $1`, [waiting]);
    for (const result of [await change(waiting!, 30), await removeHours(student, waiting!, at)])
      expect(result).toEqual(no("HOURS_NOT_FOUND"));
    expect((await entriesOf(placementId)).map(({ minutes }) => minutes)).toEqual([45, 120, 60]);
  });
});

test("a stranger finds nothing of it, and the database shows them nothing", async () => {
  const { student, placementId, ids, strangers } = await waitingHours();
  const [draft] = await note(student, placementId, [row(day(-7), 60)]);
  const others = Object.entries(strangers).filter(([name]) => name !== "the student");
  for (const [name, stranger] of [...others, ["a job seeker", await createJobSeeker()]] as [string, Explorer][]) {
    const id = draft!;
    const results = [
      await changePlacement(stranger, placementId, place(), at),
      await removePlacement(stranger, placementId, at),
      await addHours(stranger, { placementId, rows: [row(day(-8), 60)], again: false, today }, at),
      await changeHours(stranger, { id, row: row(day(-8), 60), again: false, today }, at),
      await removeHours(stranger, id, at),
      await sendHours(stranger, { placementId, to: "supervisor", locale: "en" }, write, at),
      await remindSupervisor(stranger, { placementId, locale: "en" }, write, minutesOn(at, 9999)),
      await takeBackHours(stranger, placementId, at),
    ];
    for (const result of results) expect(result, name).toMatchObject({ ok: false });
    expect(await getOwnPlacement(stranger, placementId, at), name).toBeNull();
    const seen = await withActor(stranger, async (tx) => [
      await tx.placement.count({ where: { id: placementId } }),
      await tx.hoursEntry.count({ where: { id: { in: [...ids, id] } } }),
      await tx.hoursEvent.count({ where: { entryId: { in: ids } } }),
    ]);
    expect(seen, name).toEqual([0, 0, 0]);
  }
  expect(await statesOf(placementId)).toEqual(["DRAFT", "WAITING", "WAITING"]);
});

test("in the database, too, what was verified stays, and an entry stands at a placement of its own", async () => {
  const { student, placementId, ids } = await waitingHours();
  await owner.query(`UPDATE "HoursEntry" SET state = 'VERIFIED' WHERE id = $1`, [ids[0]]);
  for (const data of [{ minutes: 600 }, { heldOn: day(-20) }, { state: "DRAFT" as const }, { removedAt: at }])
    await expect(
      withActor(student, (tx) => tx.hoursEntry.updateMany({ where: { id: ids[0]! }, data })),
    ).rejects.toThrow(/stays as it was/);
  const stranger = await createJobSeeker();
  const row = { placementId, personId: stranger.id, heldOn: day(-3), minutes: 60 };
  await expect(withActor(stranger, (tx) => tx.hoursEntry.createMany({ data: [row] }))).rejects.toThrow(
    /at a placement of its own/,
  );
  expect((await entriesOf(placementId)).map(({ minutes }) => minutes)).toEqual([120, 60]);
});
