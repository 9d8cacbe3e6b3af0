import fc from "fast-check";
import { expect, test } from "vitest";
import {
  cleanCell,
  readBoolean,
  readDate,
  readEmail,
  readGrade,
  readGrades,
  readList,
  readStatus,
  signInBase,
} from "@/lib/schools/rules/roster/cells";
import { readRole } from "@/lib/schools/rules/roster/roster-roles";

test.each([
  ["2026-08-15", "2026-08-15"],
  ["2026-8-5", "2026-08-05"],
  ["2026-08-15T00:00:00.000Z", "2026-08-15"],
  ["20260815", "2026-08-15"],
  ["8/15/2026", "2026-08-15"],
  ["08/15/26", "2026-08-15"],
  ["15/8/2026", "2026-08-15"],
  ["3/4/2026", "2026-03-04"],
  ["3.4.2026", "2026-04-03"],
  ["08.17.2026", "2026-08-17"],
  ["3-4-1999 00:00", "1999-03-04"],
  ["15-Aug-2026", "2026-08-15"],
  ["August 15, 2026", "2026-08-15"],
  [" 2028-02-29 ", "2028-02-29"],
  ["2026-02-29", null],
  ["2026-13-01", null],
  ["13/45/2026", null],
  ["soon", null],
  ["", null],
  ["45519", null],
])("the date %j is %j", (cell, day) => expect(readDate(cell)).toBe(day));

test("every day of two centuries is read in each of its forms", () =>
  fc.assert(
    fc.property(fc.date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true }), (date) => {
      const iso = date.toISOString().slice(0, 10);
      const [y, m, d] = iso.split("-").map(Number) as [number, number, number];
      for (const form of [iso, iso.replaceAll("-", ""), `${m}/${d}/${y}`, `${iso}T12:00:00Z`, `${d}.${m}.${y}`])
        expect(readDate(form)).toBe(iso);
    }),
  ));

test.each([
  ["a,b", ["a", "b"]],
  ['"a", "b"', ["a", "b"]],
  ['["a","b"]', ["a", "b"]],
  ["a; b ;a", ["a", "b"]],
  ["a|b", ["a", "b"]],
  [" , ", []],
  ["one", ["one"]],
])("the list %j is %j", (cell, items) => expect(readList(cell)).toEqual(items));

test.each<[string, number | "none" | null]>([
  ["09", 9],
  ["9", 9],
  ["9th", 9],
  ["Grade 11", 11],
  ["10.0", 10],
  ["12º", 12],
  ["KG", "none"],
  ["PK", "none"],
  ["05", "none"],
  ["UG", "none"],
  ["PS", 13],
  ["15", null],
  ["IV", null],
])("the grade %j is %j", (cell, grade) => expect(readGrade(cell)).toBe(grade));

test("of several grades those of ours are taken, in order", () =>
  expect(readGrades("12,09,KG,x")).toEqual({ grades: [9, 12], wrong: ["x"] }));

test("a grade is one of ours, another's, or none, whatever is written", () =>
  fc.assert(
    fc.property(fc.string(), (text) => {
      const grade = readGrade(text);
      expect(grade === null || grade === "none" || (grade >= 6 && grade <= 14)).toBe(true);
    }),
  ));

test("statuses, booleans and addresses", () => {
  expect(["", "Active", "tobedeleted", "To Be Deleted", "inactive", "maybe"].map(readStatus)).toEqual([
    ...["active", "active", "gone", "gone", "gone", null],
  ]);
  expect(["TRUE", "1", "sí", "no", "0", "perhaps", ""].map(readBoolean)).toEqual([
    true,
    true,
    true,
    false,
    false,
    null,
    null,
  ]);
  expect([" ANA@Hill.Example ", "ben@@hill", "ben"].map(readEmail)).toEqual(["ana@hill.example", null, null]);
});

test("roles of both versions; families and rulers of systems get no account", () => {
  const roles = [
    "Student",
    "teacher",
    "aide",
    "Counselor",
    "principal",
    "administrator",
    "guardian",
    "relative",
    "sysAdmin",
    "ext:teacher",
    "wizard",
  ];
  expect(roles.map(readRole)).toEqual([
    ...["STUDENT", "EDUCATOR", "EDUCATOR", "COUNSELOR", "SCHOOL_ADMINISTRATOR", "SCHOOL_ADMINISTRATOR"],
    ...["FAMILY", "FAMILY", "OTHER", "EDUCATOR", null],
  ]);
});

test("a sign-in name's base is one that can be signed in with, whatever the person is called", () => {
  expect(signInBase("Ana.Ruiz@school.example", "Ana", "Ruiz")).toBe("ana.ruiz");
  expect(signInBase("", "José María", "Núñez Vega")).toBe("jose.nunez");
  expect(signInBase("", "李", "王")).toBe("person");
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "grapheme" }),
      fc.string(),
      (given, family, username) => {
        expect(signInBase(username, given, family)).toMatch(/^[a-z0-9._-]{3,28}$/);
      },
    ),
  );
});

test("blanks and marks around a cell are no part of it", () => {
  expect(cleanCell("\ufeff a\u00a0b \u200b")).toBe("a b");
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(cleanCell(cleanCell(text))).toBe(cleanCell(text));
    }),
  );
});
