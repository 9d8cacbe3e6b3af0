import { expect, test } from "vitest";
import type { Explorer } from "@/lib/accounts/rules/roles";
import { addSkills } from "@/lib/profiles/add-skills";
import { exportResume } from "@/lib/profiles/export-resume";
import { importResume, tryResume } from "@/lib/profiles/import-resume";
import { moveEntry, orderByDate } from "@/lib/profiles/move-entry";
import { getProfile, getRemovedProfileEntry } from "@/lib/profiles/queries/get-profile";
import { bringBackEntry, removeEntry } from "@/lib/profiles/remove-entry";
import { entryLimits } from "@/lib/profiles/rules/entry-kinds";
import { comesBackFor, keptFor } from "@/lib/profiles/rules/limits";
import { readResume } from "@/lib/profiles/rules/read-resume";
import { addEntry, changeEntry, nameOccupation } from "@/lib/profiles/save-entry";
import { saveBasics, saveWants } from "@/lib/profiles/save-profile";
import { basicsSchema, entrySchema, wantsSchema } from "@/lib/profiles/schema";
import { createJobSeeker } from "../../support/factories";
import { owner } from "../../support/owner";

const now = () => new Date();
const later = (milliseconds: number) => new Date(Date.now() + milliseconds);
const work = (fields: Record<string, string> = {}) =>
  entrySchema.parse({ kind: "WORK", title: "Line cook", organisation: "Diner", startsOn: "2021-03", ...fields });

async function added(person: Explorer, fields: Record<string, string> = {}): Promise<string> {
  const result = await addEntry(person, work(fields), now());
  if (!result.ok) throw new Error(result.problem);
  return result.value.id;
}
const titles = async (person: Explorer) => (await getProfile(person)).entries.map(({ title }) => title);
const content = (file: unknown) => {
  const read = readResume(JSON.stringify(file));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
};
const audited = async (person: Explorer) =>
  (
    await owner.query(`SELECT action FROM "AuditEntry" WHERE "subjectId" = $1 AND action ~ '^profile' ORDER BY id`, [
      person.id,
    ])
  ).rows.map(({ action }) => action);

test("an entry is added once, changed, removed and brought back, and each is on record", async () => {
  const person = await createJobSeeker();
  const id = await added(person);
  expect(await addEntry(person, work({ title: "LINE  COOK" }), now())).toEqual({ ok: false, problem: "ALREADY_THERE" });
  expect((await changeEntry(person, id, work({ title: "Cook", endsOn: "2023" }), now())).ok).toBe(true);
  expect((await getProfile(person)).entries).toMatchObject([{ id, title: "Cook", endsOn: "2023", source: "OWN" }]);
  expect((await removeEntry(person, id, now())).ok).toBe(true);
  expect(await titles(person)).toEqual([]);
  expect(await changeEntry(person, id, work(), now())).toEqual({ ok: false, problem: "ENTRY_NOT_FOUND" });
  expect(await removeEntry(person, id, now())).toEqual({ ok: false, problem: "ENTRY_NOT_FOUND" });
  expect(await getRemovedProfileEntry(person, id, new Date(0))).toMatchObject({ title: "Cook" });
  expect((await bringBackEntry(person, id, now())).ok).toBe(true);
  expect((await bringBackEntry(person, id, now())).ok).toBe(false);
  expect(await titles(person)).toEqual(["Cook"]);
  expect(await audited(person)).toEqual(["profile.add", "profile.change", "profile.remove", "profile.bring-back"]);
});

test("what was removed comes back for ten minutes, and is gone for good a day later", async () => {
  const person = await createJobSeeker();
  const id = await added(person);
  await removeEntry(person, id, now());
  expect(await bringBackEntry(person, id, later(comesBackFor + 1000))).toEqual({
    ok: false,
    problem: "ENTRY_NOT_FOUND",
  });
  const other = await addEntry(person, work({ title: "Host" }), later(keptFor + 1000));
  expect(other.ok).toBe(true);
  const { rows } = await owner.query(`SELECT title FROM "ProfileEntry" WHERE "personId" = $1`, [person.id]);
  expect(rows).toEqual([{ title: "Host" }]);
});

test("a form changes what it shows and keeps what it does not", async () => {
  const person = await createJobSeeker();
  const school = { institution: "Central High", area: "General", studyType: "Diploma", score: "3.4", minor: "Art" };
  await importResume(person, content({ education: [school] }), now());
  const [entry] = (await getProfile(person)).entries;
  const input = entrySchema.parse({ kind: "EDUCATION", title: "General", organisation: "Central High", score: "3.6" });
  expect((await changeEntry(person, entry!.id, input, now())).ok).toBe(true);
  expect((await getProfile(person)).entries[0]!.rest).toEqual({ minor: "Art", score: "3.6" });
});

test("entries stand by date until their owner moves one, and by date again on request", async () => {
  const person = await createJobSeeker();
  const old = await added(person, { title: "Old", startsOn: "2010", endsOn: "2012" });
  await added(person, { title: "Now", startsOn: "2015" });
  await added(person, { title: "Newer", startsOn: "2014", endsOn: "2020-05" });
  expect(await titles(person)).toEqual(["Now", "Newer", "Old"]);
  expect(await moveEntry(person, { id: old, step: "up" })).toEqual({ ok: true, value: { kind: "WORK" } });
  expect(await titles(person)).toEqual(["Now", "Old", "Newer"]);
  await moveEntry(person, { id: old, step: "up" });
  expect((await moveEntry(person, { id: old, step: "up" })).ok).toBe(true);
  expect(await titles(person)).toEqual(["Old", "Now", "Newer"]);
  await orderByDate(person, "WORK");
  expect(await titles(person)).toEqual(["Now", "Newer", "Old"]);
});

