import { expect, test } from "vitest";
import type { Student } from "@/lib/accounts/rules/roles";
import { getPortfolioInCare } from "@/lib/counseling/queries/get-portfolio-in-care";
import { erasePlans } from "@/lib/plans/erase-person";
import { exportFiles, exportPortfolio } from "@/lib/plans/export-portfolio";
import { getPortfolio, getPortfolioEntry, getRemovedEntry } from "@/lib/plans/queries/get-portfolio";
import { getStoredFile } from "@/lib/plans/queries/get-stored-file";
import { removePortfolioEntry, restorePortfolioEntry } from "@/lib/plans/remove-portfolio-entry";
import {
  largestFile,
  mostBytesOfPerson,
  mostEntries,
  mostFilesOfEntry,
  restorableFor,
} from "@/lib/plans/rules/portfolio";
import { portfolioEntrySchema } from "@/lib/plans/rules/portfolio-form";
import { addPortfolioEntry, changePortfolioEntry, markPortfolioEntry } from "@/lib/plans/save-portfolio-entry";
import { removeFile, storeFile } from "@/lib/plans/store-file";
import { withActor } from "@/lib/platform/with-actor";
import {
  assign,
  createCounselor,
  createEducator,
  createSchool,
  createSchoolAdministrator,
  createStudent,
} from "../../support/factories";
import { owner } from "../../support/owner";
import { fileOfText, smallFiles } from "../../support/small-files";

const now = () => new Date();
const later = (milliseconds: number) => new Date(Date.now() + milliseconds);

const entry = (fields: Record<string, string> = {}) =>
  portfolioEntrySchema.parse({ kind: "GOAL", title: "Shadow a nurse", ...fields });

async function added(student: Student, fields: Record<string, string> = {}): Promise<string> {
  const result = await addPortfolioEntry(student, entry(fields), now());
  if (!result.ok) throw new Error(result.problem);
  return result.value.id;
}

const store = (student: Student, entryId: string, content: string, name = "notes.txt") =>
  storeFile(student, { entryId, name, bytes: fileOfText(content) }, now());

async function stored(student: Student, entryId: string, content: string): Promise<string> {
  const result = await store(student, entryId, content);
  if (!result.ok) throw new Error(result.problem);
  return result.value.id;
}

const audited = async (student: Student) =>
  (
    await owner.query(
      `SELECT action FROM "AuditEntry" WHERE "subjectId" = $1 AND action ~ '^(portfolio|file)' ORDER BY id`,
      [student.id],
    )
  ).rows.map(({ action }) => action);

test("an entry is added, changed, done, removed and put back, and each is on record", async () => {
  const student = await createStudent();
  const id = await added(student, { dueOn: "2027-05-31", grade: "11", about: "national-16/health" });
  const second = entry({ title: "Shadow two nurses" });
  expect(await changePortfolioEntry(student, id, second, now())).toEqual({ ok: true, value: { id } });
  const doneOn = new Date("2027-03-01T00:00:00Z");
  expect((await markPortfolioEntry(student, { id, doneOn }, now())).ok).toBe(true);
  expect((await markPortfolioEntry(student, { id, doneOn }, now())).ok).toBe(true);
  expect((await getPortfolio(student)).entries).toMatchObject([
    { id, title: "Shadow two nurses", dueOn: null, doneOn },
  ]);

  expect((await removePortfolioEntry(student, id, now())).ok).toBe(true);
  expect((await getPortfolio(student)).entries).toEqual([]);
  expect(await changePortfolioEntry(student, id, second, now())).toEqual({ ok: false, problem: "ENTRY_NOT_FOUND" });
  expect(await getRemovedEntry(student, id, now())).toEqual({ id, title: "Shadow two nurses" });
  expect((await restorePortfolioEntry(student, id, now())).ok).toBe(true);
  expect((await restorePortfolioEntry(student, id, now())).ok).toBe(false);
  expect(await getPortfolioEntry(student, id)).toMatchObject({ id });
  expect(await audited(student)).toEqual([
    "portfolio.add",
    "portfolio.change",
    "portfolio.change",
    "portfolio.remove",
    "portfolio.restore",
  ]);
});

test("what was removed more than a day ago cannot come back, and goes for good with its files", async () => {
  const student = await createStudent();
  const id = await added(student);
  await stored(student, id, "evidence");
  await removePortfolioEntry(student, id, now());
  const nextDay = later(restorableFor + 1000);
  expect(await restorePortfolioEntry(student, id, nextDay)).toEqual({ ok: false, problem: "ENTRY_NOT_FOUND" });
  expect(await getRemovedEntry(student, id, nextDay)).toBeNull();
  await addPortfolioEntry(student, entry(), nextDay);
  const { rows } = await owner.query(
    `SELECT (SELECT count(*)::int FROM "PortfolioEntry" WHERE id = $1) AS entries,
            (SELECT count(*)::int FROM "StoredFile" WHERE "personId" = $2) AS files`,
    [id, student.id],
  );
  expect(rows).toEqual([{ entries: 0, files: 0 }]);
});

