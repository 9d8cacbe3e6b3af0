import { expect, test } from "vitest";
import type { Explorer } from "@/lib/accounts/rules/roles";
import { eraseProfiles } from "@/lib/profiles/erase-person";
import { exportProfiles } from "@/lib/profiles/export-person";
import { moveEntry } from "@/lib/profiles/move-entry";
import { getProfile, getRemovedProfileEntry } from "@/lib/profiles/queries/get-profile";
import { bringBackEntry, removeEntry } from "@/lib/profiles/remove-entry";
import { addEntry, changeEntry, nameOccupation } from "@/lib/profiles/save-entry";
import { saveBasics } from "@/lib/profiles/save-profile";
import { basicsSchema, entrySchema } from "@/lib/profiles/schema";
import { withActor } from "@/lib/platform/with-actor";
import { assign, createCounselor, createJobSeeker, createSchool, createStudent } from "../../support/factories";
import { insertRow, owner } from "../../support/owner";

const now = () => new Date();
const work = () => entrySchema.parse({ kind: "WORK", title: "Line cook", organisation: "Diner", startsOn: "2021-03" });

async function added(person: Explorer): Promise<string> {
  const result = await addEntry(person, work(), now());
  if (!result.ok) throw new Error(result.problem);
  return result.value.id;
}
const titles = async (person: Explorer) => (await getProfile(person)).entries.map(({ title }) => title);

test("a stranger, a counselor who cares for them included, finds nothing and changes nothing", async () => {
  const school = await createSchool();
  const student = await createStudent({ schoolId: school.id });
  const counselor = await createCounselor(school.id);
  await assign(school.id, counselor.id, student.id);
  const other = await createJobSeeker();
  const id = await added(student);
  for (const stranger of [other, counselor as unknown as Explorer]) {
    expect(await changeEntry(stranger, id, work(), now())).toEqual({ ok: false, problem: "ENTRY_NOT_FOUND" });
    expect((await removeEntry(stranger, id, now())).ok).toBe(false);
    expect((await bringBackEntry(stranger, id, now())).ok).toBe(false);
    expect((await moveEntry(stranger, { id, step: "up" })).ok).toBe(false);
    expect((await nameOccupation(stranger, { id, code: null }, now())).ok).toBe(false);
    expect(await getRemovedProfileEntry(stranger, id, new Date(0))).toBeNull();
    // The second wall: without any condition of the query's own.
    expect(await withActor(stranger, (tx) => tx.profileEntry.count())).toBe(0);
  }
  expect(await titles(student)).toEqual(["Line cook"]);
});

test("one takes everything along and has it erased, and nobody else's", async () => {
  const [person, other] = [await createJobSeeker(), await createJobSeeker()];
  await added(person);
  await added(other);
  await saveBasics(person, basicsSchema.parse({ headline: "Cook" }), now());
  await insertRow("Contact", { id: "0199aaaa-0000-7000-8000-000000000001", personId: person.id, name: "Ira" });
  const out = await exportProfiles(person);
  expect(out).toMatchObject({
    profile: { headline: "Cook" },
    entries: [{ title: "Line cook" }],
    contacts: [{ name: "Ira" }],
  });
  expect(out.entries).toHaveLength(1);
  await withActor(person, (tx) => eraseProfiles(tx, person));
  expect(await exportProfiles(person)).toMatchObject({ profile: null, entries: [], contacts: [] });
  expect(await titles(other)).toEqual(["Line cook"]);
});

test("a credential that is called as one of the catalogue is that one; any other name stays one's own", async () => {
  const person = await createJobSeeker();
  const { rows } = await owner.query<{ id: string; nameEn: string; issuer: string }>(
    `SELECT id, "nameEn", issuer FROM "IndustryCredential" ORDER BY id LIMIT 2`,
  );
  const [first, second] = [rows[0]!, rows[1]!];
  const credential = (title: string, organisation = "") =>
    entrySchema.parse({ kind: "CREDENTIAL", title, organisation, expiresOn: "2027-05-31" });
  const kept = async (id: string) => (await getProfile(person)).entries.find((entry) => entry.id === id);
  const add = async (...typed: [string, string?]) => {
    const result = await addEntry(person, credential(...typed), now());
    return result.ok ? result.value.id : "";
  };

  const id = await add(first.nameEn.toUpperCase());
  expect(await kept(id)).toMatchObject({ credentialId: first.id, organisation: first.issuer, expiresOn: "2027-05-31" });
  const free = await add("Bike repair card of my uncle's shop", "Uncle");
  expect(await kept(free)).toMatchObject({ credentialId: null, organisation: "Uncle" });

  const change = (title: string) => changeEntry(person, id, credential(title, "Someone"), now());
  await change(second.nameEn);
  expect(await kept(id)).toMatchObject({ credentialId: second.id, organisation: "Someone" });
  await change("Something else");
  expect(await kept(id)).toMatchObject({ credentialId: null });
  await owner.query(`UPDATE "ProfileEntry" SET "credentialId" = $2 WHERE id = $1`, [id, first.id]);
  await change("Something else");
  expect(await kept(id)).toMatchObject({ credentialId: first.id, title: "Something else" });
});
