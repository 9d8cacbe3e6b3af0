import { describe, expect, it } from "vitest";
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import { applyTranscriptImport } from "@/lib/plans/apply-transcript-import";
import { getSchoolImport } from "@/lib/plans/queries/list-school-imports";
import { recordTranscriptCourse } from "@/lib/plans/record-transcript-course";
import { removeTranscriptCourse } from "@/lib/plans/remove-transcript-course";
import { tryTranscriptImport } from "@/lib/plans/try-transcript-import";
import { withActor } from "@/lib/platform/with-actor";
import { owner } from "../../support/owner";
import { absent, at, cells, recordWorld, upload, yearEnd } from "../../support/record-world";

describe("a file of records", () => {
  it("fills in what the school's course says, is applied whole, and changes nothing the second time", async () => {
    const { student, administrator, bring, records } = await recordWorld();
    const text = `student,school year,term,code,mark\n${student.signInName},${yearEnd - 2}-${yearEnd - 1},,alg1,B+\n`;
    const { id, report } = await bring(text);
    expect(report).toMatchObject({ problemCount: 0, counts: { new: 1 } });
    expect(await records()).toEqual([]);
    expect(await applyTranscriptImport(administrator, id, new Date())).toMatchObject({ ok: true });
    expect(await records()).toMatchObject([
      {
        code: "ALG1",
        title: "Algebra I",
        scedCode: "02052",
        credits: 1,
        mark: "B+",
        outcome: "COMPLETED",
        source: "IMPORTED",
      },
    ]);
    const again = await bring(text);
    expect(again.report.counts).toMatchObject({ new: 0, changed: 0, unchanged: 1 });
    // Whose lines they were is kept in the records alone.
    const kept = await owner.query(`SELECT rows, report FROM "SchoolImport" WHERE id = $1`, [id]);
    expect(JSON.stringify(kept.rows)).not.toContain(student.signInName);
  });

  it("replaces what a student entered and says so; the student cannot change it after", async () => {
    const { student, administrator, bring, records } = await recordWorld();
    const own = await recordTranscriptCourse(
      student,
      { personId: student.id, cells: cells({ grade: "9", code: "ALG1", mark: "A" }) },
      at,
    );
    if (!own.ok) throw new Error(JSON.stringify(own));
    const { id, report } = await bring(`student,grade,code,mark\n${student.signInName},9,ALG1,C\n`);
    expect(report.changes).toMatchObject([{ what: "replaced", fields: [{ field: "mark", before: "A", after: "C" }] }]);
    await applyTranscriptImport(administrator, id, new Date());
    expect(await records()).toMatchObject([{ mark: "C", source: "IMPORTED" }]);
    const change = { personId: student.id, cells: cells({ grade: "9", code: "ALG1", mark: "A+" }) };
    expect(await recordTranscriptCourse(student, change, at)).toEqual({ ok: false, problem: "locked" });
    expect(await removeTranscriptCourse(student, own.value.id, at)).toEqual({ ok: false, problem: "locked" });
    await withActor(student, (tx) => tx.transcriptCourse.updateMany({ data: { mark: "A+" } }));
    expect(await records()).toMatchObject([{ mark: "C" }]);
  });

  it("names every line that is wrong, students of elsewhere as unknown, and writes nothing", async () => {
    const { student, administrator, bring, records } = await recordWorld();
    const other = await recordWorld();
    const lines = [
      `${student.signInName},9,ALG1,A`,
      `${other.student.signInName},9,ALG1,A`,
      `nobody.at.all,9,ALG1,A`,
      `,9,ALG1,A`,
      `${student.signInName},9,ALG1,B`,
      `${student.signInName},12,EMR,A`,
      `${student.signInName},ninth,EMR,A`,
      `${student.signInName},9,ART,A`,
      `${student.signInName},9,EMR,Z`,
    ];
    const { id, report } = await bring(`student,grade,code,mark\n${lines.join("\n")}\n`);
    expect(report.problems.map(({ line, kind }) => `${line} ${kind}`)).toEqual([
      "3 student-unknown",
      "4 student-unknown",
      "5 student-missing",
      "6 row-twice",
      "7 grade-later",
      "8 grade-unreadable",
      "9 title-missing",
      "9 credits-missing",
      "10 outcome-missing",
    ]);
    expect(await applyTranscriptImport(administrator, id, new Date())).toEqual({ ok: false, problem: "has-problems" });
    expect(await records()).toEqual([]);
  });

  it("is refused where a student left or a record changed since the trial, and is no stranger's", async () => {
    const { student, administrator, counselor, school, bring, records } = await recordWorld();
    const text = `student,grade,code,mark\n${student.signInName},9,ALG1,C\n`;
    const { id } = await bring(text);
    const other = await recordWorld();
    expect(await applyTranscriptImport(other.administrator, id, new Date())).toEqual(absent);
    expect(await getSchoolImport(other.administrator, id)).toBeNull();
    for (const stranger of [other.administrator, counselor, student] as unknown as SchoolAdministrator[]) {
      const tried = tryTranscriptImport(stranger, { schoolId: school.id, file: upload(text) }, new Date());
      expect(await tried).toEqual(absent);
    }
    await recordTranscriptCourse(
      counselor,
      { personId: student.id, cells: cells({ grade: "9", code: "ALG1", mark: "D" }) },
      at,
    );
    expect(await applyTranscriptImport(administrator, id, new Date())).toEqual({ ok: false, problem: "changed-since" });
    const { id: later } = await bring(text);
    await owner.query(`UPDATE "Membership" SET "until" = now() WHERE "personId" = $1`, [student.id]);
    expect(await applyTranscriptImport(administrator, later, new Date())).toEqual({
      ok: false,
      problem: "changed-since",
    });
    expect(await records()).toMatchObject([{ mark: "D", source: "STAFF" }]);
  });
});
