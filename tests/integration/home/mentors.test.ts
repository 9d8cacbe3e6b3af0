// Partners that offer mentors: whose they are, what is said of them, and that a student reaches one only through staff.
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { askForMentor } from "@/lib/counseling/ask-for-mentor";
import { findMentorPartner, listMentorPartners } from "@/lib/opportunities/queries/list-mentor-partners";
import { withActor } from "@/lib/platform/with-actor";
import { assign, createCounselor, createJobSeeker, createSchool, createStudent } from "../../support/factories";
import { insertRow, owner } from "../../support/owner";

const nursing = "national-16/health-science/therapeutic-services";
const secret = "pat.hidden@mercy.example";

async function partner(name: string, fields: Record<string, unknown>) {
  const id = randomUUID();
  await insertRow("Partner", {
    ...{ id, name, kind: "EMPLOYER", offers: ["mentor"], pathwayIds: [], url: `https://${name.toLowerCase()}.example` },
    ...fields,
  });
  await insertRow("PartnerContact", {
    id: randomUUID(),
    partnerId: id,
    name: "Pat Hidden",
    email: secret,
    phone: "(573) 555-0100",
  });
  return id;
}
const write = ({ name }: { name: string }) => ({ subject: `A mentor from ${name}`, text: `Please, ${name}.` });

test("are a school's own and everyone's, those of one's pathways first, without any way to reach them", async () => {
  const [school, elsewhere] = [await createSchool(), await createSchool()];
  const student = await createStudent({ schoolId: school.id, grade: 11 });
  const grown = await createStudent({ schoolId: school.id, grade: 13 });
  const seeker = await createJobSeeker();
  const names = async (person: Parameters<typeof listMentorPartners>[0], pathways: string[] = []) =>
    (await listMentorPartners(person, pathways)).map(({ name }) => name);

  const made = await partner("Madeup", { schoolId: school.id, demo: true });
  expect(await listMentorPartners(student, [])).toMatchObject([{ id: made, demo: true }]);
  await partner("Mercy", { schoolId: school.id, pathwayIds: [nursing] });
  await partner("Bakery", { schoolId: school.id });
  await partner("Foreign", { schoolId: elsewhere.id });
  await partner("Over", { schoolId: school.id, endedAt: new Date() });
  await partner("Talks", { schoolId: school.id, offers: ["speaker", "visit"] });
  // A real one is there, so the made-up one is not.
  expect(await names(student)).toEqual(["Bakery", "Mercy"]);
  expect(await findMentorPartner(student, made)).toBeNull();
  await partner("Union", { schoolId: null });
  expect(await names(student, [nursing])).toEqual(["Mercy", "Bakery", "Union"]);
  expect(await names(seeker)).toEqual(["Union"]);
  expect(await names(await createStudent({ schoolId: elsewhere.id }))).toEqual(["Foreign", "Union"]);

  const shown = await listMentorPartners(student, [nursing]);
  expect(shown[0]).toMatchObject({ name: "Mercy", fits: true, url: "" });
  expect(JSON.stringify(shown)).not.toMatch(/hidden|mercy\.example|555-0100/i);
  expect((await listMentorPartners(grown, []))[0]!.url).toBe("https://bakery.example");
  expect((await listMentorPartners(seeker, []))[0]!.url).toBe("https://union.example");
  // The second wall: contacts are shut to a student, whatever is asked.
  expect(await withActor(student, (tx) => tx.partnerContact.count())).toBe(0);
});

test("a student asks their own counselor, nobody else, about a partner that is theirs; the partner hears nothing", async () => {
  const [school, elsewhere] = [await createSchool(), await createSchool()];
  const student = await createStudent({ schoolId: school.id, grade: 9 });
  const counselor = await createCounselor(school.id);
  const stranger = await createCounselor(school.id);
  await assign(school.id, counselor.id, student.id);
  const own = await partner("Mercy", { schoolId: school.id });
  const foreign = await partner("Foreign", { schoolId: elsewhere.id });
  const ask = (partnerId: string, to: string) => askForMentor(student, { partnerId, to }, write, new Date());

  for (const [partnerId, to] of [
    [foreign, counselor.id],
    [own, stranger.id],
    [randomUUID(), counselor.id],
  ] as const)
    expect(await ask(partnerId, to)).toEqual({ ok: false, problem: "NOT_FOUND" });
  expect((await ask(own, counselor.id)).ok).toBe(true);
  const { rows } = await owner.query(
    `SELECT m.subject, m.text, r."personId" FROM "Message" m JOIN "MessageRecipient" r ON r."messageId" = m.id
     WHERE m."senderId" = $1`,
    [student.id],
  );
  expect(rows).toEqual([{ subject: "A mentor from Mercy", text: "Please, Mercy.", personId: counselor.id }]);
  const mails = await owner.query(`SELECT 1 FROM "OutboxMail" WHERE "to" = $1`, [secret]);
  expect(mails.rowCount).toBe(0);
});
