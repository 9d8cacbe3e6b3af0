import { describe, expect, test } from "vitest";
import type { CurrentUser } from "@/lib/accounts/rules/roles";
import { askByMessage, askLimit } from "@/lib/counseling/ask-by-message";
import { listOwnStaff, listMessageGroups } from "@/lib/counseling/queries/list-message-targets";
import { previewMessage } from "@/lib/counseling/queries/preview-message";
import type { Audience } from "@/lib/counseling/rules/message-audience";
import { sendLimit, sendMessage } from "@/lib/counseling/send-message";
import { asUser, createEducator, createJobSeeker, createPerson } from "../../support/factories";
import { addProgram, auditOf, messageWorld, recipientsOf } from "../../support/message-world";
import { owner } from "../../support/owner";

const at = () => new Date();
const words = { subject: "Your plan", text: "Please look at it." };
const send = (who: CurrentUser, audience: Audience, count: number) =>
  sendMessage(who, { audience, ...words, count }, at());
const caseload: Audience = { kind: "caseload" };

describe("to a part of the caseload", () => {
  test("goes to exactly whom the filter means, each time asked anew", async () => {
    const { counselor, maya, theo } = await messageWorld();
    await owner.query(
      `INSERT INTO "Standing" ("personId", "surveyStartedAt", "resultAt", "onTrack", "planState", "planId")
       VALUES ($1, now(), now(), false, 'SUBMITTED', $2)
       ON CONFLICT ("personId") DO NOTHING`,
      [theo.id, "0199aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee"],
    );
    const cases: [Audience, string[]][] = [
      [caseload, [maya.id, theo.id]],
      [{ kind: "caseload", grade: 9 }, [maya.id]],
      [{ kind: "caseload", step: "none" }, [maya.id]],
      [{ kind: "caseload", step: "plan" }, [theo.id]],
      [{ kind: "caseload", track: "off" }, [theo.id]],
      [{ kind: "caseload", track: "unknown" }, [maya.id]],
      [{ kind: "caseload", plan: "SUBMITTED" }, [theo.id]],
      [{ kind: "caseload", plan: "none", grade: 9 }, [maya.id]],
    ];
    for (const [audience, whom] of cases) {
      expect(await previewMessage(counselor, audience), JSON.stringify(audience)).toMatchObject({ count: whom.length });
      const sent = await send(counselor, audience, whom.length);
      if (!sent.ok) throw new Error(sent.problem);
      expect((await recipientsOf(sent.value.messageId)).sort()).toEqual([...whom].sort());
    }
    expect(await send(counselor, { kind: "caseload", grade: 9, step: "plan" }, 0)).toEqual({
      ok: false,
      problem: "NOBODY",
    });
  });

  test("shows first names before, and asks again when it is no longer the same number", async () => {
    const { counselor, maya, theo } = await messageWorld();
    expect(await previewMessage(counselor, caseload)).toEqual({ count: 2, names: ["Maya", "Theo"] });
    expect((await auditOf(counselor.id, "message.preview")).sort()).toEqual([maya.id, theo.id].sort());
    await owner.query(`UPDATE "CaseloadAssignment" SET "until" = now() WHERE "studentId" = $1`, [theo.id]);
    expect(await send(counselor, caseload, 2)).toEqual({ ok: false, problem: "COUNT_CHANGED" });
    const { rows } = await owner.query(`SELECT count(*)::int AS n FROM "Message" WHERE "senderId" = $1`, [
      counselor.id,
    ]);
    expect(rows[0].n).toBe(0);
    expect((await send(counselor, caseload, 1)).ok).toBe(true);
    expect(await auditOf(counselor.id, "message.send")).toEqual([maya.id]);
  });
});

