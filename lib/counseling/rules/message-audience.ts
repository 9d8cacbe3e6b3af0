import { progressSteps } from "./progress";

/** What a filter of one's caseload can ask about students; all of what is said must hold. */
export const audienceSteps = progressSteps;
export const audienceTracks = ["on", "off", "unknown"] as const;
export const audiencePlans = ["none", "DRAFT", "SUBMITTED", "APPROVED", "RETURNED"] as const;

export type CaseloadAudience = {
  kind: "caseload";
  grade?: number | undefined;
  step?: (typeof audienceSteps)[number] | undefined;
  track?: (typeof audienceTracks)[number] | undefined;
  plan?: (typeof audiencePlans)[number] | undefined;
};
/** To whom staff write. */
export type Audience =
  { kind: "student"; id: string } | { kind: "class"; id: string } | { kind: "program"; id: string } | CaseloadAudience;

export const mostMessageText = 4_000;
export const mostMessageSubject = 120;
/** First names that are shown before sending. */
export const namesShown = 8;

const id = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const named = new RegExp(`^(?:(class|program):)?(${id})$`);

/** Reads "caseload", "class:id", "program:id" or the id of one student, as addresses and forms say it; null otherwise. */
export function readAudience(to: string, filter: Omit<CaseloadAudience, "kind"> = {}): Audience | null {
  if (to === "caseload") return { kind: "caseload", ...filter };
  const found = named.exec(to);
  if (!found) return null;
  const kind = found[1] === "class" || found[1] === "program" ? found[1] : "student";
  return { kind, id: found[2]! };
}

/** The same the other way round. */
export const audienceKey = (audience: Audience): string =>
  audience.kind === "caseload"
    ? "caseload"
    : audience.kind === "student"
      ? audience.id
      : `${audience.kind}:${audience.id}`;
