// The page of someone who looks for work: what it says, of whom, and by how many statements.
import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { beforeAll, expect, test, vi } from "vitest";
import { openSession } from "@/lib/accounts/open-session";
import { getUserOfSession } from "@/lib/accounts/queries";
import type { Explorer } from "@/lib/accounts/rules/roles";
import { getTransferWorld } from "@/lib/catalog/queries/get-transfer-world";
import { listNamed } from "@/lib/catalog/queries/list-named";
import { listStepNames } from "@/lib/catalog/queries/list-step-names";
import { listOrganizationsOf } from "@/lib/catalog/queries/list-organizations-of";
import { listOwnStaff } from "@/lib/counseling/queries/list-message-targets";
import { getSeekerHome } from "@/lib/counseling/queries/get-seeker-home";
import { listMentorPartners } from "@/lib/opportunities/queries/list-mentor-partners";
import { saveItem } from "@/lib/plans/save-item";
import { withPurpose } from "@/lib/platform/with-actor";
import { chooseDestination } from "@/lib/profiles/choose-destination";
import { getOwnContacts } from "@/lib/profiles/queries/get-own-contacts";
import { ownWorkOf } from "@/lib/profiles/queries/get-own-moves";
import { aboutIds } from "@/lib/profiles/rules/milestone-view";
import { addEntry, nameOccupation } from "@/lib/profiles/save-entry";
import { entrySchema } from "@/lib/profiles/schema";
import { createJobSeeker, createStudent } from "../../support/factories";
import { insertRow } from "../../support/owner";

const today = new Date("2026-11-23T00:00:00Z");
const soon = new Date("2026-12-01T00:00:00Z");
const silent = /^(BEGIN|COMMIT|ROLLBACK|SET|SELECT waymark_(enter|purpose)|SELECT set_config)/i;
const nothing = {
  ...{ entries: 0, work: [], resumes: 0, way: null, contacts: [], applications: [], unread: 0, hasResult: false },
  hours: { verified: 0, waiting: 0, rejected: 0, draft: 0 },
  saved: { clusters: [], pathways: [], occupations: [] },
};
let dana: Explorer;

const application = (personId: string, fields: Record<string, unknown>) =>
  insertRow("Application", { ...{ id: randomUUID(), personId, kind: "JOB", organisation: "Mill" }, ...fields });

async function talk(personId: string, name: string, talks: { plannedOn?: Date; heldOn?: Date }[]) {
  const contactId = randomUUID();
  await insertRow("Contact", { id: contactId, personId, name, role: "does" });
  for (const each of talks)
    await insertRow("Conversation", { id: randomUUID(), personId, contactId, questions: [], ...each });
}

beforeAll(async () => {
  dana = await createJobSeeker({ name: "Dana Wells" });
  const added = await addEntry(
    dana,
    entrySchema.parse({ kind: "WORK", title: "Nursing assistant", startsOn: "2020", endsOn: "2024" }),
    today,
  );
  await nameOccupation(dana, { id: added.ok ? added.value.id : "", code: "31-1131.00" }, today);
  await chooseDestination(dana, { code: "29-1141.00", today }, today);
  await saveItem(dana, { kind: "CLUSTER", id: "national-16/finance" });
  await talk(dana.id, "Ada", [{ heldOn: today }]);
  await talk(dana.id, "Zoe", [{ plannedOn: soon }, { heldOn: today }]);
  await talk(dana.id, "Bo", [{}]);
  await application(dana.id, { title: "Later", nextOn: soon });
  await application(dana.id, { title: "First", nextOn: today, state: "INTERVIEW" });
  await application(dana.id, { title: "No day" });
  await application(dana.id, { title: "Over", nextOn: today, state: "DECLINED" });
  await application(dana.id, { title: "Gone", nextOn: today, removedAt: today });
  const placementId = randomUUID();
  await insertRow("Placement", { id: placementId, personId: dana.id, title: "Clinic", organisation: "Mill" });
  for (const [state, minutes] of [
    ["VERIFIED", 90],
    ["VERIFIED", 30],
    ["WAITING", 60],
    ["REJECTED", 15],
  ])
    await insertRow("HoursEntry", { id: randomUUID(), placementId, personId: dana.id, heldOn: today, minutes, state });
});

test("says what stands on the way, whom one knows, what is applied to and what was saved", async () => {
  const home = await getSeekerHome(dana);
  expect(home.entries).toBe(1);
  const work = ownWorkOf((await getTransferWorld())!, home.work, { from: [], today });
  expect(work.held).toMatchObject([{ code: "31-1131.00", isKept: true }]);
  expect(work.held[0]!.years).toBeCloseTo(5, 0);
  expect(home.way!.occupationCode).toBe("29-1141.00");
  expect(home.way!.steps.map(({ about }) => about)).toContain("stage:BACHELOR");
  expect(home.contacts.map(({ name, planned }) => [name, planned])).toEqual([
    ["Zoe", "2026-12-01"],
    ["Bo", ""],
    ["Ada", null],
  ]);
  expect(home.applications.map(({ title, nextOn }) => [title, nextOn])).toEqual([
    ["First", today],
    ["Later", soon],
    ["No day", null],
  ]);
  expect(home.hours).toEqual({ verified: 120, waiting: 60, rejected: 15, draft: 0 });
  expect(home.saved).toEqual({ clusters: ["national-16/finance"], pathways: [], occupations: [] });
});

test("is empty for whoever did nothing, and shows nothing of another", async () => {
  expect(await getSeekerHome(await createJobSeeker())).toMatchObject(nothing);
});

test("the page makes at most five statements, and so does the page of people", async () => {
  const student = await createStudent();
  await chooseDestination(student, { code: "29-1126.00", today }, today);
  const sessionId = await withPurpose("sign-in", (tx) => openSession(tx, dana.id, new Date()));
  let statements: string[] = [];
  const { query } = Client.prototype;
  vi.spyOn(Client.prototype, "query").mockImplementation(function (this: Client, ...args: unknown[]) {
    const [first] = args as [string | { text?: string }];
    const text = (typeof first === "string" ? first : (first?.text ?? "")).trim();
    if (!silent.test(text)) statements.push(text);
    return (query as (...all: unknown[]) => unknown).apply(this, args);
  } as never);
  await getUserOfSession(sessionId, new Date());
  const entering = statements.length;

  statements = [];
  const world = (await getTransferWorld())!;
  const { way, saved } = (await getSeekerHome(dana))!;
  await listMentorPartners(dana, world.places.get(way!.occupationCode)!.pathwayIds);
  const about = (kind: string) => aboutIds(way!.steps, kind);
  expect(await listStepNames("en", { credentials: about("credential"), programs: about("program") })).not.toEqual(
    new Map(),
  );
  await listNamed("en", saved);
  expect(statements.length, statements.join("\n")).toBeLessThanOrEqual(5);

  statements = [];
  const { destination } = await getOwnContacts(student, today);
  const pathways = (await getTransferWorld())!.places.get(destination!)!.pathwayIds;
  await listOrganizationsOf(pathways);
  await listMentorPartners(student, pathways);
  await listOwnStaff(student);
  expect(statements.length, statements.join("\n")).toBeLessThanOrEqual(5);
  expect(entering).toBeLessThanOrEqual(1);
});
