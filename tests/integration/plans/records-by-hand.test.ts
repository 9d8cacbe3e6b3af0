import { describe, expect, it } from "vitest";
import type { CurrentUser } from "@/lib/accounts/rules/roles";
import { recordCondition, removeCondition } from "@/lib/plans/record-condition";
import { recordTranscriptCourse } from "@/lib/plans/record-transcript-course";
import { removeTranscriptCourse } from "@/lib/plans/remove-transcript-course";
import { createCounselor, createStudent } from "../../support/factories";
import { absent, at, cells, nextYear, recordWorld } from "../../support/record-world";

describe("a record by hand", () => {
  it("is written by a counselor who cares and by the student, and by nobody else", async () => {
    const { school, student, counselor, records } = await recordWorld();
    const entry = {
      personId: student.id,
      cells: cells({ grade: "9", code: "ART1", title: "Art", credits: "0.5", mark: "A" }),
    };
    const classmate = await createStudent({ schoolId: school.id });
    const colleague = await createCounselor(school.id);
    for (const stranger of [classmate, colleague] as CurrentUser[])
      expect(await recordTranscriptCourse(stranger, entry, at)).toEqual(absent);
    const made = await recordTranscriptCourse(counselor, entry, at);
    if (!made.ok) throw new Error(JSON.stringify(made));
    expect(await records()).toMatchObject([{ code: "ART1", credits: 0.5, source: "STAFF", schoolId: school.id }]);
    expect(await removeTranscriptCourse(colleague, made.value.id, at)).toEqual(absent);
    expect(await removeTranscriptCourse(student, made.value.id, at)).toEqual({ ok: false, problem: "locked" });
    expect(await removeTranscriptCourse(counselor, made.value.id, at)).toMatchObject({ ok: true });
    expect(
      await recordTranscriptCourse(student, { ...entry, cells: cells({ grade: "x", code: "" }) }, at),
    ).toMatchObject({
      problem: "invalid",
      problems: [{ column: "code" }, { column: "title" }, { column: "credits" }, { column: "grade" }],
    });
    const eight = await Promise.all(Array.from({ length: 4 }, () => recordTranscriptCourse(student, entry, at)));
    expect(eight.every(({ ok }) => ok)).toBe(true);
    expect(await records()).toMatchObject([{ source: "STUDENT", schoolId: null }]);
  });

  it("tells of a condition that is met; staff have the last word", async () => {
    const { student, counselor } = await recordWorld();
    const other = await recordWorld();
    const civics = { personId: student.id, conditionId: "civics-test", metOn: "2026-05-01", amount: null };
    expect(await recordCondition(other.counselor, civics, at)).toEqual(absent);
    expect(await recordCondition(student, { ...civics, metOn: nextYear }, at)).toEqual({
      ok: false,
      problem: "day-later",
    });
    expect(await recordCondition(student, { ...civics, metOn: "2026-02-30" }, at)).toEqual({
      ok: false,
      problem: "day",
    });
    expect(await recordCondition(student, { ...civics, amount: -1 }, at)).toEqual({ ok: false, problem: "amount" });
    expect(await recordCondition(student, civics, at)).toMatchObject({ ok: true });
    expect(await recordCondition(counselor, civics, at)).toMatchObject({ ok: true });
    expect(await recordCondition(student, { ...civics, amount: 5 }, at)).toEqual({ ok: false, problem: "locked" });
    expect(await removeCondition(student, civics, at)).toEqual({ ok: false, problem: "locked" });
    expect(await removeCondition(counselor, civics, at)).toMatchObject({ ok: true });
  });
});
