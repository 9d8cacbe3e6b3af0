import type { Role } from "@/prisma/generated/enums";

/** Days between two mails; 0: none. */
export const digestChoices = [0, 1, 7] as const;
export type DigestEvery = (typeof digestChoices)[number];

const staffRoles: readonly Role[] = ["COUNSELOR", "EDUCATOR", "SCHOOL_ADMINISTRATOR"];

/** What holds until someone chooses: daily for staff, weekly for everyone else. */
export const usualDigest = (roles: readonly Role[]): DigestEvery =>
  roles.some((role) => staffRoles.includes(role)) ? 1 : 7;

export const dueWithinDays = 14;

/** What waits for a person, as counts only: a mail names nobody and says nothing of answers, plans or steps. */
export type DigestCounts = {
  messages: number;
  tasks: number;
  questions: number;
  plans: number;
  /** Students' applications that wait for a yes, and hours that wait to be verified. */
  asked: number;
  hours: number;
  /** One's own: steps on the way and applications of which a day has come. */
  steps: number;
  applications: number;
};

export const isEmptyDigest = (counts: DigestCounts): boolean => Object.values(counts).every((count) => count === 0);

/** Mails go out by day, so that no phone rings at night: from 6 to 20 by the clocks of `timeZone`. */
export function isMailTime(at: Date, timeZone: string): boolean {
  const hour = Number(new Intl.DateTimeFormat("en-US", { timeZone, hour: "numeric", hourCycle: "h23" }).format(at));
  return hour >= 6 && hour < 20;
}
