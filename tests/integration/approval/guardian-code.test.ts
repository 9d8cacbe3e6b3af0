import { describe, expect, test } from "vitest";
import { codeLimit, createCode, enterByCode } from "@/lib/platform/signed-links";
import { withActor } from "@/lib/platform/with-actor";
import { giveGuardianCode } from "@/lib/plans/give-guardian-link";
import { getPlanForGuardian } from "@/lib/plans/queries/get-plan-for-guardian";
import { guardianCode } from "@/lib/plans/rules/guardian-link";
import { owner } from "../../support/owner";
import { planWorld } from "../../support/plan-people";

const at = () => new Date();

describe("a code on paper", () => {
  const entered = (code: string, answer: string, address = `192.0.2.${Math.floor(Math.random() * 250)}`) =>
    enterByCode({ code, answer }, guardianCode, address, at());

  test("opens with the child's grade, however it is typed, and what it gives is a full token", async () => {
    const { counselor, planId } = await planWorld();
    const made = await giveGuardianCode(counselor, { planId, locale: "en" }, at());
    if (!made.ok) throw new Error(made.problem);
    const { code } = made.value;
    expect(code).toMatch(/^[A-HJKMNP-Z2-9]{8}$/);
    const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `;
    const opened = await entered(typed, "9");
    if (!opened.ok) throw new Error(opened.problem);
    expect(opened.value.token).toHaveLength(43);
    expect(opened.value.token).not.toContain(code);
    expect(await getPlanForGuardian(opened.value.token, at())).toMatchObject({ student: { name: "Maya Robinson" } });
    expect(await getPlanForGuardian(code, at())).toBeNull();
    const { rows } = await owner.query(`SELECT * FROM "SignedLink" WHERE id = $1`, [made.value.linkId]);
    expect(JSON.stringify(rows)).not.toContain(code);
  });

  test("does not open with another grade, and after five tries not with the right one either", async () => {
    const { student, planId } = await planWorld();
    const made = await giveGuardianCode(student, { planId, locale: "en" }, at());
    if (!made.ok) throw new Error(made.problem);
    const { code } = made.value;
    for (const grade of ["6", "7", "8", "10", "11"].slice(0, codeLimit.most))
      expect(await entered(code, grade)).toEqual({ ok: false, problem: "absent" });
    expect(await entered(code, "9")).toEqual({ ok: false, problem: "too-many" });
    const later = new Date(Date.now() + codeLimit.minutes * 60_000 + 1000);
    expect((await enterByCode({ code, answer: "9" }, guardianCode, null, later)).ok).toBe(true);
  });

  test("is limited by address, whatever is typed", async () => {
    let last = "";
    for (let tried = 0; tried < 31; tried++) {
      const outcome = await entered(`AAAAAA${String(tried + 22)}`, "9", "203.0.113.77");
      last = outcome.ok ? "open" : outcome.problem;
    }
    expect(last).toBe("too-many");
    expect(await entered("short", "9")).toEqual({ ok: false, problem: "absent" });
  });

  test("none of 60 altered codes and answers opens anything", async () => {
    const { student, planId } = await planWorld();
    const { code } = await withActor(student, (tx) =>
      createCode(tx, student, { purpose: guardianCode, targetId: planId, personId: student.id }, "9", at()),
    );
    const letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    let opened = 0;
    for (let tried = 0; tried < 60; tried++) {
      const place = tried % 8;
      const other = letters[(letters.indexOf(code[place]!) + 1 + (tried % 29)) % letters.length]!;
      const changed = code.slice(0, place) + other + code.slice(place + 1);
      if (changed === code) continue;
      if ((await enterByCode({ code: changed, answer: "9" }, guardianCode, `address ${tried}`, at())).ok) opened++;
    }
    expect(opened).toBe(0);
    expect((await entered(code, "9")).ok).toBe(true);
  });

  test("cannot be made where no grade is known", async () => {
    const { student, planId } = await planWorld();
    await owner.query(`UPDATE "Membership" SET grade = NULL WHERE "personId" = $1`, [student.id]);
    expect(await giveGuardianCode(student, { planId, locale: "en" }, at())).toEqual({ ok: false, problem: "NO_GRADE" });
  });
});
