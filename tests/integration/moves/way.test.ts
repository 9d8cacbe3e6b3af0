import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Explorer } from "@/lib/accounts/rules/roles";
import { getStoredFile } from "@/lib/plans/queries/get-stored-file";
import { chooseDestination, endDestination } from "@/lib/profiles/choose-destination";
import { keepMilestoneEvidence, removeMilestoneEvidence } from "@/lib/profiles/keep-milestone-evidence";
import { milestoneSchema, ownStepSchema } from "@/lib/profiles/milestone-schema";
import { countDueMilestones, getOwnWay, type OwnWay } from "@/lib/profiles/queries/get-own-way";
import { addMilestone, changeMilestone } from "@/lib/profiles/save-milestone";
import { withActor } from "@/lib/platform/with-actor";
import { assign, createCounselor, createJobSeeker, createSchool, createStudent } from "../../support/factories";
import { insertRow, owner } from "../../support/owner";
import { fileOfText } from "../../support/small-files";

const today = new Date("2026-11-23T00:00:00Z");
const at = new Date("2026-11-23T15:00:00Z");
const nurse = "29-1141.00";
const therapist = "29-1126.00";
const nobody = randomUUID();

const choose = (who: Explorer, code: string) => chooseDestination(who, { code, today }, at);
const wayOf = async (who: Explorer): Promise<OwnWay> => (await getOwnWay(who))!;
const stepOf = ({ milestones }: OwnWay, start: string) => milestones.find(({ about }) => about?.startsWith(start))!;
const change = (who: Explorer, id: string, fields: Record<string, unknown>) =>
  changeMilestone(who, { id, input: milestoneSchema.parse(fields), today }, at);
const add = (who: Explorer, title: string) => addMilestone(who, ownStepSchema.parse({ title, kind: "OTHER" }), at);

async function onTheWay(code = nurse): Promise<Explorer> {
  const dana = await createJobSeeker();
  await insertRow("ProfileEntry", {
    id: randomUUID(),
    personId: dana.id,
    kind: "WORK",
    title: "Aide",
    highlights: [],
    occupationCode: "31-1131.00",
  });
  expect((await choose(dana, code)).ok).toBe(true);
  return dana;
}

test("a destination lays its steps, with what comes first and what stands in for what", async () => {
  const dana = await onTheWay();
  const way = await wayOf(dana);
  expect(way.occupationCode).toBe(nurse);
  const school = stepOf(way, "stage:");
  expect(school.about).toBe("stage:BACHELOR");
  const programs = way.milestones.filter(({ about }) => about?.startsWith("program:"));
  expect(school.waitsFor).toEqual(programs.map(({ id }) => id));
  expect(stepOf(way, "occupation:").waitsFor).toContain(school.id);
  expect(way.milestones.filter(({ about }) => about?.startsWith("element:"))).toHaveLength(3);
  expect(way.milestones.every(({ state, dueOn }) => state === "TODO" && dueOn === null)).toBe(true);
  expect(await choose(dana, nurse)).toEqual({ ok: false, problem: "ALREADY_THERE" });
  expect(await choose(dana, "99-9999.99")).toEqual({ ok: false, problem: "OCCUPATION_NOT_FOUND" });
});

