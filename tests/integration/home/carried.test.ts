// What someone did as a student is theirs as a job seeker; and all of it goes along or goes away with them.
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { type Explorer, hasRole } from "@/lib/accounts/rules/roles";
import { eraseOpportunities } from "@/lib/opportunities/erase-person";
import { exportOpportunities } from "@/lib/opportunities/export-person";
import { getStoredFile } from "@/lib/plans/queries/get-stored-file";
import { portfolioEntrySchema } from "@/lib/plans/rules/portfolio-form";
import { addPortfolioEntry } from "@/lib/plans/save-portfolio-entry";
import { storeFile } from "@/lib/plans/store-file";
import { withActor } from "@/lib/platform/with-actor";
import { becomeJobSeeker } from "@/lib/profiles/become-job-seeker";
import { chooseDestination } from "@/lib/profiles/choose-destination";
import { keepMilestoneEvidence, removeMilestoneEvidence } from "@/lib/profiles/keep-milestone-evidence";
import { removeEvidence } from "@/lib/profiles/keep-evidence";
import { getOwnWay } from "@/lib/profiles/queries/get-own-way";
import { getProfile } from "@/lib/profiles/queries/get-profile";
import { removeEntry } from "@/lib/profiles/remove-entry";
import { keptFor } from "@/lib/profiles/rules/limits";
import { takeAlong } from "@/lib/profiles/take-along";
import { asUser, createSchool, createStudent } from "../../support/factories";
import { insertRow, owner } from "../../support/owner";
import { fileOfText } from "../../support/small-files";

const today = new Date("2026-11-23T00:00:00Z");
const now = () => new Date();

async function placeWithHours(personId: string, title: string, states: string[]) {
  const placementId = randomUUID();
  await insertRow("Placement", { id: placementId, personId, title, organisation: "Mercy Clinic" });
  for (const state of states) {
    const id = randomUUID();
    await insertRow("HoursEntry", { id, placementId, personId, heldOn: today, minutes: 90, state });
    await insertRow("HoursEvent", { id: randomUUID(), entryId: id, personId, state, heldOn: today, minutes: 90 });
  }
}

async function finish(student: Explorer, about: string, letter: string) {
  const step = (await getOwnWay(student))!.milestones.find((each) => each.about?.startsWith(about))!;
  await owner.query(`UPDATE "Milestone" SET state = 'DONE', "doneOn" = $2 WHERE id = $1`, [step.id, today]);
  const bytes = fileOfText(letter);
  const kept = await keepMilestoneEvidence(student, { milestoneId: step.id, name: `${letter}.txt`, bytes }, now());
  return { id: step.id, fileId: kept.ok ? kept.value.id : "" };
}

test("a senior becomes a job seeker: portfolio, done steps and verified hours are on the profile, with their files", async () => {
  const school = await createSchool("Central High");
  const senior = await createStudent({ schoolId: school.id, grade: 12 });
  const placed = await addPortfolioEntry(
    senior,
    portfolioEntrySchema.parse({ kind: "WORK", title: "Food bank", hours: "12" }),
    now(),
  );
  const entryId = placed.ok ? placed.value.id : "";
  await storeFile(senior, { entryId, name: "thanks.txt", bytes: fileOfText("thanks") }, now());
  await chooseDestination(senior, { code: "29-1141.00", today }, today);
  const credential = await finish(senior, "credential:", "card");
  await finish(senior, "talk:", "notes");
  await placeWithHours(senior.id, "Clinic helper", ["VERIFIED", "VERIFIED", "WAITING"]);
  await placeWithHours(senior.id, "Not yet true", ["WAITING", "DRAFT"]);
  const before = await getOwnWay(senior);

  expect((await becomeJobSeeker(senior, now())).ok).toBe(true);
  const user = (await asUser(senior.id)) as Explorer;
  expect([hasRole(user, "STUDENT"), hasRole(user, "JOB_SEEKER")]).toEqual([true, true]);
  const { added } = await takeAlong(user, now());
  const entries = (await getProfile(user)).entries;
  expect(added).toBe(entries.length);
  expect(entries.map(({ kind, title, organisation }) => `${kind} ${title || organisation}`).sort()).toEqual(
    [
      `CREDENTIAL ${entries.find(({ kind }) => kind === "CREDENTIAL")!.title}`,
      "EDUCATION Central High",
      "WORK Clinic helper",
      "WORK Food bank",
    ].sort(),
  );
  const of = (words: string) => entries.find(({ title, kind }) => title === words || kind === words)!;
  expect(of("Food bank")).toMatchObject({ rest: { hours: 12 }, files: [{ name: "thanks.txt" }] });
  expect(of("Clinic helper")).toMatchObject({ rest: { hours: 3 } });
  expect(of("CREDENTIAL")).toMatchObject({ endsOn: "2026-11-23", files: [{ name: "card.txt" }] });
  expect(of("CREDENTIAL").credentialId).not.toBeNull();

  // Nothing left the place where it stood, and a second time adds nothing.
  expect(await getOwnWay(user)).toEqual(before);
  expect(await takeAlong(user, now())).toEqual({ added: 0 });

  // Evidence that proves a step and an entry goes from the one that lets it go, and stays with the other.
  const held = { entryId: of("CREDENTIAL").id, fileId: credential.fileId };
  expect((await removeEvidence(user, held)).ok).toBe(true);
  expect(await getStoredFile(user, credential.fileId)).toMatchObject({ name: "card.txt" });
  await owner.query(`UPDATE "StoredFile" SET "profileEntryId" = $2 WHERE id = $1`, [held.fileId, held.entryId]);
  const shown = { milestoneId: credential.id, fileId: credential.fileId };
  expect((await removeMilestoneEvidence(user, shown)).ok).toBe(true);
  expect((await removeMilestoneEvidence(user, shown)).ok).toBe(false);
  expect((await getProfile(user)).entries.find(({ id }) => id === held.entryId)!.files).toHaveLength(1);

  // What was taken off on purpose stays away, also when it was removed long ago.
  await removeEntry(user, held.entryId, now());
  expect(await takeAlong(user, new Date(Date.now() + keptFor + 1000))).toEqual({ added: 0 });
});

