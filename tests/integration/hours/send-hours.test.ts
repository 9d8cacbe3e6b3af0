// Hours go to a supervisor by a link or to the school, are taken back, and reminded of.
import { describe, expect, test } from "vitest";
import { getOwnPlacement } from "@/lib/opportunities/queries/get-own-placement";
import { addPlacement, changePlacement } from "@/lib/opportunities/save-placement";
import { hoursLinkLimit, remindSupervisor, sendHours, takeBackHours } from "@/lib/opportunities/send-hours";
import { createJobSeeker, createSchool, createStudent } from "../../support/factories";
import { owner } from "../../support/owner";
import {
  at,
  day,
  eventsOf,
  minutesOn,
  must,
  note,
  place,
  row,
  send,
  statesOf,
  waitingHours,
  write,
} from "./hours-world";

const no = (problem: string) => ({ ok: false, problem });

describe("sending", () => {
  test("goes to a named supervisor by mail and by a link told once, or to one's school", async () => {
    const person = await createJobSeeker();
    const { id } = await must(addPlacement(person, place({ supervisorName: "", supervisorEmail: "" }), at));
    const to = (target: "supervisor" | "school") =>
      sendHours(person, { placementId: id, to: target, locale: "es" }, write, at);
    expect(await to("supervisor")).toEqual(no("SUPERVISOR_MISSING"));
    expect(await to("school")).toEqual(no("NO_SCHOOL"));
    await must(changePlacement(person, id, place(), at));
    expect(await to("supervisor")).toEqual(no("NOTHING_TO_SEND"));
    const [entry] = await note(person, id, [row(day(-1), 60)]);
    const { sent, link } = await must(to("supervisor"));
    expect([sent, link?.mailed]).toEqual([1, "ines@example.org"]);
    expect(await eventsOf(entry!)).toEqual([
      { state: "WAITING", minutes: 60, reason: "", by: "own", byName: person.name },
    ]);
    const { rows } = await owner.query(`SELECT "to", body, "sentAt" FROM "OutboxMail" WHERE "queuedById" = $1`, [
      person.id,
    ]);
    expect(rows).toEqual([{ to: "ines@example.org", body: `See ${link!.token}`, sentAt: null }]);
    const kept = await owner.query(`SELECT to_jsonb(l) AS link FROM "SignedLink" l WHERE "personId" = $1`, [person.id]);
    expect(JSON.stringify(kept.rows)).not.toContain(link!.token);
    // Later drafts go by a new link: at most one is open.
    await note(person, id, [row(day(-2), 60)]);
    await send(person, id);
    const open = await owner.query(
      `SELECT count(*)::int AS n FROM "SignedLink" WHERE "targetId" = $1 AND "revokedAt" IS NULL`,
      [id],
    );
    expect(open.rows).toEqual([{ n: 1 }]);
    // Without an address the link is handed over.
    await must(changePlacement(person, id, place({ supervisorEmail: "" }), at));
    expect((await getOwnPlacement(person, id, at))?.link).toBeNull();
    await note(person, id, [row(day(-3), 60)]);
    expect((await send(person, id)).link).toMatchObject({ mailed: null });
  });

  test("to the school opens no link", async () => {
    const school = await createSchool();
    const student = await createStudent({ schoolId: school.id });
    const { id } = await must(addPlacement(student, place({ supervisorEmail: "", supervisorName: "" }), at));
    await note(student, id, [row(day(-1), 60)]);
    expect(await send(student, id, "school")).toEqual({ sent: 1, link: null });
    expect(await statesOf(id)).toEqual(["WAITING"]);
  });

  test("is taken back, mail and link with it", async () => {
    const { student, placementId, token, ids } = await waitingHours();
    expect(await must(takeBackHours(student, placementId, at))).toEqual({ taken: 2 });
    expect(await takeBackHours(student, placementId, at)).toEqual(no("NOTHING_WAITS"));
    expect(await statesOf(placementId)).toEqual(["DRAFT", "DRAFT"]);
    expect((await eventsOf(ids[0]!)).map(({ state }) => state)).toEqual(["WAITING", "DRAFT"]);
    const { rows } = await owner.query(`SELECT body, "cancelledAt" FROM "OutboxMail" WHERE "queuedById" = $1`, [
      student.id,
    ]);
    expect(rows).toEqual([{ body: "", cancelledAt: expect.any(Date) }]);
    const { getHoursForSupervisor } = await import("@/lib/opportunities/queries/get-hours-for-supervisor");
    expect(await getHoursForSupervisor(token, at)).toBeNull();
  });

  test("is repeated as a reminder after three days or once the link has ended, not before, not for nothing", async () => {
    const { student, placementId } = await waitingHours();
    const remind = (moment: Date) => remindSupervisor(student, { placementId, locale: "en" }, write, moment);
    expect(await remind(minutesOn(at, 3 * 24 * 60 - 1))).toEqual(no("TOO_EARLY"));
    expect(await must(remind(minutesOn(at, 3 * 24 * 60 + 1)))).toMatchObject({ mailed: "ines@example.org" });
    await must(takeBackHours(student, placementId, at));
    expect(await remind(minutesOn(at, 30 * 24 * 60))).toEqual(no("NOTHING_WAITS"));
  });

  test("has an end: nobody writes to the world through Waymark", async () => {
    const person = await createJobSeeker();
    const { id } = await must(addPlacement(person, place(), at));
    for (let n = 0; n < hoursLinkLimit.most; n++) {
      await note(person, id, [row(day(-n - 1), 60)]);
      await send(person, id);
    }
    await note(person, id, [row(day(-40), 60)]);
    expect(await sendHours(person, { placementId: id, to: "supervisor", locale: "en" }, write, at)).toEqual(
      no("TOO_MANY_MAILS"),
    );
    expect((await statesOf(id))[0]).toBe("DRAFT");
  });
});
