import type { SurveyTexts } from "./texts";

/** All questions of one language, as the page hands them to the browser once. */
export type WalkItem = { key: string; text: string; scale: string | null };
export type WalkPart = { question: string; choices: readonly string[]; items: readonly WalkItem[] };
export type WalkTexts = Pick<SurveyTexts, "walk" | "status" | "stopped" | "check">;

export type WalkProps = {
  locale: "en" | "es";
  parts: readonly WalkPart[];
  /** 1 is the first question; one more than there are questions is the look over all of them. */
  position: number;
  answers: Record<string, number>;
  attempt: string | null;
  person: string | null;
  /** "10:42", when the server stored an answer last. */
  savedAt: string | null;
  /** What a form without JavaScript came back with. */
  problem: "choose" | "too-few-answers" | "no-catalogue" | null;
  texts: WalkTexts;
};
