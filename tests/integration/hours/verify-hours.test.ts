// Who says that hours are true: the supervisor by their link, and never their owner.
import { describe, expect, test } from "vitest";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { getHoursForSupervisor } from "@/lib/opportunities/queries/get-hours-for-supervisor";
import { hoursLink } from "@/lib/opportunities/rules/hours-link";
import { changeHours } from "@/lib/opportunities/save-hours";
import { sendHours, takeBackHours } from "@/lib/opportunities/send-hours";
import { undoVerdictByLink } from "@/lib/opportunities/undo-hours-verdict";
import { verifyAsStaff, verifyByLink } from "@/lib/opportunities/verify-hours";
import { readByLink } from "@/lib/platform/signed-links";
import { withActor } from "@/lib/platform/with-actor";
import { assign } from "../../support/factories";
import { owner } from "../../support/owner";
import {
  at,
  day,
  entriesOf,
  eventsOf,
  minutesOn,
  must,
  note,
  place,
  row,
  send,
  statesOf,
  today,
  waitingHours,
  write,
} from "./hours-world";

const no = (problem: string) => ({ ok: false, problem });
const later = minutesOn(at, 1);
const seen = { seenAt: later, visitorId: null };
const yes = (entryIds: string[], name = "Ines Okafor") =>
  ({ entryIds, verdict: "VERIFIED", reason: "", name }) as const;
const rejects = (entryIds: string[], reason = "You left at noon.") =>
  ({ entryIds, verdict: "REJECTED", reason, name: "Ines Okafor" }) as const;

