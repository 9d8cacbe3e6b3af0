import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { CurrentUser, PartnerStaff } from "@/lib/accounts/rules/roles";
import { importOpportunities, tryOpportunities } from "@/lib/opportunities/import-opportunities";
import { auditsOf } from "../../support/care-people";
import {
  createCounselor,
  createEducator,
  createJobSeeker,
  createSchool,
  createSiteAdministrator,
  createStudent,
} from "../../support/factories";
import { owner } from "../../support/owner";

const at = new Date();
const soon = (days: number) => new Date(at.getTime() + days * 86_400_000).toISOString().slice(0, 10);
const head = "id,kind,title,organization,town,state,pay_from,apply_by,contact_email";
const file = (...lines: string[]) => [head, ...lines].join("\n");
const cook = `1,job,Cook,Diner,Columbia,MO,15,${soon(30)},lee@diner.example`;
const guide = `2,internship,Trail guide,Parks,Joplin,MO,,,`;

const staff = (user: CurrentUser) => user as PartnerStaff;

async function people() {
  const [school, elsewhere] = [await createSchool(), await createSchool()];
  const counselor = staff(await createCounselor(school.id));
  const educator = staff(await createEducator(school.id));
  const other = staff(await createCounselor(elsewhere.id));
  return { school, elsewhere, counselor, educator, other };
}

async function bring(user: PartnerStaff, schoolId: string | null, text: string, open = false) {
  const trial = await tryOpportunities(user, { schoolId, text }, at);
  if (!trial.ok) throw new Error(trial.problem);
  const { basis } = trial.value;
  return importOpportunities(user, { schoolId, text, open, basis }, at);
}

const rowsOf = async (schoolId: string | null) =>
  (
    await owner.query(
      `SELECT o.*, c.email FROM "Opportunity" o LEFT JOIN "OpportunityContact" c ON c."opportunityId" = o.id
       WHERE o."schoolId" IS NOT DISTINCT FROM $1::uuid AND o."sourceKey" IS NOT NULL ORDER BY o.title`,
      [schoolId],
    )
  ).rows;

test("a trial changes nothing; what is applied waits, with its contact, and the same again changes nothing", async () => {
  const { school, educator } = await people();
  const text = file(cook, guide);
  const trial = await tryOpportunities(educator, { schoolId: school.id, text }, at);
  expect(trial).toMatchObject({ ok: true, value: { problems: [], counts: { new: 2, changed: 0, unchanged: 0 } } });
  expect(await rowsOf(school.id)).toEqual([]);

  // An educator's tick opens nothing.
  expect(await bring(educator, school.id, text, true)).toMatchObject({ ok: true, value: { new: 2 } });
  const rows = await rowsOf(school.id);
  expect(rows).toMatchObject([
    {
      title: "Cook",
      state: "WAITING",
      source: "CSV",
      payFrom: 15,
      region: "MO",
      email: "lee@diner.example",
      createdById: educator.id,
      demo: false,
    },
    { title: "Trail guide", state: "WAITING", kind: "INTERNSHIP", payFrom: null, email: "", moderatedById: null },
  ]);
  // The end of the last day to apply, at the school.
  expect(rows[0].expiresAt.getTime()).toBeGreaterThan(Date.parse(soon(30)));
  expect(rows[0].expiresAt.getTime()).toBeLessThanOrEqual(Date.parse(soon(31)) + 6 * 3_600_000);
  expect(await auditsOf(school.id)).toEqual(["offer.import"]);

  expect(await bring(educator, school.id, text)).toMatchObject({
    ok: false,
    problem: "nothing-new",
    trial: { counts: { unchanged: 2 } },
  });
  expect(await rowsOf(school.id)).toEqual(rows);
});

test("a counselor's tick opens at once, without it things wait", async () => {
  const { school, counselor } = await people();
  await bring(counselor, school.id, file(cook), true);
  await bring(counselor, school.id, file(guide));
  expect(await rowsOf(school.id)).toMatchObject([
    { title: "Cook", state: "OPEN", moderatedById: counselor.id },
    { title: "Trail guide", state: "WAITING", moderatedById: null },
  ]);
});

