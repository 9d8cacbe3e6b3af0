import "server-only";
import type { Explorer } from "@/lib/accounts/rules/roles";
import type { Transaction } from "@/lib/platform/db";
import { type Mail, queueMail } from "@/lib/platform/mail-outbox";
import { countAttempt, type Limit } from "@/lib/platform/rate-limit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { createLink } from "@/lib/platform/signed-links";
import type { Locale } from "@/lib/platform/texts";
import { withActor } from "@/lib/platform/with-actor";
import { closeHoursLinks, hoursTopic } from "./close-hours-links";
import { holdHours, recordHoursEvents, recordOwnHours, spokenHours } from "./record-hours";
import { ownSchools } from "./rules/care";
import { hoursLink, remindableBefore } from "./rules/hours-link";

export type SendHoursProblem =
  | "PLACEMENT_NOT_FOUND"
  | "NOTHING_TO_SEND"
  | "NO_SCHOOL"
  | "SUPERVISOR_MISSING"
  | "TOO_MANY_MAILS"
  | "TOO_EARLY"
  | "NOTHING_WAITS";

/** Links that one person gives to supervisors in a day: nobody writes to strangers through Waymark. */
export const hoursLinkLimit = { name: "hours/link", most: 12, minutes: 24 * 60 } as const satisfies Limit;

/** The token is told here once: for whoever must hand the link over where no mail goes out. */
export type GivenLink = { token: string; expiresAt: Date; mailed: string | null };
export type WriteHoursMail = (token: string, expiresAt: Date, organisation: string) => Omit<Mail, "to">;

type Place = { id: string; organisation: string; supervisorName: string; supervisorEmail: string };

const findPlace = (tx: Transaction, explorer: Explorer, id: string): Promise<Place | null> =>
  tx.placement.findFirst({
    where: { id, personId: explorer.id, removedAt: null },
    select: { id: true, organisation: true, supervisorName: true, supervisorEmail: true },
  });

/** A new link to a placement; those before it end, so that at most one is open. */
async function giveLink(
  tx: Transaction,
  explorer: Explorer,
  place: Place,
  { locale, write }: { locale: Locale; write: WriteHoursMail },
  at: Date,
): Promise<GivenLink> {
  await closeHoursLinks(tx, explorer, place.id, at);
  const target = { purpose: hoursLink, targetId: place.id, personId: explorer.id, locale };
  const { id, token, expiresAt } = await createLink(tx, explorer, target, at);
  const to = place.supervisorEmail;
  if (to !== "") {
    const terms = { topic: hoursTopic(id), queuedById: explorer.id };
    await queueMail(tx, { to, ...write(token, expiresAt, place.organisation) }, terms);
  }
  return { token, expiresAt, mailed: to === "" ? null : to };
}

type Sent = { placementId: string; to: "supervisor" | "school"; locale: Locale };

/**
 * Sends the drafts of a placement to its supervisor, by a signed link for 14 days, or to the school, where a counselor
 * verifies them. What is sent changes no more unless it is taken back.
 */
export const sendHours = (
  explorer: Explorer,
  { placementId, to, locale }: Sent,
  write: WriteHoursMail,
  at: Date,
): Promise<Result<{ sent: number; link: GivenLink | null }, SendHoursProblem>> =>
  withActor(explorer, async (tx) => {
    await holdHours(tx, explorer.id);
    const place = await findPlace(tx, explorer, placementId);
    if (!place) return fail("PLACEMENT_NOT_FOUND");
    if (to === "school" && ownSchools(explorer).length === 0) return fail("NO_SCHOOL");
    if (to === "supervisor" && place.supervisorName === "") return fail("SUPERVISOR_MISSING");
    const drafts = { placementId, personId: explorer.id, state: "DRAFT" as const, removedAt: null };
    if ((await tx.hoursEntry.count({ where: drafts })) === 0) return fail("NOTHING_TO_SEND");
    if (to === "supervisor" && !(await countAttempt(hoursLinkLimit, explorer.id, at)).allowed)
      return fail("TOO_MANY_MAILS");
    const sent = await tx.hoursEntry.updateManyAndReturn({
      where: drafts,
      data: { state: "WAITING", sentAt: at, changedAt: at },
      select: spokenHours,
    });
    await recordHoursEvents(tx, sent, { state: "WAITING", by: "own", byName: explorer.name, at });
    await recordOwnHours(tx, explorer, { action: "hours.send", entity: "Placement", entityId: placementId });
    const link = to === "supervisor" ? await giveLink(tx, explorer, place, { locale, write }, at) : null;
    return succeed({ sent: sent.length, link });
  });

/** A new link to what waits, three days after the last one or where that has ended. */
export const remindSupervisor = (
  explorer: Explorer,
  { placementId, locale }: { placementId: string; locale: Locale },
  write: WriteHoursMail,
  at: Date,
): Promise<Result<GivenLink, SendHoursProblem>> =>
  withActor(explorer, async (tx) => {
    await holdHours(tx, explorer.id);
    const place = await findPlace(tx, explorer, placementId);
    if (!place) return fail("PLACEMENT_NOT_FOUND");
    if (place.supervisorName === "") return fail("SUPERVISOR_MISSING");
    const waiting = { placementId, personId: explorer.id, state: "WAITING" as const, removedAt: null };
    if ((await tx.hoursEntry.count({ where: waiting })) === 0) return fail("NOTHING_WAITS");
    const open = { purpose: hoursLink, targetId: placementId, revokedAt: null, expiresAt: { gt: at } };
    const recent = { ...open, personId: explorer.id, createdAt: { gt: remindableBefore(at) } };
    if ((await tx.signedLink.count({ where: recent })) > 0) return fail("TOO_EARLY");
    if (!(await countAttempt(hoursLinkLimit, explorer.id, at)).allowed) return fail("TOO_MANY_MAILS");
    await recordOwnHours(tx, explorer, { action: "hours.remind", entity: "Placement", entityId: placementId });
    return succeed(await giveLink(tx, explorer, place, { locale, write }, at));
  });

/** Takes back all hours of a placement that wait: they are drafts again, and the supervisor's link opens nothing. */
export const takeBackHours = (
  explorer: Explorer,
  placementId: string,
  at: Date,
): Promise<Result<{ taken: number }, "PLACEMENT_NOT_FOUND" | "NOTHING_WAITS">> =>
  withActor(explorer, async (tx) => {
    await holdHours(tx, explorer.id);
    if (!(await findPlace(tx, explorer, placementId))) return fail("PLACEMENT_NOT_FOUND");
    const taken = await tx.hoursEntry.updateManyAndReturn({
      where: { placementId, personId: explorer.id, state: "WAITING", removedAt: null },
      data: { state: "DRAFT", sentAt: null, changedAt: at },
      select: spokenHours,
    });
    const links = await closeHoursLinks(tx, explorer, placementId, at);
    if (taken.length === 0 && links === 0) return fail("NOTHING_WAITS");
    await recordHoursEvents(tx, taken, { state: "DRAFT", by: "own", byName: explorer.name, at });
    await recordOwnHours(tx, explorer, { action: "hours.take-back", entity: "Placement", entityId: placementId });
    return succeed({ taken: taken.length });
  });
