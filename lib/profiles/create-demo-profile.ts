import "server-only";
import { asDemoUser } from "@/lib/accounts/as-demo-user";
import { type Explorer, isExplorer } from "@/lib/accounts/rules/roles";
import { addSkills } from "./add-skills";
import { chooseDestination } from "./choose-destination";
import { contactSchema, conversationSchema, heldSchema } from "./contact-schema";
import demo from "./demo-profile.json";
import { importResume } from "./import-resume";
import { milestoneSchema, ownStepSchema } from "./milestone-schema";
import { getProfilePage } from "./queries/get-profile";
import { getOwnWay } from "./queries/get-own-way";
import { readResume } from "./rules/read-resume";
import { addContact } from "./save-contact";
import { holdConversation, planConversation } from "./save-conversation";
import { addMilestone, changeMilestone } from "./save-milestone";
import { saveWants } from "./save-profile";
import { wantsSchema } from "./schema";

const day = 86_400_000;
const moved = (at: Date, days: number) => new Date(at.getTime() + days * day);
const dayAt = (at: Date, days: number) => moved(at, days).toISOString().slice(0, 10);
const midnight = (at: Date) => new Date(`${dayAt(at, 0)}T00:00:00Z`);

/** The way to the destination: one step done, one begun, and one of their own. */
async function walkWay(user: Explorer, at: Date): Promise<void> {
  const began = moved(at, -20);
  await chooseDestination(user, { code: demo.destination, today: midnight(began) }, began);
  const way = await getOwnWay(user);
  for (const [i, { state, note, daysAgo, dueInDays }] of demo.steps.entries()) {
    const step = way?.milestones[i];
    if (!step) continue;
    const input = milestoneSchema.parse({
      ...{ title: step.title, note, state, waitsFor: step.waitsFor },
      ...(daysAgo === undefined ? {} : { doneOn: dayAt(at, -daysAgo) }),
      ...(dueInDays === undefined ? {} : { dueOn: dayAt(at, dueInDays) }),
    });
    await changeMilestone(user, { id: step.id, input, today: midnight(at) }, moved(at, -(daysAgo ?? 8)));
  }
  const { dueInDays, ...own } = demo.ownStep;
  await addMilestone(user, ownStepSchema.parse({ ...own, dueOn: dayAt(at, dueInDays) }), moved(at, -8));
}

/** Someone to ask, with one conversation held and one planned. */
async function meetPeople(user: Explorer, at: Date): Promise<void> {
  const contact = await addContact(user, contactSchema.parse(demo.contact), moved(at, -15));
  if (!contact.ok) return;
  for (const { questions, heldDaysAgo, plannedInDays, ...said } of demo.conversations) {
    const planned = dayAt(at, plannedInDays ?? -(heldDaysAgo ?? 0));
    const input = conversationSchema.parse({ plannedOn: planned, questions });
    const plan = await planConversation(user, contact.value.id, input, moved(at, -14));
    if (!plan.ok || heldDaysAgo === undefined) continue;
    const held = heldSchema.parse({ heldOn: dayAt(at, -heldDaysAgo), ...said });
    await holdConversation(user, { id: plan.value.id, input: held, today: midnight(at) });
  }
}

/** Gives the demo job seeker a profile, a destination and people, by the same verbs as anyone's; once. */
export async function createDemoProfile(at: Date): Promise<boolean> {
  const user = await asDemoUser(demo.signIn, at);
  if (!user || !isExplorer(user)) return false;
  const { entries } = await getProfilePage(user);
  if (entries.length > 0) return false;
  const resume = readResume(JSON.stringify(demo.resume));
  if (!resume.ok) throw new Error(JSON.stringify(resume.problems));
  const since = moved(at, -21);
  await importResume(user, resume.value, since);
  await addSkills(user, "en", demo.skills, since);
  await saveWants(user, wantsSchema.parse(demo.wants), since);
  await walkWay(user, at);
  await meetPeople(user, at);
  return true;
}