describe("a supervisor with a link", () => {
  test("sees who asks and what was sent, no draft, nothing else of the person or of anyone", async () => {
    const { student, placementId, token, ids } = await waitingHours();
    await note(student, placementId, [row(day(-9), 60, "A draft")]);
    await waitingHours();
    const hours = (await getHoursForSupervisor(token, at))!;
    expect(hours).toMatchObject({ personName: "Maya Robinson", organisation: "Riverside Shelter", verified: 0 });
    expect(hours.waiting.map(({ id, minutes }) => [id, minutes])).toEqual([
      [ids[0], 120],
      [ids[1], 60],
    ]);
    const counts = await readByLink(token, hoursLink, at, async (tx) => ({
      people: await tx.person.count(),
      placements: await tx.placement.count(),
      hours: await tx.hoursEntry.count(),
      applications: await tx.application.count(),
      sent: await tx.sentApplication.count(),
      entries: await tx.profileEntry.count(),
      plans: await tx.plan.count(),
      mails: await tx.outboxMail.count(),
      audit: await tx.auditEntry.count(),
    }));
    expect(counts).toEqual({
      ...{ people: 1, placements: 1, hours: 2, applications: 0, sent: 0, entries: 0, plans: 0, mails: 0, audit: 0 },
    });
  });

  test("verifies some, rejects others with a reason; the reason stays while they are corrected and sent again", async () => {
    const { student, placementId, token, ids } = await waitingHours();
    const [first, second] = [ids[0]!, ids[1]!];
    expect(await verifyByLink(token, yes([first], ""), seen, later)).toEqual(no("NAME_MISSING"));
    expect(await verifyByLink(token, rejects([first], ""), seen, later)).toEqual(no("REASON_MISSING"));
    expect(await must(verifyByLink(token, yes([first]), seen, later))).toEqual({ judged: 1 });
    expect(await must(verifyByLink(token, rejects([second]), seen, later))).toEqual({ judged: 1 });
    expect(await verifyByLink(token, yes(ids), seen, later)).toEqual(no("HOURS_CHANGED"));
    expect(await entriesOf(placementId)).toMatchObject([
      { state: "VERIFIED", reason: "", verifiedAs: "supervisor", verifiedName: "Ines Okafor", verifiedAt: later },
      { state: "REJECTED", reason: "You left at noon.", verifiedName: "Ines Okafor" },
    ]);
    await must(changeHours(student, { id: second, row: row(day(-1), 45), again: false, today }, minutesOn(at, 2)));
    expect((await entriesOf(placementId))[1]).toMatchObject({ state: "DRAFT", reason: "You left at noon." });
    const again = await send(student, placementId, "supervisor", minutesOn(at, 3));
    const waiting = (await getHoursForSupervisor(again.link!.token, minutesOn(at, 3)))!;
    expect(waiting.waiting).toMatchObject([{ minutes: 45, reason: "You left at noon." }]);
    expect(waiting.verified).toBe(120);
    const then = { seenAt: minutesOn(at, 4), visitorId: null };
    await must(verifyByLink(again.link!.token, yes([second]), then, minutesOn(at, 4)));
    expect(await eventsOf(second)).toMatchObject([
      { state: "WAITING", minutes: 60 },
      { state: "REJECTED", minutes: 60, reason: "You left at noon.", by: "supervisor", byName: "Ines Okafor" },
      { state: "DRAFT", minutes: 45, by: "own" },
      { state: "WAITING", minutes: 45 },
      { state: "VERIFIED", minutes: 45, by: "supervisor" },
    ]);
  });

  test("does not verify what changed since they looked", async () => {
    const { student, placementId, token, ids } = await waitingHours();
    const looked = at;
    const early = minutesOn(looked, 5);
    await must(takeBackHours(student, placementId, early));
    await must(changeHours(student, { id: ids[0]!, row: row(day(-2), 600), again: false, today }, early));
    const { link } = await send(student, placementId, "supervisor", early);
    expect(await verifyByLink(token, yes(ids), seen, early)).toEqual(no("LINK_ENDED"));
    const stale = { seenAt: looked, visitorId: null };
    expect(await verifyByLink(link!.token, yes(ids), stale, early)).toEqual(no("HOURS_CHANGED"));
    expect(await statesOf(placementId)).toEqual(["WAITING", "WAITING"]);
  });

  test("reaches no other placement, and nothing once the link was taken back or is over", async () => {
    const [one, two] = [await waitingHours(), await waitingHours()];
    expect(await verifyByLink(one.token, yes(two.ids), seen, later)).toEqual(no("HOURS_CHANGED"));
    expect(await verifyByLink("A".repeat(43), yes(one.ids), seen, later)).toEqual(no("LINK_ENDED"));
    expect(await verifyByLink(one.token, yes(one.ids), seen, minutesOn(at, 15 * 24 * 60))).toEqual(no("LINK_ENDED"));
    await must(takeBackHours(one.student, one.placementId, at));
    expect(await getHoursForSupervisor(one.token, at)).toBeNull();
    expect(await verifyByLink(one.token, yes(one.ids), seen, later)).toEqual(no("LINK_ENDED"));
    expect(await undoVerdictByLink(one.token, { visitorId: null }, later)).toEqual(no("LINK_ENDED"));
    expect(await statesOf(two.placementId)).toEqual(["WAITING", "WAITING"]);
  });

  test("changes nothing but the verdict, though they asked the database directly", async () => {
    const { token, ids, placementId } = await waitingHours();
    const held = (run: Parameters<typeof readByLink>[3]) => readByLink(token, hoursLink, at, run);
    for (const data of [{ minutes: 600 }, { heldOn: day(-20) }, { text: "More" }])
      await expect(
        held((tx) => tx.hoursEntry.updateMany({ where: { id: ids[0]! }, data: { ...data, state: "VERIFIED" } })),
      ).rejects.toThrow(/only its owner/);
    expect(await held((tx) => tx.placement.updateMany({ data: { title: "Mine" } }))).toEqual({ count: 0 });
    expect(await statesOf(placementId)).toEqual(["WAITING", "WAITING"]);
  });

  test("takes a verdict back for ten minutes", async () => {
    const { placementId, token, ids } = await waitingHours();
    await must(verifyByLink(token, yes([ids[0]!]), seen, later));
    await must(verifyByLink(token, rejects([ids[1]!]), seen, later));
    expect((await getHoursForSupervisor(token, minutesOn(later, 9)))?.undoable).toBe(2);
    expect((await getHoursForSupervisor(token, minutesOn(later, 10)))?.undoable).toBe(0);
    expect(await undoVerdictByLink(token, { visitorId: null }, minutesOn(later, 10))).toEqual(no("NOTHING_TO_UNDO"));
    expect(await must(undoVerdictByLink(token, { visitorId: null }, minutesOn(later, 9)))).toEqual({ undone: 2 });
    expect(await entriesOf(placementId)).toMatchObject([
      { state: "WAITING", verifiedName: "", verifiedAt: null, reason: "" },
      { state: "WAITING", verifiedName: "", verifiedAt: null, reason: "" },
    ]);
    expect((await eventsOf(ids[1]!)).map(({ state }) => state)).toEqual(["WAITING", "REJECTED", "WAITING"]);
  });
});

