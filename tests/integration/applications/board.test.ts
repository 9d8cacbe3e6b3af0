import { describe, expect, test } from "vitest";
import type { Explorer } from "@/lib/accounts/rules/roles";
import type { FoundInput } from "@/lib/opportunities/application-schema";
import { addFoundApplication, moveApplication, noteApplication } from "@/lib/opportunities/move-application";
import { getOwnApplication } from "@/lib/opportunities/queries/get-own-application";
import {
  getBoard,
  getRemovedApplication,
  listOwnApplications,
} from "@/lib/opportunities/queries/list-own-applications";
import { forgetOpportunity, saveOpportunity } from "@/lib/opportunities/save-opportunity";
import { bringBackApplication, removeApplication, withdrawApplication } from "@/lib/opportunities/withdraw-application";
import { auditsOf, minutesLater, shown } from "../../support/care-people";
import { createCounselor, createJobSeeker, createStudent } from "../../support/factories";
import { applyWorld, createOpportunity, sent, soon } from "../../support/opportunity-people";
import { owner } from "../../support/owner";

const at = () => new Date();

const found = (more: Partial<FoundInput> = {}): FoundInput => ({
  title: "Baker's helper",
  organisation: "The corner bakery",
  kind: "JOB",
  url: "",
  state: "SAVED",
  nextOn: null,
  text: "",
  ...more,
});

const add = async (person: Explorer, more: Partial<FoundInput> = {}, when = at()) => {
  const added = await addFoundApplication(person, found(more), when);
  if (!added.ok) throw new Error(added.problem);
  return added.value.applicationId;
};

describe("saving", () => {
  test("puts what shows on the list once, takes it off and brings it back whole", async () => {
    const { student, opportunityId } = await applyWorld();
    const save = () => saveOpportunity(student, { opportunityId }, at());
    const both = await Promise.all([save(), save()]);
    const ids = both.map((each) => (each.ok ? each.value.applicationId : each.problem));
    expect(new Set(ids).size).toBe(1);
    const id = ids[0]!;
    await noteApplication(student, id, { text: "Ask Ben", nextOn: null }, at());
    expect((await getBoard(student)).applications).toMatchObject([
      { id, state: "SAVED", title: "Robot technician for a summer" },
    ]);
    const forget = (who: Explorer = student) => forgetOpportunity(who, { opportunityId }, at());
    expect(await forget(await createJobSeeker())).toEqual({ ok: false, problem: "absent" });
    expect(await forget()).toEqual({ ok: true, value: { applicationId: id } });
    expect(await forget()).toEqual({ ok: false, problem: "absent" });
    expect((await getBoard(student)).applications).toEqual([]);
    expect(await save()).toEqual({ ok: true, value: { applicationId: id } });
    expect((await getOwnApplication(student, id, at()))?.note).toEqual({ text: "Ask Ben" });
    expect(await auditsOf(id)).toEqual(
      expect.arrayContaining(["application.save", "application.note", "application.forget"]),
    );
  });

  test("finds nothing where it does not show, and forgets nothing that was sent", async () => {
    const world = await applyWorld();
    const closed = await createOpportunity(world.school.id, { state: "WAITING" });
    const elsewhere = await applyWorld();
    for (const opportunityId of [closed.opportunityId, elsewhere.opportunityId, crypto.randomUUID()])
      expect(await saveOpportunity(world.student, { opportunityId }, at())).toEqual({ ok: false, problem: "absent" });
    await sent(world);
    expect(await forgetOpportunity(world.student, world, at())).toEqual({ ok: false, problem: "absent" });
  });
});

