import { expect, test } from "vitest";
import { hasRole, type Explorer, type Student } from "@/lib/accounts/rules/roles";
import { addPortfolioEntry } from "@/lib/plans/save-portfolio-entry";
import { getStoredFile } from "@/lib/plans/queries/get-stored-file";
import { removePortfolioEntry } from "@/lib/plans/remove-portfolio-entry";
import { portfolioEntrySchema } from "@/lib/plans/rules/portfolio-form";
import { storeFile } from "@/lib/plans/store-file";
import { addSkills } from "@/lib/profiles/add-skills";
import { becomeJobSeeker } from "@/lib/profiles/become-job-seeker";
import { keepEvidence, removeEvidence } from "@/lib/profiles/keep-evidence";
import { getProfile, getProfilePage } from "@/lib/profiles/queries/get-profile";
import { getResume, listResumes } from "@/lib/profiles/queries/list-resumes";
import { removeEntry } from "@/lib/profiles/remove-entry";
import { entryLimits } from "@/lib/profiles/rules/entry-kinds";
import { keptFor } from "@/lib/profiles/rules/limits";
import { isOfferedJobSeeking } from "@/lib/profiles/rules/may-become-job-seeker";
import { mostResumes } from "@/lib/profiles/rules/resume-version";
import { addEntry } from "@/lib/profiles/save-entry";
import { bringBackResume, changeResume, copyResume, removeResume, startResume } from "@/lib/profiles/save-resume";
import { entrySchema, resumeSchema } from "@/lib/profiles/schema";
import { takePortfolio } from "@/lib/profiles/take-portfolio";
import { withPurpose } from "@/lib/platform/with-actor";
import { asUser, assign, createCounselor, createJobSeeker, createSchool, createStudent } from "../../support/factories";
import { owner } from "../../support/owner";
import { fileOfText } from "../../support/small-files";

const now = () => new Date();
const isOffered = async (user: Explorer) => {
  const { ageConfirmedAt } = await getProfilePage(user);
  return isOfferedJobSeeking({ ageConfirmedAt, memberships: user.memberships });
};
const later = (milliseconds: number) => new Date(Date.now() + milliseconds);

async function portfolio(student: Student, fields: Record<string, string>): Promise<string> {
  const result = await addPortfolioEntry(student, portfolioEntrySchema.parse(fields), now());
  if (!result.ok) throw new Error(result.problem);
  return result.value.id;
}

test("a portfolio becomes entries with hours and evidence, once, and nothing is lost", async () => {
  const school = await createSchool("Central High");
  const student = await createStudent({ schoolId: school.id });
  const placed = await portfolio(student, {
    kind: "WORK",
    title: "Clinic",
    startsOn: "2026-01-10",
    doneOn: "2026-05-01",
    hours: "60",
  });
  await portfolio(student, { kind: "CREDENTIAL", title: "First aid", doneOn: "2026-04-02" });
  await portfolio(student, { kind: "CREDENTIAL", title: "Not yet" });
  await portfolio(student, { kind: "ACTIVITY", title: "Food bank" });
  await portfolio(student, { kind: "GOAL", title: "Be on time" });
  await storeFile(student, { entryId: placed, name: "letter.txt", bytes: fileOfText("Well done") }, now());
  expect(await getProfilePage(student)).toMatchObject({ waiting: 3, entries: [] });

  expect(await takePortfolio(student, now())).toEqual({ added: 4 });
  const { entries, waiting } = await getProfilePage(student);
  expect(waiting).toBe(0);
  expect(entries.map(({ kind, title, organisation }) => [kind, title || organisation]).sort()).toEqual([
    ["CREDENTIAL", "First aid"],
    ["EDUCATION", "Central High"],
    ["VOLUNTEER", "Food bank"],
    ["WORK", "Clinic"],
  ]);
  const clinic = entries.find(({ kind }) => kind === "WORK")!;
  expect(clinic).toMatchObject({ portfolioId: placed, endsOn: "2026-05-01", rest: { hours: 60 }, source: "PORTFOLIO" });
  expect(clinic.files).toMatchObject([{ name: "letter.txt" }]);
  expect(await takePortfolio(student, now())).toEqual({ added: 0 });

  // Taken off the profile, the evidence stays in the portfolio, and nobody asks again.
  const file = clinic.files[0]!;
  expect((await removeEvidence(student, { entryId: clinic.id, fileId: file.id })).ok).toBe(true);
  expect(await getStoredFile(student, file.id)).toMatchObject({ name: "letter.txt" });
  await removeEntry(student, clinic.id, now());
  expect(await takePortfolio(student, later(keptFor + 1000))).toEqual({ added: 0 });
  expect(await getProfilePage(student)).toMatchObject({ waiting: 0 });
});