test("a kind has room for two hundred, whoever fills it", async () => {
  const person = await createJobSeeker();
  const many = Array.from({ length: entryLimits.ofKind - 1 }, (_, i) => ({ name: `Skill ${i}` }));
  expect(await importResume(person, content({ skills: many }), now())).toMatchObject({ value: { added: 199 } });
  const two = content({ skills: [{ name: "One more" }, { name: "Too many" }] });
  expect((await tryResume(person, two)).entries.map(({ state }) => state)).toEqual(["new", "no-room"]);
  expect(await importResume(person, two, now())).toEqual({ ok: true, value: { added: 1, left: 1 } });
  const input = entrySchema.parse({ kind: "SKILL", title: "Later" });
  expect(await addEntry(person, input, now())).toEqual({ ok: false, problem: "TOO_MANY_ENTRIES" });
  const { rows } = await owner.query(`SELECT id FROM "Element" WHERE kind = 'SKILL' LIMIT 1`);
  const skill = { elementId: rows[0].id, level: 2 };
  expect(await addSkills(person, "en", [skill], now())).toEqual({ ok: false, problem: "TOO_MANY_ENTRIES" });
});

test("an import adds what is new in the order of the file, fills what was empty, and adds nothing twice", async () => {
  const person = await createJobSeeker();
  await added(person);
  await saveBasics(person, basicsSchema.parse({ name: "Dana W.", headline: "" }), now());
  const file = {
    basics: { name: "Dana Wells", label: "Cook", profiles: [{ network: "X", username: "dana" }] },
    work: [
      { position: "line cook", name: "Diner", startDate: "2021-03" },
      { position: "Host", name: "Inn", startDate: "2018", endDate: "2019" },
      { position: "Baker", name: "Mill", startDate: "2022" },
    ],
    interests: [{}],
    meta: { version: "v1.0.0" },
  };
  const trial = await tryResume(person, content(file));
  expect(trial.entries.map(({ state }) => state)).toEqual(["double", "new", "new", "empty"]);
  expect(trial.basics).toEqual([
    { field: "name", state: "kept" },
    { field: "headline", state: "new" },
  ]);
  expect(await titles(person)).toEqual(["Line cook"]);
  expect(await importResume(person, content(file), now())).toEqual({ ok: true, value: { added: 2, left: 2 } });
  expect(await titles(person)).toEqual(["Line cook", "Host", "Baker"]);
  expect((await getProfile(person)).basics).toMatchObject({ name: "Dana W.", headline: "Cook" });
  expect(await importResume(person, content(file), now())).toEqual({ ok: false, problem: "NOTHING_NEW" });
  expect(await exportResume(person, "Dana")).toMatchObject({
    basics: { name: "Dana W.", profiles: [{ username: "dana" }] },
    meta: { version: "v1.0.0" },
  });
});

test("a résumé goes in and comes out the same", async () => {
  const person = await createJobSeeker();
  const file = {
    basics: { name: "Ana", summary: "", location: { city: "Joplin", countryCode: "US" } },
    work: [
      { position: "Cook", startDate: "2024-19", url: "ftp://x" },
      { name: "Inn", highlights: ["", "Fast"], endDate: "2020" },
    ],
    languages: [{ language: "Spanish", fluency: "Like a first language" }],
    awards: [],
  };
  await importResume(person, content(file), now());
  const { $schema, ...out } = await exportResume(person, "Somebody");
  expect($schema).toMatch(/^https:/);
  expect(out).toEqual(file);
});

test("a job is named by an occupation of the catalogue, and by nothing else", async () => {
  const person = await createJobSeeker();
  const id = await added(person);
  const { rows } = await owner.query(`SELECT code FROM "Occupation" ORDER BY code LIMIT 1`);
  const code: string = rows[0].code;
  expect((await nameOccupation(person, { id, code }, now())).ok).toBe(true);
  expect((await getProfile(person)).entries[0]).toMatchObject({ occupationCode: code });
  expect(await nameOccupation(person, { id, code: "99-9999.99" }, now())).toEqual({
    ok: false,
    problem: "OCCUPATION_NOT_FOUND",
  });
  expect((await nameOccupation(person, { id, code: null }, now())).ok).toBe(true);
  expect((await getProfile(person)).entries[0]).toMatchObject({ occupationCode: null });
});

test("what one looks for is kept, and stands on no résumé", async () => {
  const person = await createJobSeeker();
  const wants = wantsSchema.parse({
    wanted: ["full-time"],
    payFrom: "$1,8.50",
    payPer: "hour",
    freeFrom: "2027-01-04",
  });
  await saveWants(person, wants, now());
  expect((await getProfile(person)).wants).toMatchObject({ wanted: ["full-time"], payFrom: 18.5, remote: false });
  expect(JSON.stringify(await exportResume(person, "A"))).not.toContain("18.5");
});
