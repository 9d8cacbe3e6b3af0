import { expect, test } from "vitest";
import { columnLabel, rowLabel, yearWords } from "@/components/counseling/cohort/cohort-words";
import { listAddress } from "@/components/counseling/cohort/list-address";
import { cohortTexts } from "@/components/counseling/cohort-texts";
import { exportMail } from "@/components/counseling/reports/export-mail";
import { cohortValues } from "@/lib/counseling/rules/cohort";
import { outruns, seatsIn } from "@/lib/counseling/rules/seats";
import { caseloadFilterSchema } from "@/lib/counseling/schema";

const names = { values: new Map([["a/x", "Nursing"]]), columns: new Map([["p1", "Health academy"]]) };
const [en, es] = [cohortTexts("en"), cohortTexts("es")];
const only = { schoolId: "s1", isOnly: true };

test("rows and columns of small groups name all that they stand for", () => {
  expect(rowLabel("en", "track", { keys: ["behind", "unknown"] }, names, en)).toBe("Not on track and Not known");
  expect(rowLabel("es", "plan", { keys: ["DRAFT", "RETURNED", "APPROVED"] }, names, es)).toBe(
    "Borrador, Devuelto y Aprobado",
  );
  expect(rowLabel("en", "pathway", { keys: ["a/x"] }, names, en)).toBe("Nursing");
  expect(rowLabel("en", "pathway", { keys: ["a/x"], isRest: true }, names, en)).toBe("Everything else");
  expect(columnLabel("en", "grade", { keys: ["9", "0"] }, names, en)).toBe("Grade 9 and No grade");
  expect(columnLabel("en", "program", { keys: ["p1"] }, names, en)).toBe("Health academy");
  expect(columnLabel("es", "program", { keys: ["none"] }, names, es)).toBe("Sin programa");
  expect(columnLabel("en", "program", { keys: ["gone"] }, names, en)).toBe("A program that ended");
  expect(yearWords(2030, en)).toBe("2029-30");
  expect(yearWords(2101, en)).toBe("2100-01");
});

test("a value without words of its own would be told by its id: none of the few is", () => {
  for (const [what, values] of Object.entries(cohortValues))
    for (const texts of [en, es])
      for (const value of values)
        expect((texts.values as Record<string, Record<string, string>>)[what]![value], `${what} ${value}`).toBeTruthy();
});

test("a number leads to the caseload where one filter says the same, else to the cohort's own list", () => {
  const at = (place: Parameters<typeof listAddress>[1]) => listAddress("en", place, only);
  expect(at({ what: "track", value: "behind", by: "grade", column: "9" })).toBe("/en/caseload?track=off&grade=9");
  expect(at({ what: "plan", by: "grade", column: "0" })).toBe("/en/caseload?grade=none");
  expect(at({ what: "interest", by: "grade" })).toBe("/en/caseload");
  expect(at({ what: "interest", value: "S", by: "grade", column: "9" })).toBe(
    "/en/reports/cohort/students?school=s1&what=interest&by=grade&value=S&column=9",
  );
  expect(at({ what: "plan", value: "none", by: "program", column: "p1" })).toContain("/en/reports/cohort/students?");
  // Who counsels at two schools has one caseload of both.
  expect(listAddress("es", { what: "plan", value: "DRAFT", by: "grade" }, { ...only, isOnly: false })).toBe(
    "/es/reports/cohort/students?school=s1&what=plan&by=grade&value=DRAFT",
  );
});

test("the caseload understands each of those filters as it is meant", () => {
  for (const what of ["track", "progress", "plan"] as const)
    for (const value of cohortValues[what]!) {
      const address = new URL(listAddress("en", { what, value, by: "grade", column: "9" }, only), "http://w");
      const filter = caseloadFilterSchema.parse(Object.fromEntries(address.searchParams));
      expect(filter[what], `${what} ${value}`).toBe(what === "track" && value === "behind" ? "off" : value);
      expect(filter.grade).toBe(9);
    }
});

test("the mail to an administrator names who took how many, and no student", () => {
  const { subject, body } = exportMail(
    "es",
    { kind: "icap", rows: 1234, schoolName: "Lincoln", by: "Rosa" },
    "http://w/es",
  );
  expect(subject).toContain("Waymark");
  expect(body).toContain("Rosa");
  expect(body).toContain("1,234");
  expect(body).toContain("http://w/es");
});

const career = [
  { code: "14001", title: "Exploration of Health Care Occupations", gradeFrom: 9, gradeTo: 10 },
  { code: "14051", title: "Nursing", gradeFrom: 11, gradeTo: 12 },
];
const course = (code: string, rest: object = {}) => ({
  ...{ code, scedCode: null, title: code, gradeFrom: 9, gradeTo: 12, retired: false, capacity: null },
  ...rest,
});

test("places are those of courses of the same code, all of them, and of like titles; what is not said is not zero", () => {
  expect(seatsIn(career, [])).toEqual({ courses: 0, seats: null, unknown: 0 });
  expect(seatsIn(career, [course("N", { title: "Nursing" })])).toEqual({ courses: 1, seats: null, unknown: 1 });
  expect(
    seatsIn(career, [
      course("A", { scedCode: "14051", capacity: 10 }),
      course("B", { scedCode: "14051", capacity: 15 }),
      course("C", { title: "Exploration of health care occupations", capacity: 5 }),
      course("OLD", { scedCode: "14051", capacity: 99, retired: true }),
      course("ART", { title: "Watercolor", capacity: 40 }),
    ]),
  ).toEqual({ courses: 3, seats: 30, unknown: 0 });
  const seats = { courses: 1, seats: 30, unknown: 0 };
  expect([31, 30, null].map((students) => outruns(students, seats))).toEqual(["over", "within", "unknown"]);
  expect(outruns(5, { ...seats, seats: null })).toBe("unknown");
});