test("evidence outlives the portfolio's entry that it came with, for its owner alone", async () => {
  const school = await createSchool();
  const student = await createStudent({ schoolId: school.id });
  const counselor = await createCounselor(school.id);
  await assign(school.id, counselor.id, student.id);
  const placed = await portfolio(student, { kind: "WORK", title: "Clinic" });
  const stored = await storeFile(student, { entryId: placed, name: "a.txt", bytes: fileOfText("Well done") }, now());
  if (!stored.ok) throw new Error(stored.problem);
  await takePortfolio(student, now());
  expect(await getStoredFile(counselor, stored.value.id)).not.toBeNull();
  await removePortfolioEntry(student, placed, now());
  expect(await getStoredFile(student, stored.value.id)).toMatchObject({ name: "a.txt" });
  expect(await getStoredFile(counselor, stored.value.id)).toBeNull();
  // A day later the entry is gone for good.
  await addPortfolioEntry(student, portfolioEntrySchema.parse({ kind: "GOAL", title: "Next" }), later(25 * 3_600_000));
  expect(await getStoredFile(student, stored.value.id)).toMatchObject({ name: "a.txt" });
  expect(await getStoredFile(counselor, stored.value.id)).toBeNull();
});

test("evidence of a profile is its owner's alone, has limits, and goes for good when it is taken off", async () => {
  const school = await createSchool();
  const student = await createStudent({ schoolId: school.id });
  const counselor = await createCounselor(school.id);
  await assign(school.id, counselor.id, student.id);
  const entry = await addEntry(student, entrySchema.parse({ kind: "CREDENTIAL", title: "First aid" }), now());
  if (!entry.ok) throw new Error(entry.problem);
  const keep = (person: Explorer, text: string) =>
    keepEvidence(person, { entryId: entry.value.id, name: "card.txt", bytes: fileOfText(text) }, now());
  const kept = await keep(student, "card");
  if (!kept.ok) throw new Error(kept.problem);
  expect(await keep(student, "card")).toEqual(kept);
  expect(await keep(await createJobSeeker(), "card")).toEqual({ ok: false, problem: "ENTRY_NOT_FOUND" });
  expect(await keep(student, "")).toEqual({ ok: false, problem: "FILE_EMPTY" });
  expect(await getStoredFile(student, kept.value.id)).toMatchObject({ name: "card.txt" });
  expect(await getStoredFile(counselor, kept.value.id)).toBeNull();
  for (let n = 1; n < entryLimits.files; n += 1) expect((await keep(student, `card ${n}`)).ok).toBe(true);
  expect(await keep(student, "one more")).toEqual({ ok: false, problem: "TOO_MANY_FILES" });
  const taken = { entryId: entry.value.id, fileId: kept.value.id };
  expect((await removeEvidence(await createJobSeeker(), taken)).ok).toBe(false);
  expect((await removeEvidence(student, taken)).ok).toBe(true);
  expect((await removeEvidence(student, taken)).ok).toBe(false);
  expect(await getStoredFile(student, kept.value.id)).toBeNull();
});