async function applied(personId: string) {
  const opportunityId = randomUUID();
  const applicationId = randomUUID();
  const posted = { kind: "JOB", title: "Clinic helper", organisation: "Mercy Clinic" };
  await insertRow("Opportunity", { id: opportunityId, state: "OPEN", expiresAt: new Date("2099-01-01"), ...posted });
  await insertRow("Application", { id: applicationId, personId, opportunityId, state: "APPLIED", ...posted });
  await insertRow("ApplicationEvent", { id: randomUUID(), applicationId, personId, what: "state", state: "APPLIED" });
  await insertRow("ApplicationNote", { applicationId, personId, text: "Wear good shoes" });
  await insertRow("SentApplication", { applicationId, opportunityId, personId, name: "Dana", resume: "{}" });
  await insertRow("CoverLetter", { id: randomUUID(), personId, applicationId, title: "To Mercy", text: "Dear all" });
  await placeWithHours(personId, "Clinic helper", ["VERIFIED", "REJECTED"]);
}

const tables = ["Application", "ApplicationEvent", "ApplicationNote", "SentApplication", "CoverLetter", "Placement"];
const left = async (personId: string) => {
  const counts = [...tables, "HoursEntry", "HoursEvent"].map(
    (table) => `(SELECT count(*)::int FROM "${table}" WHERE "personId" = $1) AS "${table}"`,
  );
  const { rows } = await owner.query<Record<string, number>>(`SELECT ${counts.join(", ")}`, [personId]);
  return rows[0]!;
};

test("one takes applications, letters and hours along and has them erased, and nobody else's", async () => {
  const [person, other] = [await createStudent(), await createStudent()];
  await applied(person.id);
  await applied(other.id);
  const out = await exportOpportunities(person);
  expect(out).toMatchObject({
    applications: [
      {
        title: "Clinic helper",
        events: [{ what: "state", state: "APPLIED" }],
        sent: { name: "Dana" },
        note: { text: "Wear good shoes" },
      },
    ],
    letters: [{ title: "To Mercy", text: "Dear all" }],
    placements: [
      {
        title: "Clinic helper",
        hours: [
          { minutes: 90, events: [{}] },
          { minutes: 90, events: [{}] },
        ],
      },
    ],
  });
  expect(JSON.stringify(out)).not.toContain(person.id);
  expect(out.applications).toHaveLength(1);

  // The second wall: another's hand finds nothing to take and nothing to erase.
  await withActor({ id: randomUUID() }, (tx) => eraseOpportunities(tx, person));
  expect(Object.values(await left(person.id))).not.toContain(0);

  // Before the person's own row goes, which would take all of it along.
  await withActor(person, (tx) => eraseOpportunities(tx, person));
  expect(new Set(Object.values(await left(person.id)))).toEqual(new Set([0]));
  expect(Object.values(await left(other.id))).not.toContain(0);
});