describe("nobody verifies their own hours", () => {
  test("not by the verb, with the link in one's own hands, nor as staff", async () => {
    const { student, token, ids, placementId } = await waitingHours();
    const own = { seenAt: later, visitorId: student.id };
    expect(await verifyByLink(token, yes(ids), own, later)).toEqual(no("OWN_HOURS"));
    expect(await undoVerdictByLink(token, { visitorId: student.id }, later)).toEqual(no("OWN_HOURS"));
    expect(await verifyAsStaff(student as unknown as Counselor, yes(ids), seen, later)).toEqual(no("HOURS_CHANGED"));
    expect(await statesOf(placementId)).toEqual(["WAITING", "WAITING"]);
  });

  test("not in the database, in whatever words", async () => {
    const { student, ids, placementId } = await waitingHours();
    for (const state of ["VERIFIED", "REJECTED"] as const) {
      await expect(
        withActor(student, (tx) => tx.hoursEntry.updateMany({ where: { id: ids[0]! }, data: { state } })),
      ).rejects.toThrow(/their own hours/);
      await expect(
        withActor(
          student,
          (tx) => tx.$executeRaw`
            INSERT INTO "HoursEntry" (id, "placementId", "personId", "heldOn", minutes, state)
            VALUES (gen_random_uuid(), ${placementId}::uuid, ${student.id}::uuid, now(), 60, ${state}::"HoursState")`,
        ),
      ).rejects.toThrow(/their own hours/);
      // Nor as a made-up event of someone else.
      await expect(
        withActor(student, (tx) =>
          tx.hoursEvent.createMany({
            data: [{ entryId: ids[0]!, personId: student.id, state, heldOn: day(-1), minutes: 60, by: "supervisor" }],
          }),
        ),
      ).rejects.toThrow(/row-level security/);
    }
    expect(await statesOf(placementId)).toEqual(["WAITING", "WAITING"]);
  });

  test("not a counselor who is a student too and stands in their own care", async () => {
    const { counselor, school } = await waitingHours();
    await owner.query(
      `INSERT INTO "Membership" (id, "personId", role, "schoolId", grade, "from")
       VALUES (gen_random_uuid(), $1, 'STUDENT', $2, 14, now() - interval '1 day')`,
      [counselor.id, school.id],
    );
    await assign(school.id, counselor.id, counselor.id);
    const { addPlacement } = await import("@/lib/opportunities/save-placement");
    const self = counselor as unknown as Parameters<typeof addPlacement>[0];
    const { id } = await must(addPlacement(self, place(), at));
    const [entry] = await note(self, id, [row(day(-1), 60)]);
    await must(sendHours(self, { placementId: id, to: "supervisor", locale: "en" }, write, at));
    expect(await verifyAsStaff(counselor, yes([entry!]), seen, later)).toEqual(no("HOURS_CHANGED"));
    expect(await statesOf(id)).toEqual(["WAITING"]);
  });
});