test("of two presses at once one destination comes", async () => {
  const dana = await createJobSeeker();
  const answers = await Promise.all([choose(dana, nurse), choose(dana, nurse)]);
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

test("another destination keeps what carries over: the same steps, one's own, dates and files", async () => {
  const dana = await onTheWay();
  const first = await wayOf(dana);
  const school = stepOf(first, "stage:");
  await change(dana, school.id, { state: "DONE", doneOn: "2026-06-01", note: "State college" });
  await change(dana, stepOf(first, "talk:").id, { state: "DONE", doneOn: "2026-05-01" });
  await keepMilestoneEvidence(dana, { milestoneId: school.id, name: "diploma.txt", bytes: fileOfText("diploma") }, at);
  const own = await add(dana, "Ask at the clinic");
  if (!own.ok) throw new Error(own.problem);
  await change(dana, own.value.id, { title: "Ask at the clinic", waitsFor: [school.id] });
  const aside = await add(dana, "Not this");
  if (aside.ok) await change(dana, aside.value.id, { title: "Not this", state: "DROPPED" });

  const answer = await choose(dana, therapist);
  const way = await wayOf(dana);
  expect(way.occupationCode).toBe(therapist);
  const kept = stepOf(way, "stage:");
  expect(answer.ok && answer.value.kept).toBe(2);
  expect(kept).toMatchObject({ state: "DONE", doneOn: new Date("2026-06-01T00:00:00Z"), note: "State college" });
  expect(kept.files.map(({ name }) => name)).toEqual(["diploma.txt"]);
  expect(stepOf(way, "talk:")).toMatchObject({ about: `talk:${therapist}`, state: "TODO" });
  const owns = way.milestones.filter(({ about }) => about === null);
  expect(owns).toMatchObject([{ title: "Ask at the clinic", waitsFor: [kept.id] }]);

  await choose(dana, nurse);
  const back = await wayOf(dana);
  expect(stepOf(back, "talk:").state).toBe("DONE");
  expect(stepOf(back, "stage:").files).toHaveLength(1);
  expect(back.milestones.filter(({ about }) => about === null)).toHaveLength(1);
  const { rows } = await owner.query(
    `SELECT count(*)::int AS all, count(*) FILTER (WHERE "endedAt" IS NULL)::int AS now FROM "Destination" WHERE "personId" = $1`,
    [dana.id],
  );
  expect(rows).toEqual([{ all: 3, now: 1 }]);
});

test("done is what has a day that has come", async () => {
  const dana = await onTheWay();
  const { id } = stepOf(await wayOf(dana), "talk:");
  const refused = (problem: string) => ({ ok: false, problem });
  expect(await change(dana, id, { state: "DONE" })).toEqual(refused("DONE_MISSING"));
  expect(await change(dana, id, { state: "DONE", doneOn: "2026-11-24" })).toEqual(refused("DONE_AHEAD"));
  expect((await change(dana, id, { state: "DONE", doneOn: "2026-11-23" })).ok).toBe(true);
  expect((await change(dana, id, { state: "DOING", doneOn: "2026-11-23" })).ok).toBe(true);
  expect(stepOf(await wayOf(dana), "talk:")).toMatchObject({ state: "DOING", doneOn: null });
});

test("a step never waits in a circle, and only for steps of the same way", async () => {
  const dana = await onTheWay();
  const way = await wayOf(dana);
  const [talk, apply] = [stepOf(way, "talk:"), stepOf(way, "occupation:")];
  await change(dana, apply.id, { waitsFor: [talk.id, nobody] });
  expect(stepOf(await wayOf(dana), "occupation:").waitsFor).toEqual([talk.id]);
  expect(await change(dana, talk.id, { waitsFor: [apply.id] })).toEqual({ ok: false, problem: "CIRCLE" });
});

test("a step of one's own has a title, and a destination to stand with", async () => {
  const dana = await onTheWay();
  expect(ownStepSchema.safeParse({ title: " " }).success).toBe(false);
  const own = await add(dana, "Write a letter");
  expect(own.ok && (await change(dana, own.value.id, { title: "" }))).toEqual({ ok: false, problem: "TITLE_MISSING" });
  const way = await wayOf(dana);
  expect((await endDestination(dana, way.id, at)).ok).toBe(true);
  expect(await getOwnWay(dana)).toBeNull();
  expect(await add(dana, "Another")).toEqual({ ok: false, problem: "NO_DESTINATION" });
  expect(await change(dana, way.milestones[0]!.id, { note: "late" })).toEqual({ ok: false, problem: "STEP_NOT_FOUND" });
  expect(await endDestination(dana, way.id, at)).toEqual({ ok: false, problem: "NO_DESTINATION" });
});

test("evidence is a real file, kept once, and can be deleted", async () => {
  const dana = await onTheWay();
  const { id: milestoneId } = stepOf(await wayOf(dana), "talk:");
  const keep = (content: string) =>
    keepMilestoneEvidence(dana, { milestoneId, name: "a.txt", bytes: fileOfText(content) }, at);
  const one = await keep("one");
  expect(await keep("one")).toEqual(one);
  expect(await keep("")).toEqual({ ok: false, problem: "FILE_EMPTY" });
  const fileId = one.ok ? one.value.id : "";
  expect(await removeMilestoneEvidence(dana, { milestoneId: nobody, fileId })).toMatchObject({ ok: false });
  expect((await removeMilestoneEvidence(dana, { milestoneId, fileId })).ok).toBe(true);
  expect(stepOf(await wayOf(dana), "talk:").files).toEqual([]);
});

test("what is due counts for the reminder: open steps of the way one is on", async () => {
  const dana = await onTheWay();
  const [one, two, three] = (await wayOf(dana)).milestones;
  await change(dana, one!.id, { dueOn: "2026-11-23" });
  await change(dana, two!.id, { dueOn: "2026-12-23", remindOn: "2026-11-20" });
  await change(dana, three!.id, { dueOn: "2026-11-24" });
  const due = (day: Date) => withActor(dana, (tx) => countDueMilestones(tx, dana.id, day));
  expect(await due(today)).toBe(2);
  await change(dana, one!.id, { dueOn: "2026-11-23", state: "DROPPED" });
  expect(await due(today)).toBe(1);
  await endDestination(dana, (await wayOf(dana)).id, at);
  expect(await due(today)).toBe(0);
});

test("a way is nobody else's: another student, and a counselor who has the student in care", async () => {
  const school = await createSchool();
  const maya = await createStudent({ schoolId: school.id });
  const counselor = await createCounselor(school.id);
  await assign(school.id, counselor.id, maya.id);
  await choose(maya, nurse);
  const way = await wayOf(maya);
  const { id } = way.milestones[0]!;
  const proof = { milestoneId: id, name: "own.txt", bytes: fileOfText("own") };
  const kept = await keepMilestoneEvidence(maya, proof, at);
  const fileId = kept.ok ? kept.value.id : "";
  expect(await getStoredFile(maya, fileId)).toMatchObject({ name: "own.txt" });
  for (const stranger of [await createStudent({ schoolId: school.id }), counselor as unknown as Explorer]) {
    expect(await getOwnWay(stranger)).toBeNull();
    expect(await getStoredFile(stranger, fileId)).toBeNull();
    expect(await withActor(stranger, (tx) => tx.milestone.count())).toBe(0);
    expect(await change(stranger, id, { state: "DOING" })).toEqual({ ok: false, problem: "STEP_NOT_FOUND" });
    const file = { milestoneId: id, name: "a.txt", bytes: fileOfText("x") };
    expect(await keepMilestoneEvidence(stranger, file, at)).toEqual({ ok: false, problem: "STEP_NOT_FOUND" });
    expect(await endDestination(stranger, way.id, at)).toEqual({ ok: false, problem: "NO_DESTINATION" });
  }
  expect((await wayOf(maya)).milestones[0]!.state).toBe("TODO");
});
