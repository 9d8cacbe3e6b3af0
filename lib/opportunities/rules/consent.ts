import type { CurrentUser } from "@/lib/accounts/rules/roles";
import type { Consent } from "@/prisma/generated/enums";
import { needsStaff } from "./care";

/** Whose yes an application needs before the employer sees it. */
export type Needs = { staff: boolean; guardian: boolean };

/** Where an application stands between the applicant, the school, the family and the employer. */
export type Standing = { staff: Consent; guardian: Consent; openAt: Date | null };

export type Answer = "GIVEN" | "REFUSED";

export type ConsentAct =
  | { kind: "send"; needs: Needs }
  | { kind: "staff"; says: Answer }
  | { kind: "undo" }
  | { kind: "guardian"; says: Answer }
  | { kind: "withdraw" };

export type SendBar = "NO_SCHOOL" | "ADULT_MISSING";

/** Nothing is sent: nobody is asked, nobody sees anything. */
export const unsent: Standing = { staff: "NONE", guardian: "NONE", openAt: null };

/** Whether something is with the school, the family or the employer. */
export const isSent = ({ staff, openAt }: Pick<Standing, "staff" | "openAt">): boolean =>
  staff !== "NONE" || openAt !== null;

/** Whether someone said no, so that the applicant may mend it and send it again. */
export const isRefused = ({ staff, guardian }: Pick<Standing, "staff" | "guardian">): boolean =>
  staff === "REFUSED" || guardian === "REFUSED";

/**
 * Who must agree before an employer sees an application of this person, or why nothing can be sent. For a student who
 * may be a minor the school speaks, and the guardian too where the school asks them; without a school there is nobody
 * who could. Students after high school are grown up; everybody else says that they are (`adult`).
 */
export function whoMustAgree(
  user: Pick<CurrentUser, "memberships">,
  { askGuardians, adult }: { askGuardians: boolean; adult: boolean },
): Needs | SendBar {
  const places = user.memberships.filter(({ role }) => role === "STUDENT");
  if (needsStaff(user))
    return places.some(({ schoolId }) => schoolId !== null) ? { staff: true, guardian: askGuardians } : "NO_SCHOOL";
  if (places.length > 0 || adult) return { staff: false, guardian: false };
  return "ADULT_MISSING";
}

const isSettled = (consent: Consent) => consent === "NONE" || consent === "GIVEN";

/**
 * The standing after an act, or null where the act is out of place: only what is not under way is sent, only what is
 * asked is answered, only a school's answer is taken back. `openAt` is a moment exactly while what was sent has every
 * yes that it needs.
 */
export function afterAct(before: Standing, act: ConsentAct, at: Date): Standing | null {
  const sent = isSent(before);
  if (act.kind === "send") {
    if (sent && !isRefused(before)) return null;
    return {
      staff: act.needs.staff ? "ASKED" : "NONE",
      guardian: act.needs.guardian ? "ASKED" : "NONE",
      openAt: act.needs.staff || act.needs.guardian ? null : at,
    };
  }
  if (!sent) return null;
  if (act.kind === "withdraw") return unsent;
  if (act.kind === "guardian") return before.guardian === "NONE" ? null : opened({ ...before, guardian: act.says }, at);
  if (before.staff === "NONE") return null;
  if (act.kind === "undo") return before.staff === "ASKED" ? null : { ...before, staff: "ASKED", openAt: null };
  return before.staff === act.says ? null : opened({ ...before, staff: act.says }, at);
}

const opened = (standing: Standing, at: Date): Standing => ({
  ...standing,
  openAt: isSettled(standing.staff) && isSettled(standing.guardian) ? (standing.openAt ?? at) : null,
});