test("a student of grade 12 or who confirmed their age becomes a job seeker too, once, and stays a student", async () => {
  const school = await createSchool();
  const young = await createStudent({ schoolId: school.id, grade: 11 });
  expect(await isOffered(young)).toBe(false);
  expect(await becomeJobSeeker(young, now())).toEqual({ ok: false, problem: "NOT_YET" });
  const senior = await createStudent({ schoolId: school.id, grade: 12 });
  expect(await isOffered(senior)).toBe(true);
  const both = await Promise.all([becomeJobSeeker(senior, now()), becomeJobSeeker(senior, now())]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  const user = await asUser(senior.id);
  expect([hasRole(user, "STUDENT"), hasRole(user, "JOB_SEEKER")]).toEqual([true, true]);
  expect(await isOffered(user as Explorer)).toBe(false);

  const alone = await createStudent({ grade: 9 });
  expect(await becomeJobSeeker(alone, now())).toEqual({ ok: false, problem: "NOT_YET" });
  await withPurpose("operator", (tx) =>
    tx.person.updateMany({ where: { id: alone.id }, data: { ageConfirmedAt: now() } }),
  );
  expect((await becomeJobSeeker(alone, now())).ok).toBe(true);
  // What the browser holds is no proof: a place that has ended gives nothing.
  const gone = await createStudent({ schoolId: school.id, grade: 12 });
  await owner.query(`UPDATE "Membership" SET until = now() - interval '1 day' WHERE "personId" = $1`, [gone.id]);
  expect(await becomeJobSeeker(gone, now())).toEqual({ ok: false, problem: "NOT_YET" });
});

test("skills of the catalogue are added once, by their names, with how well", async () => {
  const person = await createJobSeeker();
  const { rows } = await owner.query(
    `SELECT id, "titleEs" AS title FROM "Element" WHERE kind = 'SKILL' ORDER BY id LIMIT 2`,
  );
  const [first, second] = rows;
  const skills = [
    { elementId: first.id, level: 4 },
    { elementId: first.id, level: 1 },
    { elementId: "2.A.9.z", level: 3 },
  ];
  expect(await addSkills(person, "es", skills, now())).toEqual({ ok: true, value: { added: 1 } });
  expect(await addSkills(person, "es", [skills[0]!, { elementId: second.id, level: 2 }], now())).toMatchObject({
    value: { added: 1 },
  });
  expect((await getProfile(person)).entries).toMatchObject([
    { kind: "SKILL", title: first.title, level: 4, elementId: first.id },
    { title: second.title, level: 2 },
  ]);
});

test("versions of a résumé are started, changed, copied, removed and brought back, and are nobody else's", async () => {
  const [person, stranger] = [await createJobSeeker(), await createJobSeeker()];
  const entry = await addEntry(person, entrySchema.parse({ kind: "WORK", title: "Cook" }), now());
  if (!entry.ok) throw new Error(entry.problem);
  const started = await startResume(person, { title: "Kitchens", design: "plain", locale: "en" }, now());
  if (!started.ok) throw new Error(started.problem);
  const { id } = started.value;
  const input = resumeSchema.parse({
    title: "Cocinas",
    design: "line",
    locale: "es",
    first: "SKILL",
    offered: [entry.value.id],
  });
  expect((await changeResume(person, id, input, now())).ok).toBe(true);
  const shown = await getResume(person, id);
  expect(shown?.version).toMatchObject({
    title: "Cocinas",
    design: "line",
    locale: "es",
    picks: { first: "SKILL", leftOut: [entry.value.id] },
  });
  // What was not on the form stays as it was.
  await changeResume(person, id, { ...input, offered: [] }, now());
  expect((await getResume(person, id))?.version.picks.leftOut).toEqual([entry.value.id]);
  const copy = await copyResume(person, { id, title: "Copy" }, now());
  if (!copy.ok) throw new Error(copy.problem);
  expect((await getResume(person, copy.value.id))?.version).toMatchObject({
    title: "Copy",
    design: "line",
    picks: { first: "SKILL" },
  });

  expect(await getResume(stranger, id)).toBeNull();
  expect((await copyResume(stranger, { id, title: "Mine" }, now())).ok).toBe(false);
  expect((await changeResume(stranger, id, input, now())).ok).toBe(false);
  expect((await removeResume(stranger, id, now())).ok).toBe(false);
  expect((await removeResume(person, id, now())).ok).toBe(true);
  expect(await getResume(person, id)).toBeNull();
  expect((await bringBackResume(stranger, id, now())).ok).toBe(false);
  expect((await bringBackResume(person, id, now())).ok).toBe(true);
  for (let n = 2; n < mostResumes; n += 1)
    expect((await startResume(person, { title: `R ${n}`, design: "plain", locale: "en" }, now())).ok).toBe(true);
  expect(await copyResume(person, { id, title: "Copy" }, now())).toEqual({ ok: false, problem: "TOO_MANY_RESUMES" });
  expect(await listResumes(person)).toHaveLength(mostResumes);
});
