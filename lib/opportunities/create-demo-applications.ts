import "server-only";
import { type Explorer, hasRole } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import { addFoundApplication, moveApplication } from "./move-application";
import { saveOpportunity } from "./save-opportunity";
import { addHours } from "./save-hours";
import { addPlacement } from "./save-placement";
import { sendApplication } from "./send-application";
import { sendHours } from "./send-hours";
import { verifyByLink } from "./verify-hours";

type Entry = { daysAgo: number; minutes: number; text: string };

export type DemoPerson = {
  signIn: string;
  send: { key: string; letter: string; daysAgo: number; state?: "INTERVIEW" }[];
  save: string[];
  found?: { title: string; organisation: string; note: string; nextInDays: number };
  placement: {
    title: string;
    organisation: string;
    supervisorName: string;
    verified?: Entry[];
    rejected?: Entry & { reason: string };
    waiting: Entry[];
    drafts: Entry[];
  };
};

const day = 86_400_000;
const before = (at: Date, days: number) => new Date(at.getTime() - days * day);
const dayOf = (date: Date) => new Date(`${date.toISOString().slice(0, 10)}T00:00:00Z`);
// No demo person has an e-mail address to which anything would go.
const noMail = () => ({ subject: "", body: "" });

/** What a made-up opportunity is called where it comes from. */
export const demoKey = (key: string): string => `demo|${key}`;

/** What a demo person did with opportunities; nothing where they have done something already. */
export async function walkDemoPerson(user: Explorer, person: DemoPerson, at: Date): Promise<boolean> {
  const own = { personId: user.id };
  const { ids, done, ruleId } = await withActor(user, async (tx) => ({
    done: (await tx.application.count({ where: own })) + (await tx.placement.count({ where: own })) > 0,
    ids: new Map(
      (
        await tx.opportunity.findMany({
          where: { demo: true, sourceKey: { not: null } },
          select: { id: true, sourceKey: true },
        })
      ).map(({ id, sourceKey }) => [sourceKey, id]),
    ),
    ruleId: (await tx.hoursRule.findFirst({ where: { endedAt: null, schoolId: schoolOf(user) }, select: { id: true } }))
      ?.id,
  }));
  if (done) return false;
  const idOf = (key: string) => ids.get(demoKey(key)) ?? "";
  for (const key of person.save) await saveOpportunity(user, { opportunityId: idOf(key) }, before(at, 7));
  for (const { key, letter, daysAgo, state } of person.send) {
    const sending = { name: user.name, email: `${person.signIn}@example.org`, phone: "", letter, resume: null };
    const adult = !hasRole(user, "STUDENT");
    const sent = await sendApplication(user, { opportunityId: idOf(key), ...sending, adult }, before(at, daysAgo));
    if (sent.ok && state)
      await moveApplication(user, { id: sent.value.applicationId, state, was: "APPLIED" }, before(at, 1));
  }
  if (person.found) {
    const { note, nextInDays, ...found } = person.found;
    const nextOn = dayOf(new Date(at.getTime() + nextInDays * day));
    await addFoundApplication(
      user,
      { ...found, kind: "JOB", url: "", state: "SAVED", nextOn, text: note },
      before(at, 3),
    );
  }
  await work(user, person.placement, ruleId ?? null, at);
  return true;
}

const schoolOf = (user: Explorer) => user.memberships.find(({ role }) => role === "STUDENT")?.schoolId ?? null;

/** A placement with hours in every state that its person's demo has. */
async function work(user: Explorer, demo: DemoPerson["placement"], ruleId: string | null, at: Date): Promise<void> {
  const { title, organisation, supervisorName } = demo;
  const placement = { title, organisation, supervisorName, supervisorEmail: "", startsOn: null, endsOn: null };
  const added = await addPlacement(user, { ...placement, ruleId, applicationId: null }, before(at, 45));
  if (!added.ok) return;
  const placementId = added.value.id;
  const note = async (entries: readonly Entry[], when: Date) => {
    const rows = entries.map(({ daysAgo, minutes, text }) => ({ heldOn: dayOf(before(at, daysAgo)), minutes, text }));
    const result = await addHours(user, { placementId, rows, again: false, today: dayOf(at) }, when);
    return result.ok ? result.value.ids : [];
  };
  const to = hasRole(user, "STUDENT") ? ("school" as const) : ("supervisor" as const);
  const send = async (when: Date) => {
    const sent = await sendHours(user, { placementId, to, locale: "en" }, noMail, when);
    return sent.ok ? (sent.value.link?.token ?? null) : null;
  };
  const { verified = [], rejected } = demo;
  if (verified.length > 0) {
    const good = await note(verified, before(at, 12));
    const bad = rejected ? await note([rejected], before(at, 12)) : [];
    const token = await send(before(at, 11));
    const when = before(at, 10);
    const judge = (entryIds: string[], verdict: "VERIFIED" | "REJECTED", reason: string) =>
      token && entryIds.length > 0
        ? verifyByLink(
            token,
            { entryIds, verdict, reason, name: supervisorName },
            { seenAt: when, visitorId: null },
            when,
          )
        : null;
    await judge(good, "VERIFIED", "");
    await judge(bad, "REJECTED", rejected?.reason ?? "");
  }
  if (demo.waiting.length > 0) {
    await note(demo.waiting, before(at, 1));
    await send(before(at, 1));
  }
  if (demo.drafts.length > 0) await note(demo.drafts, at);
}
