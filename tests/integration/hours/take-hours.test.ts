// Verified hours become entries of the profile: once, renewed when they grow, and only where their owner says so.
import { expect, test } from "vitest";
import { addPlacement } from "@/lib/opportunities/save-placement";
import { verifyAsStaff } from "@/lib/opportunities/verify-hours";
import { getProfile, getProfilePage } from "@/lib/profiles/queries/get-profile";
import { listHoursToTake } from "@/lib/profiles/queries/list-hours-to-take";
import { removeEntry } from "@/lib/profiles/remove-entry";
import { entryFromHours, entryHours, offeredKind } from "@/lib/profiles/rules/from-hours";
import { exportResume } from "@/lib/profiles/export-resume";
import { takeHours } from "@/lib/profiles/take-hours";
import { createJobSeeker } from "../../support/factories";
import { at, day, minutesOn, must, note, place, row, send, waitingHours } from "./hours-world";

const no = (problem: string) => ({ ok: false, problem });

test.each([
  [0, 0],
  [14, 0],
  [15, 0.25],
  [119, 1.75],
  [3600, 60],
])("%d verified minutes are %d hours on a résumé, never more", (minutes, hours) => {
  expect(entryHours(minutes)).toBe(hours);
});

test.each([
  [null, "WORK"],
  ["INTERNSHIP", "WORK"],
  ["VOLUNTEER", "VOLUNTEER"],
  ["SHADOWING", "VOLUNTEER"],
] as const)("of %s it is offered as %s", (kind, offered) => expect(offeredKind({ kind })).toBe(offered));

test("the verified hours of a placement are taken once and renewed when more are verified", async () => {
  const { counselor, student, placementId, ids } = await waitingHours();
  const take = () => takeHours(student, { placementId, kind: "VOLUNTEER" }, at);
  expect(await listHoursToTake(student)).toEqual([]);
  expect(await take()).toEqual(no("NOTHING_TO_TAKE"));
  const verify = (entryIds: string[]) =>
    must(verifyAsStaff(counselor, { entryIds, verdict: "VERIFIED", reason: "" }, { seenAt: minutesOn(at, 9) }, at));
  await verify([ids[0]!]);
  expect(await listHoursToTake(student)).toMatchObject([{ placementId, hours: 2, entryId: null, kind: null }]);
  const offered = async () => (await getProfilePage(student)).hoursToTake;
  expect(await offered()).toBe(1);
  expect(await listHoursToTake(counselor)).toEqual([]);
  expect(await takeHours(await createJobSeeker(), { placementId, kind: "WORK" }, at)).toEqual(no("NOTHING_TO_TAKE"));
  const both = await Promise.all([take(), take()]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both).toContainEqual(no("NOTHING_TO_TAKE"));
  const [entry] = (await getProfile(student)).entries;
  expect(entry).toMatchObject({
    ...{ kind: "VOLUNTEER", title: "Kennel helper", organisation: "Riverside Shelter", rest: { hours: 2 } },
    startsOn: day(-2).toISOString().slice(0, 7),
  });
  expect(await listHoursToTake(student)).toEqual([]);
  expect(await offered()).toBe(0);
  await verify([ids[1]!]);
  expect(await offered()).toBe(1);
  expect(await listHoursToTake(student)).toMatchObject([{ hours: 3, entryId: entry!.id }]);
  expect(await must(take())).toEqual({ entryId: entry!.id, renewed: true });
  const { entries } = await getProfile(student);
  expect(entries).toHaveLength(1);
  expect(entries[0]).toMatchObject({ rest: { hours: 3 } });
  // What staff strike is offered to be told as it is now.
  const struck = { entryIds: [ids[1]!], verdict: "REJECTED" as const, reason: "Not so." };
  await must(verifyAsStaff(counselor, struck, { seenAt: minutesOn(at, 9) }, at));
  expect(await listHoursToTake(student)).toMatchObject([{ hours: 2, entryId: entry!.id }]);
  expect(await offered()).toBe(1);
  await must(take());
  expect((await getProfile(student)).entries[0]).toMatchObject({ rest: { hours: 2 } });
  // What goes along as a résumé names no placement of ours.
  expect(JSON.stringify(await exportResume(student, student.name))).not.toContain(placementId);
  // What was taken off the profile on purpose is not offered again, two days later either.
  await must(removeEntry(student, entry!.id, at));
  const [more] = await note(student, placementId, [row(day(-4), 600)]);
  await send(student, placementId, "school");
  await verify([more!]);
  expect(await takeHours(student, { placementId, kind: "WORK" }, minutesOn(at, 2 * 24 * 60))).toEqual(
    no("NOTHING_TO_TAKE"),
  );
  expect(await listHoursToTake(student)).toEqual([]);
  expect(await offered()).toBe(0);
});

test("each placement is an entry of its own", async () => {
  const { counselor, student, ids } = await waitingHours();
  const { id: other } = await must(addPlacement(student, place({ title: "Cashier" }), minutesOn(at, 1)));
  const [entry] = await note(student, other, [row(day(-3), 90)]);
  await send(student, other, "school");
  const seen = { seenAt: minutesOn(at, 1) };
  await must(verifyAsStaff(counselor, { entryIds: [...ids, entry!], verdict: "VERIFIED", reason: "" }, seen, at));
  const offers = await listHoursToTake(student);
  expect(offers.map(({ title, hours }) => [title, hours])).toEqual([
    ["Kennel helper", 3],
    ["Cashier", 1.5],
  ]);
  expect(entryFromHours(offers[1]!, "WORK")).toMatchObject({ kind: "WORK", title: "Cashier", rest: { hours: 1.5 } });
});