test("entries of others look absent, to students and to strangers among the staff", async () => {
  const [school, elsewhere] = [await createSchool(), await createSchool()];
  const student = await createStudent({ schoolId: school.id });
  const other = await createStudent({ schoolId: school.id });
  const id = await added(student);
  const absent = { ok: false, problem: "ENTRY_NOT_FOUND" };
  expect(await getPortfolioEntry(other, id)).toBeNull();
  expect(await changePortfolioEntry(other, id, entry(), now())).toEqual(absent);
  expect(await markPortfolioEntry(other, { id, doneOn: now() }, now())).toEqual(absent);
  expect(await removePortfolioEntry(other, id, now())).toEqual(absent);
  expect(await store(other, id, "x")).toEqual(absent);

  const fileId = await stored(student, id, "evidence");
  const [counselor, stranger] = [await createCounselor(school.id), await createCounselor(elsewhere.id)];
  const people = [
    other,
    counselor,
    stranger,
    await createEducator(school.id),
    await createSchoolAdministrator(school.id),
  ];
  for (const person of people) expect(await getStoredFile(person, fileId)).toBeNull();
  for (const each of [counselor, stranger]) expect(await getPortfolioInCare(each, student.id)).toBeNull();
  expect(await removeFile(other, fileId)).toEqual({ ok: false, problem: "FILE_NOT_FOUND" });

  await assign(school.id, counselor.id, student.id);
  expect((await getPortfolioInCare(counselor, student.id))?.portfolio.entries).toMatchObject([{ id }]);
  expect((await getStoredFile(counselor, fileId))?.name).toBe("notes.txt");
  const looks = ["portfolio.add", "file.add", "portfolio.view", "file.view"];
  expect(await audited(student)).toEqual(looks);
  expect((await getStoredFile(student, fileId))?.bytes).toEqual(fileOfText("evidence"));
  expect(await audited(student)).toEqual(looks);
  // A counselor reads; only the owner writes, whatever a verb would let through.
  await withActor(counselor, (tx) => tx.portfolioEntry.updateMany({ where: { id }, data: { title: "x" } }));
  expect((await getPortfolioEntry(student, id))?.title).toBe("Shadow a nurse");

  await removePortfolioEntry(student, id, now());
  for (const person of [student, counselor]) expect(await getStoredFile(person, fileId)).toBeNull();
  expect((await getPortfolioInCare(counselor, student.id))?.portfolio.entries).toEqual([]);
});

test("a file is what its content says, under a clean name, once in each entry", async () => {
  const student = await createStudent();
  const id = await added(student);
  const bytes = smallFiles.pdf;
  const first = await storeFile(student, { entryId: id, name: "../My letter.exe", bytes }, now());
  expect(await storeFile(student, { entryId: id, name: "again.pdf", bytes }, now())).toEqual(first);
  const { entries, bytes: used } = await getPortfolio(student);
  expect(entries[0]?.files).toMatchObject([{ name: "My letter.exe.pdf", mediaType: "application/pdf" }]);
  expect(used).toBe(bytes.length);
  expect(await store(student, id, "")).toEqual({ ok: false, problem: "FILE_EMPTY" });
  expect(await store(student, id, "<svg onload=alert(1)>")).toEqual({ ok: false, problem: "FILE_KIND" });
  const large = { entryId: id, name: "a.txt", bytes: new Uint8Array(largestFile + 1).fill(65) };
  expect(await storeFile(student, large, now())).toEqual({ ok: false, problem: "FILE_TOO_LARGE" });
  for (let n = 1; n < mostFilesOfEntry; n++) await stored(student, id, `file ${n}`);
  expect(await store(student, id, "one more")).toEqual({ ok: false, problem: "TOO_MANY_FILES" });
});

test("two files at once cannot pass the space of a person together", async () => {
  const student = await createStudent();
  const [one, two] = [await added(student), await added(student)];
  const size = 300;
  await owner.query(
    `INSERT INTO "StoredFile" (id, "personId", name, "mediaType", size, sha256, bytes)
     VALUES (gen_random_uuid(), $1, 'a', 'text/plain', $2, '', '')`,
    [student.id, mostBytesOfPerson - size],
  );
  const results = await Promise.all([store(student, one, "a".repeat(size)), store(student, two, "b".repeat(size))]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, problem: "NO_SPACE" });
  expect((await getPortfolio(student)).entries.flatMap(({ files }) => files)).toHaveLength(1);
});

test("two entries at once cannot pass their number together", async () => {
  const student = await createStudent();
  await owner.query(
    `INSERT INTO "PortfolioEntry" (id, "personId", kind, title)
     SELECT gen_random_uuid(), $1, 'GOAL', n::text FROM generate_series(1, $2::int) n`,
    [student.id, mostEntries - 1],
  );
  const results = await Promise.all([1, 2].map(() => addPortfolioEntry(student, entry(), now())));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
});

test("a person takes files along with their content, and their erasure leaves nothing", async () => {
  const student = await createStudent();
  const id = await added(student, { kind: "WORK", hours: "4" });
  const fileId = await stored(student, id, "evidence");
  expect(await exportPortfolio(student)).toMatchObject([{ id, kind: "WORK", hours: 4, files: [{ id: fileId }] }]);
  const files = await Array.fromAsync(exportFiles(student));
  expect(files).toMatchObject([{ id: fileId, entryId: id, name: "notes.txt", size: 8 }]);
  expect(Buffer.from(files[0]!.base64, "base64").toString()).toBe("evidence");

  const other = await createStudent();
  await added(other);
  await withActor(student, (tx) => erasePlans(tx, student));
  const { rows } = await owner.query(
    `SELECT (SELECT count(*)::int FROM "PortfolioEntry" WHERE "personId" = $1) +
            (SELECT count(*)::int FROM "StoredFile" WHERE "personId" = $1) AS left`,
    [student.id],
  );
  expect(rows).toEqual([{ left: 0 }]);
  expect((await getPortfolio(other)).entries).toHaveLength(1);
});
