// Reminders of what one does for work: one's own steps and applications, and what waits for a counselor's word.
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { saveDigestPreference } from "@/lib/counseling/save-digest-preference";
import { later, mailsTo, noon, site, tick, world } from "../../support/digest-world";
import { createCounselor, createJobSeeker } from "../../support/factories";
import { insertRow } from "../../support/owner";

test("tells a job seeker how many steps and applications have their day, never which", async () => {
  const { counselor } = await world();
  const email = `dana.${randomUUID()}@example.org`;
  const dana = await createJobSeeker({ email });
  const destinationId = randomUUID();
  await insertRow("Destination", { id: destinationId, personId: dana.id, occupationCode: "29-1141.00" });
  const step = (fields: Record<string, unknown>) =>
    insertRow("Milestone", {
      ...{ id: randomUUID(), personId: dana.id, destinationId, kind: "OTHER", title: "Secret step", waitsFor: [] },
      ...fields,
    });
  const apply = (fields: Record<string, unknown>) =>
    insertRow("Application", {
      ...{ id: randomUUID(), personId: dana.id, kind: "JOB", title: "Secret job", organisation: "Hidden Inc" },
      ...fields,
    });
  await step({ dueOn: later(1) });
  await apply({ nextOn: later(1) });
  await apply({ nextOn: later(0), state: "DECLINED" });
  await apply({ nextOn: later(0), removedAt: noon });
  expect(await tick()).toBe(0);
  await step({ remindOn: later(7) });
  expect(await tick(later(7))).toBe(1);
  const [mail] = await mailsTo(email);
  expect(mail!.body).toContain(`2 steps whose day has come: ${site}/en/way`);
  expect(mail!.body).toContain(`1 application with something to do: ${site}/en/applications`);
  expect(mail!.body).not.toMatch(/secret|hidden|dana/i);
  expect(await tick(later(13))).toBe(0);
  await saveDigestPreference(dana, 0, noon);
  expect(await tick(later(30))).toBe(0);
  expect(await mailsTo(counselor.email!)).toEqual([]);
});

test("tells a counselor of applications and hours that wait for them, and of no one else's", async () => {
  const { school, counselor, student } = await world();
  const colleague = await createCounselor(school.id, { email: `lee.${randomUUID()}@example.org` });
  const placementId = randomUUID();
  const own = { personId: student.id, title: "Secret job", organisation: "Hidden Inc" };
  await insertRow("Application", { id: randomUUID(), kind: "JOB", staff: "ASKED", state: "APPLIED", ...own });
  await insertRow("Placement", { id: placementId, ...own });
  for (const state of ["DRAFT", "WAITING", "WAITING", "REJECTED"])
    await insertRow("HoursEntry", {
      ...{ id: randomUUID(), placementId, personId: student.id, heldOn: noon, minutes: 60, state },
    });
  expect(await tick()).toBe(1);
  const [mail] = await mailsTo(counselor.email!);
  expect(mail!.body).toContain(`1 application that needs your yes: ${site}/en/day`);
  expect(mail!.body).toContain(`2 entries of hours to verify: ${site}/en/day`);
  expect(mail!.body).not.toMatch(/secret|hidden|maya/i);
  expect(await mailsTo(colleague.email!)).toEqual([]);
});