describe("to one, a class and a program", () => {
  test("reaches whom the sender looks after or teaches, and nobody else", async () => {
    const { school, counselor, educator, administrator, maya, theo, ada, classId, stranger, strangeAdministrator } =
      await messageWorld();
    const one = (id: string): Audience => ({ kind: "student", id });
    const room: Audience = { kind: "class", id: classId };
    const nobody = { ok: false, problem: "NOBODY" };
    expect((await send(counselor, one(theo.id), 1)).ok).toBe(true);
    expect((await send(educator, one(maya.id), 1)).ok).toBe(true);
    expect((await send(administrator, one(ada.id), 1)).ok).toBe(true);
    expect(await send(counselor, one(ada.id), 1)).toEqual(nobody);
    expect(await send(educator, one(theo.id), 1)).toEqual(nobody);
    for (const who of [stranger, strangeAdministrator, await createEducator(school.id)]) {
      expect(await send(who, one(maya.id), 1)).toEqual(nobody);
      expect(await send(who, room, 1)).toEqual(nobody);
      expect(await previewMessage(who, room)).toEqual({ count: 0, names: [] });
    }
    for (const who of [educator, counselor, administrator]) {
      const sent = await send(who, room, 1);
      expect(sent.ok && (await recipientsOf(sent.value.messageId))).toEqual([maya.id]);
    }
    for (const who of [maya, await createJobSeeker()])
      expect(await send(who, one(theo.id), 1)).toEqual({ ok: false, problem: "NOT_FOUND" });
  });

  test("a program's own staff write to its students, other educators do not", async () => {
    const { school, educator, administrator, maya, theo, ada } = await messageWorld();
    const teacher = await createEducator(school.id);
    const members = [[teacher.id, "EDUCATOR"] as const, [maya.id, "STUDENT"] as const, [ada.id, "STUDENT"] as const];
    const program: Audience = { kind: "program", id: await addProgram(school.id, members) };
    const sent = await send(teacher, program, 2);
    expect(sent.ok && (await recipientsOf(sent.value.messageId)).sort()).toEqual([maya.id, ada.id].sort());
    expect((await send(administrator, program, 2)).ok).toBe(true);
    // Maya is in a class of theirs, but the program is not theirs.
    expect(await send(educator, program, 1)).toEqual({ ok: false, problem: "NOBODY" });
    expect(await previewMessage(theo, program)).toEqual({ count: 0, names: [] });
    expect(await listMessageGroups(teacher)).toEqual([
      { key: `program:${program.id}`, kind: "program", title: "Health Academy" },
    ]);
    expect((await listMessageGroups(educator)).map(({ kind, title }) => [kind, title])).toEqual([["class", "Biology"]]);
    expect((await listMessageGroups(administrator)).map(({ kind }) => kind)).toEqual(["class", "program"]);
  });

  test("is limited by the hour", async () => {
    const { counselor, maya } = await messageWorld();
    const moment = at();
    const input = { audience: { kind: "student", id: maya.id } as const, ...words, count: 1 };
    for (let n = 0; n < sendLimit.most; n++) expect((await sendMessage(counselor, input, moment)).ok).toBe(true);
    expect(await sendMessage(counselor, input, moment)).toEqual({ ok: false, problem: "TOO_MANY" });
    const later = new Date(moment.getTime() + 61 * 60_000);
    expect((await sendMessage(counselor, input, later)).ok).toBe(true);
  });
});

describe("a student's question", () => {
  test("goes to the counselor, the educator of a class or a program, and to no one else", async () => {
    const { school, counselor, educator, administrator, maya, theo, ada, stranger } = await messageWorld();
    const teacher = await createEducator(school.id, { name: "Zoe Park" });
    await addProgram(school.id, [
      [teacher.id, "EDUCATOR"],
      [maya.id, "STUDENT"],
    ]);
    expect((await listOwnStaff(maya)).map(({ name, via }) => [name, via])).toEqual([
      ["Rosa Delgado", ""],
      ["Sam Okafor", "Biology"],
      ["Zoe Park", "Health Academy"],
    ]);
    expect((await listOwnStaff(theo)).map(({ name }) => name)).toEqual(["Rosa Delgado"]);
    expect(await listOwnStaff(ada)).toEqual([]);
    for (const who of [counselor, educator, teacher]) {
      const asked = await askByMessage(maya, { to: who.id, ...words }, at());
      expect(asked.ok && (await recipientsOf(asked.value.messageId))).toEqual([who.id]);
    }
    for (const who of [theo, administrator, stranger, maya])
      expect(await askByMessage(maya, { to: who.id, ...words }, at())).toEqual({ ok: false, problem: "NOT_FOUND" });
    expect(await askByMessage(theo, { to: educator.id, ...words }, at())).toMatchObject({ ok: false });
    // Who no longer counsels is no longer asked.
    await owner.query(`UPDATE "Membership" SET "until" = now() WHERE "personId" = $1`, [counselor.id]);
    expect(await askByMessage(theo, { to: counselor.id, ...words }, at())).toMatchObject({ ok: false });
  });

  test("is limited by the hour", async () => {
    const { counselor, maya } = await messageWorld();
    const moment = at();
    const ask = () => askByMessage(maya, { to: counselor.id, ...words }, moment);
    for (let n = 0; n < askLimit.most; n++) expect((await ask()).ok).toBe(true);
    expect(await ask()).toEqual({ ok: false, problem: "TOO_MANY" });
  });
});

test("a counselor who runs the site as well writes to their own students only, though they see everybody", async () => {
  const { school, elsewhere, maya } = await messageWorld();
  const places = [{ role: "COUNSELOR", schoolId: elsewhere.id } as const, { role: "SITE_ADMINISTRATOR" } as const];
  const both = await asUser((await createPerson({ places })).id);
  expect(await previewMessage(both, { kind: "student", id: maya.id })).toEqual({ count: 0, names: [] });
  expect(await send(both, { kind: "student", id: maya.id }, 1)).toEqual({ ok: false, problem: "NOBODY" });
  expect(both.memberships.some(({ schoolId }) => schoolId === school.id)).toBe(false);
});

test("an educator of an ended class writes to it no more", async () => {
  const { educator, classId, maya } = await messageWorld();
  await owner.query(`UPDATE "Class" SET "endedAt" = now() WHERE id = $1`, [classId]);
  expect(await send(educator, { kind: "class", id: classId }, 1)).toEqual({ ok: false, problem: "NOBODY" });
  expect(await listOwnStaff(maya)).toMatchObject([{ name: "Rosa Delgado" }]);
});