test("what changed in the file is written over and waits again; nothing that staff typed is lost to the same file", async () => {
  const { school, counselor } = await people();
  await bring(counselor, school.id, file(cook, guide), true);
  await owner.query(
    `UPDATE "Opportunity" SET title = 'Trail guide (summer)', text = 'Ours' WHERE "schoolId" = $1 AND title = 'Trail guide'`,
    [school.id],
  );
  await owner.query(`UPDATE "Opportunity" SET text = 'Ours too' WHERE "schoolId" = $1 AND title = 'Cook'`, [school.id]);
  const changed = cook.replace("Columbia", "Springfield").replace("lee@", "ann@");
  expect(await bring(counselor, school.id, file(changed, guide))).toMatchObject({
    ok: true,
    value: { changed: 1, unchanged: 1 },
  });
  const rows = await rowsOf(school.id);
  expect(rows).toMatchObject([
    { title: "Cook", town: "Springfield", state: "WAITING", text: "Ours too", email: "ann@diner.example" },
    { title: "Trail guide (summer)", state: "OPEN", text: "Ours" },
  ]);
  expect(await auditsOf(rows[0].id)).toEqual(["offer.create", "offer.change"]);

  // With the tick it stays open; what staff closed waits for their word all the same.
  await owner.query(`UPDATE "Opportunity" SET state = 'CLOSED' WHERE "schoolId" = $1 AND title LIKE 'Trail%'`, [
    school.id,
  ]);
  await bring(counselor, school.id, file(cook, guide.replace("Joplin", "Neosho")), true);
  expect(await rowsOf(school.id)).toMatchObject([
    { title: "Cook", state: "OPEN", town: "Columbia" },
    { title: "Trail guide", state: "WAITING", town: "Neosho" },
  ]);
});

test("a file with one mistake changes nothing at all, and each mistake has its line", async () => {
  const { school, counselor } = await people();
  const text = file(cook, "3,gig,,Diner,,XX,,,");
  const result = await bring(counselor, school.id, text);
  expect(result).toMatchObject({ ok: false, problem: "has-problems", trial: { counts: { new: 0 } } });
  if (!("trial" in result)) throw new Error("no trial");
  expect(result.trial.problems.map(({ line, field, kind }) => [line, field, kind])).toEqual([
    [3, "kind", "kind-unknown"],
    [3, "region", "region-unknown"],
    [3, "title", "missing"],
  ]);
  expect(await rowsOf(school.id)).toEqual([]);
});

test("what was tried is what is applied: another basis applies nothing, and of two at once one does", async () => {
  const { school, counselor, educator } = await people();
  const text = file(cook);
  const trial = await tryOpportunities(counselor, { schoolId: school.id, text }, at);
  if (!trial.ok) throw new Error(trial.problem);
  const apply = (user: PartnerStaff) =>
    importOpportunities(user, { schoolId: school.id, text, open: false, basis: trial.value.basis }, at);
  const results = await Promise.all([apply(counselor), apply(educator)]);
  expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(results.find(({ ok }) => !ok)).toMatchObject({ problem: "changed-since" });
  expect(await rowsOf(school.id)).toHaveLength(1);
});

test("nobody brings anything to a place that is not theirs", async () => {
  const { school, counselor, other } = await people();
  const student = staff(await createStudent({ schoolId: school.id }));
  const seeker = staff(await createJobSeeker());
  const site = staff(await createSiteAdministrator());
  const text = file(cook);
  for (const [user, schoolId] of [
    [other, school.id],
    [student, school.id],
    [seeker, school.id],
    [site, school.id],
    [seeker, null],
    [counselor, null],
  ] as const) {
    expect(await tryOpportunities(user, { schoolId, text }, at)).toEqual({ ok: false, problem: "not-found" });
    expect(await importOpportunities(user, { schoolId, text, open: true, basis: "" }, at)).toEqual({
      ok: false,
      problem: "not-found",
    });
  }
  expect(await rowsOf(school.id)).toEqual([]);
});

test("one file at two places and for everyone is three opportunities, each place's own", async () => {
  const { school, elsewhere, counselor, other } = await people();
  const site = staff(await createSiteAdministrator());
  const text = readFileSync("public/opportunities-sample.json", "utf8").replace("2027-04-30", soon(60));
  await bring(counselor, school.id, text, true);
  await bring(other, elsewhere.id, text);
  await bring(site, null, text, true);
  for (const [place, state] of [
    [school.id, "OPEN"],
    [elsewhere.id, "WAITING"],
    [null, "OPEN"],
  ] as const)
    expect(await rowsOf(place)).toMatchObject([
      { state, source: "JOB_POSTING", kind: "INTERNSHIP", occupationCodes: ["31-9096.00"], payTo: 16.5 },
    ]);
  // The other school's file leaves this one's alone.
  await bring(other, elsewhere.id, text.replace("Summer helper", "Winter helper"));
  expect(await rowsOf(school.id)).toMatchObject([{ title: "Summer helper at an animal clinic", state: "OPEN" }]);
});

test("the samples that can be downloaded can be brought as they are", async () => {
  const { school, counselor } = await people();
  const when = new Date("2027-01-15T12:00:00Z");
  for (const name of ["opportunities-sample.csv", "opportunities-sample.json"]) {
    const text = readFileSync(`public/${name}`, "utf8");
    const trial = await tryOpportunities(counselor, { schoolId: school.id, text }, when);
    expect(trial).toMatchObject({ ok: true, value: { problems: [], notes: [] } });
  }
});
