import { describe, expect, it } from "vitest";
import { applyAgreementImport } from "@/lib/plans/apply-agreement-import";
import { endAgreement, resumeAgreement } from "@/lib/plans/end-agreement";
import { getPlanning } from "@/lib/plans/queries/get-planning";
import { listAgreements } from "@/lib/plans/queries/list-agreements";
import type { AgreementCells } from "@/lib/plans/rules/agreement-list";
import { saveAgreement } from "@/lib/plans/save-agreement";
import { savePlanSettings } from "@/lib/plans/save-plan-settings";
import { tryAgreementImport } from "@/lib/plans/try-agreement-import";
import { insertRow } from "../../support/owner";
import { absent, at, recordWorld, upload } from "../../support/record-world";

const agreement: AgreementCells = {
  college: "Ozarks Technical College",
  collegeCourse: "EMT 101",
  collegeTitle: "",
  credits: "3",
  courseCodes: "emr",
  minimumMark: "b",
  validFrom: "2025-08-01",
  validUntil: "",
};

describe("agreements with colleges", () => {
  it("are added, changed, ended and resumed by the school's administrator", async () => {
    const { school, administrator, student } = await recordWorld();
    const other = await recordWorld();
    const save = (id: string | null, more: Partial<AgreementCells> = {}, by = administrator) =>
      saveAgreement(by, { schoolId: school.id, id, cells: { ...agreement, ...more } }, at);
    expect(await save(null, {}, other.administrator)).toEqual(absent);
    expect(await save(null, { courseCodes: "NONE1", credits: "0", validUntil: "2024-01-01" })).toMatchObject({
      problem: "invalid",
      problems: [{ kind: "credits-range" }, { kind: "course-unknown" }, { kind: "days-order" }],
    });
    const made = await save(null);
    if (!made.ok) throw new Error(JSON.stringify(made));
    expect(await save(null)).toMatchObject({ problems: [{ kind: "agreement-twice" }] });
    expect(await save(made.value.id, { credits: "4" })).toMatchObject({ ok: true });
    const one = { schoolId: school.id, id: made.value.id };
    expect(await endAgreement(other.administrator, { ...one, schoolId: other.school.id }, at)).toEqual(absent);
    expect(await endAgreement(administrator, one, at)).toMatchObject({ ok: true });
    expect(await listAgreements(student, school.id)).toMatchObject([
      { credits: 4, courseCodes: ["EMR"], minimumMark: "B", endedAt: at },
    ]);
    await resumeAgreement(administrator, one);
    expect(await listAgreements(student, school.id)).toMatchObject([{ endedAt: null }]);
  });

  it("come from a list, and the same list again changes nothing", async () => {
    const { school, administrator } = await recordWorld();
    const text =
      "College;College course;Credits;Courses;From;Minimum grade\nOTC;EMT 101;3;EMR;8/1/2025;B\nOTC;MTH 101;3;ALG1, EMR;2025-08-01;\n";
    const bring = async (list: string) => {
      const tried = await tryAgreementImport(administrator, { schoolId: school.id, file: upload(list) }, at);
      if (!tried.ok) throw new Error(tried.problem);
      return tried.value;
    };
    const { id, report } = await bring(text);
    expect(report).toMatchObject({ problemCount: 0, counts: { new: 2 } });
    expect(await applyAgreementImport(administrator, id, at)).toMatchObject({ ok: true });
    expect((await bring(text)).report.counts).toMatchObject({ new: 0, unchanged: 2 });
    const wrong = await bring("college,college_course,college_credits,courses,valid_from\nOTC,X,3,GONE,soon\n");
    expect(wrong.report.problems).toMatchObject([
      { line: 2, column: "courseCodes", kind: "course-unknown" },
      { line: 2, column: "validFrom", kind: "day-unreadable" },
    ]);
  });
});

describe("how a school plans", () => {
  const form = {
    stateCode: "",
    requirementCode: "",
    supplements: [],
    terms: "3",
    minimumCredits: "5",
    maximumCredits: "8",
    immaterial: ["notes", "nonsense"],
    guardianSigns: false,
  };
  it("is said by its administrator, from published rules only", async () => {
    const { school, administrator } = await recordWorld();
    const other = await recordWorld();
    const save = (more: Partial<typeof form> = {}, by = administrator) =>
      savePlanSettings(by, { schoolId: school.id, form: { ...form, ...more } }, at);
    expect(await save({}, other.administrator)).toEqual(absent);
    expect(await getPlanning(other.administrator, school.id)).toBeNull();
    expect(await save({ terms: "5", minimumCredits: "9", stateCode: "us-xx" })).toMatchObject({
      fields: { terms: "terms-year", maximumCredits: "credits-order", stateCode: "rules-unknown" },
    });
    await insertRow("RequirementSet", {
      id: crypto.randomUUID(),
      code: `own-${school.id}`,
      version: 1,
      kind: "DISTRICT",
      schoolId: other.school.id,
      titleEn: "Theirs",
      titleEs: "De ellos",
      content: "{}",
      contentHash: "",
      state: "PUBLISHED",
    });
    expect(await save({ requirementCode: `own-${school.id}` })).toMatchObject({
      fields: { requirementCode: "rules-unknown" },
    });
    expect(await save()).toMatchObject({ value: { changed: true } });
    expect(await save()).toMatchObject({ value: { changed: false } });
    expect((await getPlanning(administrator, school.id))?.settings).toMatchObject({
      terms: 3,
      minimumCredits: 5,
      immaterial: ["notes"],
      guardianSigns: false,
    });
  });
});
