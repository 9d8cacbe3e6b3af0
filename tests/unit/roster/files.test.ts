import { expect, test } from "vitest";
import { fileKindOf, readHeading, rosterFiles } from "@/lib/schools/rules/roster/columns";
import { asksFirst, isDead } from "@/lib/schools/rules/roster/limits";
import { readManifest, versionOf } from "@/lib/schools/rules/roster/manifest";
import { readName } from "@/lib/schools/rules/roster/names-list";
import { foldYears, type RosterSession, schoolYearOf, wholeYear } from "@/lib/schools/rules/roster/years";

test("a heading in any order and case, with blanks, marks and columns nobody knows", () => {
  const said: string[] = [];
  const cells = ["E-mail Address", "SOURCED_ID", "given name", "Family-Name", "Shoe", "metadata.x", "Role", "role", ""];
  const { at, missing } = readHeading(cells, rosterFiles.user, (code, column) => said.push(`${code} ${column}`));
  expect(Object.fromEntries(at)).toEqual({ email: 0, sourcedId: 1, givenName: 2, familyName: 3, role: 6 });
  expect(missing).toEqual([]);
  expect(said).toEqual(["extra-column Shoe", "double-column role"]);
  expect(readHeading(["name"], rosterFiles.org, () => undefined).missing).toEqual(["sourcedId", "type"]);
});

test("files by their names", () => {
  const files = [
    "export/Users.CSV",
    "academic_sessions.csv",
    "manifest.csv",
    "lineItems.csv",
    "photo.csv",
    "C:\\x\\orgs.csv",
  ];
  expect(files.map(fileKindOf)).toEqual(["user", "session", "manifest", "not-needed", null, "org"]);
});

test("the manifest's version and modes; the version by columns where there is none", () => {
  const rows = [
    ["oneroster.version", "1.2"],
    ["file.users", "Delta"],
    ["file.roles", "absent"],
    ["file.orgs", "some"],
    ["x", "y"],
  ];
  expect(readManifest(rows.map((cells, i) => ({ line: i + 2, cells })))).toEqual({
    version: "1.2",
    modes: { user: "delta", role: "absent" },
    wrong: [{ line: 5, value: "some" }],
  });
  expect(versionOf(new Set(["user"]), new Set(["role", "orgSourcedIds"]))).toBe("1.1");
  expect(versionOf(new Set(["user", "role"]), new Set(["primaryOrgSourcedId"]))).toBe("1.2");
});

const session = (
  sourcedId: string,
  type: "year" | "part",
  starts: string,
  ends: string,
  parent: string | null = null,
): RosterSession => ({
  ...{ line: 2, sourcedId, title: sourcedId, type, starts, ends, parent, endsIn: null },
});

test("terms fold into their year: by parent, by days, or into one made of them", () => {
  const year = session("y", "year", "2026-08-17", "2027-05-28");
  const fall = session("f", "part", "2026-08-17", "2026-12-18", "y");
  const quarter = session("q", "part", "2026-08-17", "2026-10-16", "f");
  const loose = session("l", "part", "2027-01-05", "2027-05-28");
  const { years, yearOf, unknownParents } = foldYears([
    year,
    fall,
    quarter,
    loose,
    session("x", "part", "2027-08-20", "2027-12-20", "gone"),
  ]);
  expect([...yearOf]).toEqual([
    ["y", "y"],
    ["f", "y"],
    ["q", "y"],
    ["l", "y"],
    ["x", "year:2028"],
  ]);
  expect(years.map(({ title, starts, ends }) => [title, starts, ends])).toEqual([
    ["y", "2026-08-17", "2027-05-28"],
    ["2027-2028", "2027-08-20", "2027-12-20"],
  ]);
  expect(unknownParents.map(({ sourcedId }) => sourcedId)).toEqual(["x"]);
  const circle = [
    session("a", "part", "2026-09-01", "2026-10-01", "b"),
    session("b", "part", "2026-09-01", "2026-12-01", "a"),
  ];
  expect(foldYears(circle).years).toEqual([
    { key: "year:2027", title: "2026-2027", starts: "2026-09-01", ends: "2026-12-01" },
  ]);
  expect([schoolYearOf("2026-06-30"), schoolYearOf("2026-07-01")]).toEqual([2026, 2027]);
  expect(wholeYear(2027)).toMatchObject({ starts: "2026-07-01", ends: "2027-06-30" });
});

test("a line of a plain list, in the ways people write names", () => {
  const said: string[] = [];
  const read = (row: Record<string, string>) =>
    readName(
      (column) => row[column] ?? "",
      (code) => said.push(code),
    );
  expect(read({ name: "Ruiz, Ana", grade: "9", number: "17" })).toMatchObject({
    sourcedId: "number:17",
    data: { name: "Ana Ruiz", family: "Ruiz", grade: 9, number: "17" },
  });
  expect(read({ given: "Ben", family: "Lee", email: "BEN@x.example" })).toMatchObject({
    sourcedId: "mail:ben@x.example",
    data: { name: "Ben Lee" },
  });
  expect(read({ name: "Cam van Ito", grade: "10th" })).toMatchObject({
    sourcedId: "name:cam van ito|10",
    data: { family: "Ito" },
  });
  expect(read({ given: "Ana Ruiz" })).toMatchObject({ data: { name: "Ana Ruiz", family: null } });
  expect(said).toEqual([]);
  expect(read({ grade: "9" })).toBeNull();
  expect(said).toEqual(["missing-value"]);
});

test("more than a tenth is asked about, and two silent minutes are death", () => {
  expect([asksFirst(0.1), asksFirst(0.101)]).toEqual([false, true]);
  const at = new Date("2026-11-23T12:00:00Z");
  const ago = (seconds: number, state = "READING") =>
    isDead({ state, aliveAt: new Date(at.getTime() - seconds * 1000) }, at);
  expect([ago(119), ago(121), ago(9999, "TRIED")]).toEqual([false, true, false]);
});