describe("the board", () => {
  test("moves from where it was seen, and the same back undoes it", async () => {
    const person = await createJobSeeker();
    const id = await add(person);
    const move = (was: "SAVED" | "APPLIED" | "INTERVIEW", state: typeof was, who = person) =>
      moveApplication(who, { id, was, state }, at());
    for (const stranger of [await createJobSeeker(), (await createStudent()) as Explorer])
      expect(await move("SAVED", "APPLIED", stranger as typeof person)).toEqual({ ok: false, problem: "absent" });
    expect(await move("APPLIED", "INTERVIEW")).toEqual({ ok: false, problem: "CHANGED" });
    const both = await Promise.all([move("SAVED", "APPLIED"), move("SAVED", "INTERVIEW")]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const now = (await getOwnApplication(person, id, at()))!.state as "APPLIED";
    expect(await move(now, "SAVED")).toEqual({ ok: true, value: null });
    const page = (await getOwnApplication(person, id, at()))!;
    expect([page.state, page.appliedAt, page.openAt]).toEqual(["SAVED", null, null]);
    expect(page.events.map(({ what, state }) => [what, state])).toEqual([
      ["state", "SAVED"],
      ["state", now],
      ["state", "SAVED"],
    ]);
  });

  test("keeps what was sent from standing as only saved", async () => {
    const world = await applyWorld();
    const id = await sent(world);
    expect(await moveApplication(world.student, { id, was: "APPLIED", state: "SAVED" }, at())).toEqual({
      ok: false,
      problem: "STILL_SENT",
    });
    await moveApplication(world.student, { id, was: "APPLIED", state: "INTERVIEW" }, at());
    expect(await withdrawApplication(world.student, { id }, at())).toMatchObject({ ok: true });
    expect((await getOwnApplication(world.student, id, at()))?.state).toBe("DECLINED");
  });

  test("lists all, the last changed first, each once, by state", async () => {
    const person = await createJobSeeker();
    const begin = Date.now();
    for (let n = 0; n < 27; n++)
      await add(person, { title: `Job ${n}`, state: n === 3 ? "OFFER" : "SAVED" }, new Date(begin + n * 1000));
    const first = await listOwnApplications(person, { state: null, after: undefined });
    const second = await listOwnApplications(person, { state: null, after: first.next ?? "" });
    expect([...first.applications, ...second.applications].map(({ title }) => title)).toEqual(
      Array.from({ length: 27 }, (_, n) => `Job ${26 - n}`),
    );
    expect([first.applications.length, second.next]).toEqual([25, null]);
    const offers = await listOwnApplications(person, { state: "OFFER", after: undefined });
    expect(offers.applications.map(({ title }) => title)).toEqual(["Job 3"]);
    expect((await getBoard(await createJobSeeker())).applications).toEqual([]);
  });

  test("lets one go and brings it back within ten minutes, unsent", async () => {
    const world = await applyWorld();
    const { student } = world;
    const id = await sent(world);
    const stranger = await createJobSeeker();
    expect(await removeApplication(stranger, { id }, at())).toEqual({ ok: false, problem: "absent" });
    expect(await removeApplication(student, { id }, at())).toEqual({ ok: true, value: null });
    expect(await getOwnApplication(student, id, at())).toBeNull();
    expect(await getRemovedApplication(student, id, at())).toMatchObject({ id });
    expect(await getRemovedApplication(stranger, id, at())).toBeNull();
    const back = (who: Explorer, when = at()) => bringBackApplication(who, { id }, when);
    expect(await back(stranger)).toEqual({ ok: false, problem: "absent" });
    expect(await back(student, minutesLater(at(), 10))).toEqual({ ok: false, problem: "absent" });
    expect(await back(student)).toEqual({ ok: true, value: null });
    expect(await getOwnApplication(student, id, at())).toMatchObject({ state: "SAVED", staff: "NONE", openAt: null });
    await removeApplication(student, { id }, at());
    const again = await createOpportunity(world.school.id);
    await saveOpportunity(student, again, at());
    expect(await back(student)).toEqual({ ok: true, value: null });
  });

  test("lets what was taken off a day ago go for good, with all that stood beside it", async () => {
    const world = await applyWorld();
    const { student } = world;
    const id = await sent(world);
    const other = await add(student);
    await removeApplication(student, { id }, at());
    await removeApplication(student, { id: other }, minutesLater(at(), 24 * 60 - 1));
    const rows = () => shown(student, "SentApplication", `"applicationId" = '${id}'`);
    expect(await rows()).toHaveLength(1);
    await saveOpportunity(student, await createOpportunity(world.school.id), minutesLater(at(), 24 * 60 + 1));
    expect(await rows()).toEqual([]);
    expect(await shown(student, "ApplicationEvent", `"applicationId" = '${id}'`)).toEqual([]);
    expect(await shown(student, "Application", `"removedAt" IS NOT NULL`)).toMatchObject([{ id: other }]);
  });

  test("notes the next day and words that nobody else reads", async () => {
    const world = await applyWorld();
    const id = await sent(world);
    const note = (who: Explorer, text: string) => noteApplication(who, id, { text, nextOn: soon(3) }, at());
    expect(await note(await createJobSeeker(), "Mine")).toEqual({ ok: false, problem: "absent" });
    await note(world.student, "I am nervous");
    await note(world.student, "I am less nervous");
    const page = await getOwnApplication(world.student, id, at());
    expect(page).toMatchObject({ note: { text: "I am less nervous" } });
    expect(page?.nextOn?.toISOString().slice(0, 10)).toBe(soon(3).toISOString().slice(0, 10));
    expect(await shown(world.counselor, "ApplicationNote", "true")).toEqual([]);
    await note(world.student, "");
    expect((await getOwnApplication(world.student, id, at()))?.note).toBeNull();
  });

  test("hides an application from everybody else", async () => {
    const world = await applyWorld();
    const id = await sent(world);
    const others = [
      await createJobSeeker(),
      await createStudent({ schoolId: world.school.id }),
      await createCounselor(world.school.id),
    ];
    for (const other of others) {
      expect(await getOwnApplication(other as Explorer, id, at())).toBeNull();
      for (const table of ["Application", "SentApplication", "ApplicationEvent"])
        expect(await shown(other, table, "true"), table).toEqual([]);
    }
  });
});

test("a student whom nobody looks after reads that nobody has seen it", async () => {
  const world = await applyWorld();
  const id = await sent(world);
  expect((await getOwnApplication(world.student, id, at()))?.nobodyAsked).toBe(false);
  await owner.query(`UPDATE "CaseloadAssignment" SET "until" = now() - interval '1 second' WHERE "studentId" = $1`, [
    world.student.id,
  ]);
  expect((await getOwnApplication(world.student, id, at()))?.nobodyAsked).toBe(true);
});
