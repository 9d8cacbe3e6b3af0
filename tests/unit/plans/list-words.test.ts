import { describe, expect, it } from "vitest";
import { columnWords, problemWords } from "@/components/plans/school/problem-words";
import { type AgreementCells, agreementFields, readAgreement, readAgreements } from "@/lib/plans/rules/agreement-list";
import { readCourses } from "@/lib/plans/rules/course-csv";
import { checkCourses } from "@/lib/plans/rules/course-list";
import { type ListProblem, listProblemKinds, problem } from "@/lib/plans/rules/list-file";
import { readTranscriptEntry, readTranscriptLines } from "@/lib/plans/rules/transcript-list";

const known = { scedCodes: new Set<string>(), credentialIds: new Set<string>() };
const heading = "code,title,credits,sced,grades,prereq,coreq,capacity,credential,terms,length,dual\n";

const courseLists = [
  "",
  "code,title,credits",
  "title,credits,name\nA,1,B",
  'code,title,credits\n"A,B,1',
  "code,title,credits\nA,B,1,2",
  `code,title,credits\n${"A,B,1\n".repeat(5001)}`,
  `${heading},,,99999,5-8,X,X,0,none,7,9,perhaps`,
  `${heading}A1,${"x".repeat(121)},20,,12-9,A1,A1,x,,soon,x,`,
  `${heading}B 1,B,0.333,,K,A1 B1,X/Y,,,,,`,
  `${heading}A1,A,1,,9,C1,D1\nA1,B,1,,9,D1 and B1 or C1\nC1,C,1,,12,\nD1,D,1,,12,`,
  `${heading}A1,A,1,,9,B1\nB1,B,1,,9,A1`,
];

const courseProblems = courseLists.flatMap((text) => {
  const { courses, problems } = readCourses(text);
  return [...problems, ...checkCourses(courses, known)];
});

const cells = (more: Partial<AgreementCells>) =>
  ({ ...Object.fromEntries(agreementFields.map((name) => [name, ""])), ...more }) as AgreementCells;
const agreementProblems = [
  ...readAgreement(
    1,
    cells({ courseCodes: "X1", minimumMark: "Q", validFrom: "2026-01-02", validUntil: "2025-01-01" }),
    () => undefined,
  ).problems,
  ...readAgreement(1, cells({ validFrom: "soon" }), () => undefined).problems,
  ...readAgreements(
    "college,college_course,credits,courses,from\nA,B,1,C1,2026-01-01\nA,B,1,C1,2026-01-01\n",
    (code) => code,
  ).problems,
];

const lines = [
  ",9,A1,A",
  "b c,9,A1,A",
  "student.one,12,A1,A",
  "student.one,nine,A1,Z",
  "student.one,3,A1,A,,,maybe,ended",
  "student.one,,A1,a long mark",
  "student.one,,A1,A,soon",
  "student.one,,A1,A,2025-2026",
];
const records = readTranscriptLines(`student,grade,code,mark,school year,term,transfer,outcome\n${lines.join("\n")}\n`);
const recordProblems = [
  ...records.problems,
  ...records.lines.flatMap((each, i) =>
    [
      { grade: 9, yearEnd: 2027 },
      { grade: null, yearEnd: 2027 },
    ].flatMap((place) => readTranscriptEntry(i + 2, each.cells, place, new Map()).problems),
  ),
];

// These two are told by the verbs, which look at what is there already.
const told: ListProblem[] = [
  problem(1, "collegeCourse", "agreement-twice"),
  problem(1, "code", "code-retired", { code: "A1" }),
];
const all = [...courseProblems, ...agreementProblems, ...recordProblems, ...told];

describe("what is wrong with a list", () => {
  it("is found in all its kinds by these lists", () => {
    expect([...new Set(all.map(({ kind }) => kind))].sort()).toEqual([...listProblemKinds].sort());
  });

  it.each(["en", "es"] as const)("is said in words, with its column by name (%s)", (locale) => {
    for (const each of all) {
      expect(problemWords(locale, each)).not.toMatch(/[{}]|undefined|NaN/);
      expect(columnWords(locale, each)).not.toBe(each.column === null ? "" : each.column);
    }
  });
});
