// Staff in care see what waits, judge it, and print what was verified.
import { describe, expect, test } from "vitest";
import { getCertificateInCare, getOwnCertificate } from "@/lib/opportunities/queries/get-hours-certificate";
import { hoursPlaceOf, listHoursInCare } from "@/lib/opportunities/queries/list-hours-in-care";
import { undoVerdictAsStaff } from "@/lib/opportunities/undo-hours-verdict";
import { verifyAsStaff, verifyByLink } from "@/lib/opportunities/verify-hours";
import { withActor } from "@/lib/platform/with-actor";
import { endCare } from "../../support/care-people";
import { assign, createStudent } from "../../support/factories";
import { owner } from "../../support/owner";
import { at, day, entriesOf, minutesOn, must, note, place, row, send, statesOf, waitingHours } from "./hours-world";

const no = (problem: string) => ({ ok: false, problem });
const later = minutesOn(at, 1);
const seen = { seenAt: later, visitorId: null };
const yes = (entryIds: string[], name = "Ines Okafor") =>
  ({ entryIds, verdict: "VERIFIED", reason: "", name }) as const;
const rejects = (entryIds: string[], reason = "You left at noon.") =>
  ({ entryIds, verdict: "REJECTED", reason, name: "Ines Okafor" }) as const;

describe("staff in care", () => {
  test("see what waits, verify or reject it, and take that back for ten minutes", async () => {
    const { counselor, colleague, student, placementId, ids } = await waitingHours();
    const [found] = (await listHoursInCare(counselor)).rows;
    expect(found).toMatchObject({ placementId, personName: "Maya Robinson", grade: 10, supervisorName: "Ines Okafor" });
    expect(found!.entries.map(({ id }) => id)).toEqual(ids);
    const { rows } = await owner.query(
      `SELECT "subjectId" FROM "AuditEntry" WHERE "actorId" = $1 AND action = 'hours.list'`,
      [counselor.id],
    );
    expect(rows).toEqual([{ subjectId: student.id }]);
    expect(await verifyAsStaff(counselor, rejects(ids, ""), seen, later)).toEqual(no("REASON_MISSING"));
    expect(await must(verifyAsStaff(counselor, yes(ids), seen, later))).toEqual({ judged: 2 });
    expect(await entriesOf(placementId)).toMatchObject([
      { state: "VERIFIED", verifiedAs: "staff", verifiedName: "Rosa Delgado" },
      { state: "VERIFIED", verifiedAs: "staff" },
    ]);
    expect((await listHoursInCare(counselor)).rows).toEqual([]);
    expect(await undoVerdictAsStaff(colleague, placementId, later)).toEqual(no("NOTHING_TO_UNDO"));
    expect(await undoVerdictAsStaff(counselor, placementId, minutesOn(later, 10))).toEqual(no("NOTHING_TO_UNDO"));
    expect(await must(undoVerdictAsStaff(counselor, placementId, minutesOn(later, 9)))).toEqual({ undone: 2 });
    expect(await statesOf(placementId)).toEqual(["WAITING", "WAITING"]);
  });

  test("strike what a supervisor verified, and undoing that gives the supervisor's word back", async () => {
    const { counselor, placementId, token, ids } = await waitingHours();
    await must(verifyByLink(token, yes(ids), seen, later));
    expect(await verifyAsStaff(counselor, yes(ids), seen, later)).toEqual(no("HOURS_CHANGED"));
    await must(verifyAsStaff(counselor, rejects([ids[0]!], "The shelter was closed."), seen, minutesOn(later, 1)));
    expect(await statesOf(placementId)).toEqual(["REJECTED", "VERIFIED"]);
    await must(undoVerdictAsStaff(counselor, placementId, minutesOn(later, 2)));
    expect((await entriesOf(placementId))[0]).toMatchObject({
      ...{ state: "VERIFIED", verifiedAs: "supervisor", verifiedName: "Ines Okafor", verifiedAt: later, reason: "" },
    });
  });

  test("are those in care alone: a stranger finds nothing, by the verb or in the database", async () => {
    const { counselor, placementId, ids, student, strangers } = await waitingHours();
    const cut = async () => void (await endCare(counselor.id, student.id));
    await cut();
    for (const [name, stranger] of Object.entries({ ...strangers, "one whose care ended": counselor })) {
      expect(await verifyAsStaff(stranger, yes(ids), seen, later), name).toEqual(no("HOURS_CHANGED"));
      expect(await undoVerdictAsStaff(stranger, placementId, later), name).toEqual(no("NOTHING_TO_UNDO"));
      expect((await listHoursInCare(stranger)).rows, name).toEqual([]);
      expect(await getCertificateInCare(stranger, student.id), name).toBeNull();
      if (name !== "the student") {
        const count = await withActor(stranger, (tx) =>
          tx.hoursEntry.updateMany({ where: { id: { in: ids } }, data: { state: "VERIFIED" } }),
        );
        expect(count, name).toEqual({ count: 0 });
      }
    }
    expect(await statesOf(placementId)).toEqual(["WAITING", "WAITING"]);
  });

  test("change nothing else of an entry, and see no draft", async () => {
    const { counselor, student, placementId, ids } = await waitingHours();
    await expect(
      withActor(counselor, (tx) => tx.hoursEntry.updateMany({ where: { id: ids[0]! }, data: { minutes: 1 } })),
    ).rejects.toThrow(/only its owner/);
    const [draft] = await note(student, placementId, [row(day(-9), 60)]);
    expect(await withActor(counselor, (tx) => tx.hoursEntry.count({ where: { id: draft! } }))).toBe(0);
  });

  test("get them page by page, what waits longest first", async () => {
    const { counselor, school, placementId } = await waitingHours();
    const { addPlacement } = await import("@/lib/opportunities/save-placement");
    const all = [placementId];
    for (let n = 0; n < 21; n++) {
      const student = await createStudent({ schoolId: school.id });
      await assign(school.id, counselor.id, student.id);
      const { id } = await must(addPlacement(student, place(), at));
      await note(student, id, [row(day(-1), 60)]);
      await send(student, id, "school", minutesOn(at, Math.floor(n / 3) + 1));
      all.push(id);
    }
    const first = await listHoursInCare(counselor);
    expect(first.rows).toHaveLength(20);
    const second = await listHoursInCare(counselor, hoursPlaceOf(first.next));
    expect(second.next).toBeNull();
    const found = [...first.rows, ...second.rows].map((each) => each.placementId);
    expect(found).toHaveLength(22);
    expect([...found].sort()).toEqual([...all].sort());
    expect(found[0]).toBe(placementId);
    for (const wrong of [undefined, "", "x~y", "2026-99-99T00:00:00.000Z~0199aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee"])
      expect(hoursPlaceOf(wrong)).toBeNull();
  });
});

test("the certificate holds what was verified, by whom and when, and nothing else", async () => {
  const { counselor, student, placementId, token, ids } = await waitingHours();
  expect((await getOwnCertificate(student)).places).toEqual([]);
  await must(verifyByLink(token, yes([ids[0]!]), seen, later));
  await note(student, placementId, [row(day(-9), 500)]);
  const own = await getOwnCertificate(student);
  expect(own).toMatchObject({
    name: "Maya Robinson",
    places: [
      {
        organisation: "Riverside Shelter",
        entries: [{ minutes: 120, verifiedAs: "supervisor", verifiedName: "Ines Okafor", verifiedAt: later }],
      },
    ],
  });
  expect(own.places[0]!.entries).toHaveLength(1);
  const printed = (await getCertificateInCare(counselor, student.id))!;
  expect(printed.places).toEqual(own.places);
  expect(printed).toMatchObject({ name: "Maya Robinson", waiting: 60 });
  const { rows } = await owner.query(
    `SELECT count(*)::int AS n FROM "AuditEntry" WHERE "actorId" = $1 AND "subjectId" = $2 AND action = 'hours.view'`,
    [counselor.id, student.id],
  );
  expect(rows).toEqual([{ n: 1 }]);
});
