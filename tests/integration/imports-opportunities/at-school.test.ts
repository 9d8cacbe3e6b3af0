import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { coursesHere } from "@/app/[locale]/(explore)/clusters/[framework]/[cluster]/[pathway]/at-school/own-school";
import type { CurrentUser, SchoolWorker } from "@/lib/accounts/rules/roles";
import { getFrameworkPrograms } from "@/lib/catalog/queries/get-framework-programs";
import { getCurriculumPathway } from "@/lib/counseling/queries/get-curriculum-pathway";
import { getPathwayAtSchool, mostShownOpportunities } from "@/lib/opportunities/queries/list-pathway-partners";
import { createCounselor, createEducator, createJobSeeker, createSchool, createStudent } from "../../support/factories";
import { insertRow, owner } from "../../support/owner";

const pathwayId = "national-16/health-science/therapeutic-services";
const at = new Date();
const later = new Date(at.getTime() + 30 * 86_400_000);

type Place = { schoolId: string | null };

async function partner(name: string, more: Place & Record<string, unknown>) {
  const id = randomUUID();
  await insertRow("Partner", { id, kind: "EMPLOYER", name, offers: ["mentor"], pathwayIds: [pathwayId], ...more });
  return id;
}

async function opportunity(title: string, more: Place & Record<string, unknown>) {
  const id = randomUUID();
  const row = { kind: "INTERNSHIP", organisation: "Clinic", state: "OPEN", expiresAt: later, payPer: "hour" };
  const lists = { pathwayIds: [pathwayId], occupationCodes: [], elementIds: [] };
  await insertRow("Opportunity", { id, title, ...row, ...lists, ...more });
  return id;
}

const review = (partnerId: string, more: Record<string, unknown>) =>
  insertRow("PartnerReview", { id: randomUUID(), partnerId, pathwayId, ...more });

let world: Awaited<ReturnType<typeof build>>;
async function build() {
  const [school, elsewhere] = [await createSchool("Central"), await createSchool("Elsewhere")];
  return {
    ...{ school, elsewhere },
    student: await createStudent({ schoolId: school.id, grade: 11 }),
    stranger: await createStudent({ schoolId: elsewhere.id, grade: 11 }),
    counselor: (await createCounselor(school.id)) as unknown as SchoolWorker,
    educator: (await createEducator(school.id)) as unknown as SchoolWorker,
    seeker: await createJobSeeker(),
  };
}
beforeAll(async () => void (world = await build()));
beforeEach(async () => {
  await owner.query(`DELETE FROM "Opportunity"`);
  await owner.query(`DELETE FROM "Partner"`);
});

const here = (person: CurrentUser, schoolId: string | null = world.school.id) =>
  getPathwayAtSchool(person, { pathwayId, schoolId }, at);

test("a student sees the partners of the own school and of everyone, and no review or contact of them", async () => {
  const { school, elsewhere, student, stranger } = world;
  const clinic = await partner("Clinic", { schoolId: school.id });
  await partner("alliance", { schoolId: null });
  await partner("Gone", { schoolId: school.id, endedAt: at });
  await partner("Other way", { schoolId: school.id, pathwayIds: ["national-16/health-science/support-services"] });
  await partner("Theirs", { schoolId: elsewhere.id });
  await review(clinic, { heldOn: "2026-05-01", outcome: "Good" });
  await insertRow("PartnerContact", {
    id: randomUUID(),
    partnerId: clinic,
    name: "Ann Secret",
    email: "ann@x.example",
  });

  const found = await here(student);
  expect(found).toMatchObject({ school: { id: school.id, name: "Central" } });
  expect(found!.partners.map(({ name }) => name)).toEqual(["alliance", "Clinic"]);
  expect(JSON.stringify(found)).not.toMatch(/Secret|Good|review/);
  // A school that is not theirs is none.
  expect(await here(stranger)).toMatchObject({ school: null, partners: [] });
  expect(await here(stranger, elsewhere.id)).toMatchObject({ partners: [{ name: "alliance" }, { name: "Theirs" }] });
  expect(await getPathwayAtSchool(student, { pathwayId: "national-16/none/none", schoolId: school.id }, at)).toBeNull();
});

test("made-up partners stand only where there is not one real one", async () => {
  const { school, student } = world;
  await partner("Example Clinic", { schoolId: school.id, demo: true });
  expect((await here(student))!.partners).toMatchObject([{ name: "Example Clinic", demo: true }]);
  await partner("Real Clinic", { schoolId: school.id });
  expect((await here(student))!.partners.map(({ name }) => name)).toEqual(["Real Clinic"]);
});

