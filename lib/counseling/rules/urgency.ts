import type { PlanState, TaskKind } from "@/prisma/generated/enums";

/** Why a student stands in a counselor's day, in no order. */
export const reasonKinds = ["QUESTION", "SUBMITTED", "LOST", "OFF_TRACK", "DEADLINE"] as const;
export type ReasonKind = (typeof reasonKinds)[number];

export type OpenTask = { id: string; kind: TaskKind; dueOn: Date };

/** What the day asks of one student; tasks are those of survey, plan and submission that are not done or skipped. */
export type DayFacts = {
  grade: number | null;
  planState: PlanState | null;
  submittedAt: Date | null;
  /** When an edit dropped an approval. */
  droppedAt: Date | null;
  /** The oldest unanswered question about the plan, of the student or a guardian. */
  questionAt: Date | null;
  /** The oldest message of the student to the counselor that is not handled. */
  messageAt: Date | null;
  onTrack: boolean | null;
  missingCredits: number | null;
  tasks: readonly OpenTask[];
};

export type Reason = {
  kind: ReasonKind;
  /** The greater, the more urgent. */
  weight: number;
  /** Since when it waits; of a deadline the day; null where nobody waits. */
  since: Date | null;
  /** A question that waited for more than two school days, a deadline that is over. */
  late: boolean;
  /** Of a deadline: what is not done. */
  task?: OpenTask;
};

const senior = 12;
const lateAfter = 2;
const nearDays = 14;
const day = 86_400_000;

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than all else that is asked of a student. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const clock = clocks.get(timeZone) ?? new Intl.DateTimeFormat("en-CA", { timeZone });
  clocks.set(timeZone, clock);
  return clock;
}

/** The day of a moment on the clocks of a time zone, as midnight UTC. */
export function dayOf(at: Date, timeZone: string): Date {
  const [year, month, date] = clockOf(timeZone).format(at).split("-").map(Number);
  return new Date(Date.UTC(year!, month! - 1, date!));
}

/** How many days from Monday to Friday began after the day of `since`, up to today. Holidays are not known. */
export function schoolDaysSince(since: Date, at: Date, timeZone: string): number {
  const [first, last] = [dayOf(since, timeZone).getTime() / day, dayOf(at, timeZone).getTime() / day];
  if (last <= first) return 0;
  // Day 0 of the calendar was a Thursday; of each seven days five are school days.
  const upTo = (n: number) => Math.floor((n + 3) / 7) * 5 + Math.min(5, ((((n + 3) % 7) + 7) % 7) + 1);
  return upTo(last) - upTo(first);
}

const earliest = (...dates: (Date | null)[]): Date | null =>
  dates.reduce((first, date) => (date && (!first || date < first) ? date : first), null);

/**
 * Why a student waits for the counselor, the most urgent reason first; empty for who does not. In this order: questions
 * older than two school days; submitted plans; approvals that an edit dropped; seniors off track, by the credits that
 * are missing; deadlines that passed; newer questions; survey, plan or submission due within 14 days. Within one kind
 * whoever waits longest, or is due first, comes first. Days are those of the school's time zone.
 */
export function reasonsOf(facts: DayFacts, at: Date, timeZone: string): Reason[] {
  const found: Reason[] = [];
  const asked = earliest(facts.questionAt, facts.messageAt);
  if (asked) {
    const late = schoolDaysSince(asked, at, timeZone) > lateAfter;
    found.push({ kind: "QUESTION", weight: late ? 70 : 20, since: asked, late });
  }
  if (facts.planState === "SUBMITTED")
    found.push({ kind: "SUBMITTED", weight: 60, since: facts.submittedAt, late: false });
  else if (facts.droppedAt && facts.planState !== "APPROVED")
    found.push({ kind: "LOST", weight: 50, since: facts.droppedAt, late: false });
  if (facts.grade === senior && facts.onTrack === false) {
    const missing = Math.min(facts.missingCredits ?? 0, 90) / 10;
    found.push({ kind: "OFF_TRACK", weight: 40 + missing, since: null, late: false });
  }
  const [task] = facts.tasks.toSorted((a, b) => a.dueOn.getTime() - b.dueOn.getTime() || (a.id < b.id ? -1 : 1));
  const today = dayOf(at, timeZone).getTime();
  if (task && task.dueOn.getTime() - today <= nearDays * day) {
    const late = task.dueOn.getTime() < today;
    found.push({ kind: "DEADLINE", weight: late ? 30 : 10, since: task.dueOn, late, task });
  }
  return found.sort((a, b) => b.weight - a.weight);
}

/** Where in a queue: by weight, then by how long it waits, then by id, so that no two places are the same. */
export type Place = { weight: number; since: number; id: string };

const never = 8_640_000_000_000_000;

export const placeOf = ({ weight, since }: Pick<Reason, "weight" | "since">, id: string): Place => ({
  weight,
  since: since?.getTime() ?? never,
  id,
});

/** Negative where `a` comes first. */
export const comparePlaces = (a: Place, b: Place): number =>
  b.weight - a.weight || a.since - b.since || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** A place as the address of the next page says it. */
export const writePlace = ({ weight, since, id }: Place): string => `${weight}|${since}|${id}`;

/** Reads it back; null for anything else. */
export function readPlace(written: string): Place | null {
  const [, weight, since, id] = /^(\d{1,2}(?:\.\d{1,17})?)\|(-?\d{1,16})\|([0-9a-f-]{36})$/.exec(written) ?? [];
  return id === undefined ? null : { weight: Number(weight), since: Number(since), id };
}