test("what is open for the pathway: by pathway or occupation, for the person, those that close first in front", async () => {
  const { school, elsewhere, student, seeker, counselor } = world;
  await opportunity("No last day", { schoolId: school.id });
  await opportunity("Closes", { schoolId: null, applyBy: later });
  await opportunity("By occupation", { schoolId: school.id, pathwayIds: [], occupationCodes: ["29-1141.00"] });
  await opportunity("Another", { schoolId: school.id, pathwayIds: [], occupationCodes: ["47-2111.00"] });
  await opportunity("Waits", { schoolId: school.id, state: "WAITING" });
  await opportunity("Expired", { schoolId: school.id, expiresAt: new Date(at.getTime() - 1000) });
  await opportunity("Theirs", { schoolId: elsewhere.id });
  await opportunity("For grade 12", { schoolId: school.id, gradeFrom: 12, gradeTo: 12 });
  await opportunity("For adults", { schoolId: null, adultsOnly: true });
  const titles = async (person: CurrentUser, schoolId: string | null) =>
    (await here(person, schoolId))!.opportunities.map(({ title }) => title).sort();
  expect(await titles(student, school.id)).toEqual(["By occupation", "Closes", "No last day"]);
  expect((await here(student))!.opportunities[0]).toMatchObject({ title: "Closes", demo: false });
  expect((await here(student))!.opportunities[0]!.applyBy).toBeInstanceOf(Date);
  expect(await titles(seeker, null)).toEqual(["Closes", "For adults"]);
  // Staff see what their students of any grade may see.
  expect(await titles(counselor, school.id)).toContain("For grade 12");
  for (let i = 0; i < mostShownOpportunities; i++) await opportunity(`More ${i}`, { schoolId: school.id });
  expect(await here(student)).toMatchObject({ open: 3 + mostShownOpportunities });
  expect((await here(student))!.opportunities).toHaveLength(mostShownOpportunities);
});

test("the school's courses are those that the pathway has of its own, by grade, each once, and none that ended", async () => {
  const { school, student } = world;
  const { rows } = await owner.query(`SELECT max(id) AS release FROM "CatalogRelease"`);
  const programs = await getFrameworkPrograms("national-16", rows[0].release);
  const { program } = programs!.pathways.find(({ id }) => id === pathwayId)!;
  const [first, second, third] = program.filter(({ kind }) => kind === "CAREER");
  const general = program.find(({ kind }) => kind === "GENERAL")!;
  const course = (code: string, like: typeof general, more: object = {}) =>
    insertRow("Course", {
      ...{ id: randomUUID(), schoolId: school.id, code, scedCode: like.code, titleEn: like.title, credits: 1 },
      ...{ gradeFrom: like.gradeFrom, gradeTo: like.gradeTo, length: 2, terms: [], prerequisites: "[]" },
      ...{ corequisites: [], dualCredit: false, repeatable: false, changedAt: at, ...more },
    });
  await course("LATE", first!, { gradeFrom: 11, gradeTo: 12 });
  await course("EARLY", second!, { gradeFrom: 9, gradeTo: 12, titleEs: "Temprano" });
  await course("GONE", third!, { retiredAt: at });
  await course("ENGLISH", general);
  const found = await coursesHere("es", student, school.id, program);
  expect(found.map(({ code }) => code)).toEqual(["EARLY", "LATE"]);
  expect(found).toMatchObject([
    { title: "Temprano", foreign: false },
    { title: first!.title, foreign: true },
  ]);
});

test("whoever teaches sees each partner's last look at the pathway, and the page takes five statements", async () => {
  const { school, elsewhere, counselor, educator, stranger } = world;
  const clinic = await partner("Clinic", { schoolId: school.id });
  const lab = await partner("Lab", { schoolId: school.id });
  await partner("Quiet", { schoolId: school.id });
  await partner("Theirs", { schoolId: elsewhere.id });
  await review(clinic, { heldOn: "2025-05-01", outcome: "Old" });
  await review(clinic, { heldOn: "2026-05-01", outcome: "More practice", next: "Buy beds" });
  await review(clinic, { heldOn: "2026-09-01", outcome: "Taken back", removedAt: at });
  await review(clinic, { plannedOn: "2027-05-01" });
  await review(clinic, { heldOn: "2026-10-01", outcome: "Elsewhere", pathwayId: "national-16/none/none" });
  await review(lab, { plannedOn: "2027-03-01" });

  const statements: string[] = [];
  const { query } = Client.prototype;
  const spy = vi.spyOn(Client.prototype, "query").mockImplementation(function (this: Client, ...args: unknown[]) {
    const [first] = args as [string | { text?: string }];
    const text = (typeof first === "string" ? first : (first?.text ?? "")).trim();
    if (!/^(BEGIN|COMMIT|SET|SELECT waymark_(enter|purpose)|SELECT set_config)/i.test(text)) statements.push(text);
    return (query as (...all: unknown[]) => unknown).apply(this, args);
  } as never);
  await getCurriculumPathway(counselor, school.id, pathwayId, at);
  // The programs are read once a release and kept.
  statements.length = 0;
  const found = await getCurriculumPathway(counselor, school.id, pathwayId, at);
  expect(statements.length, statements.join("\n")).toBeLessThanOrEqual(5);
  statements.length = 0;
  await here(stranger, elsewhere.id);
  expect(statements).toHaveLength(1);
  spy.mockRestore();

  expect(found!.partners).toMatchObject([
    { name: "Clinic", review: { heldOn: "2026-05-01", outcome: "More practice", next: "Buy beds" } },
    { name: "Lab", review: { heldOn: null, plannedOn: "2027-03-01" } },
    { name: "Quiet", review: null },
  ]);
  expect((await getCurriculumPathway(educator, school.id, pathwayId, at))!.partners).toHaveLength(3);
  expect(await getCurriculumPathway(stranger as unknown as SchoolWorker, school.id, pathwayId, at)).toBeNull();
});
