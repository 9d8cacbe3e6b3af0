import type { SurveyTexts } from "./texts";

/** All questions of one language, as the page hands them to the browser once. */
export type WalkItem = { key: string; text: string; scale: string | null };
export type WalkPart = {
  kind: "interests" | "subjects" | "skills";
  question: string;
  choices: readonly string[];
  /** First the planned ones in the fixed order, then what an adaptive order may ask instead. */
  items: readonly WalkItem[];
  /** How many are planned, and asked at most. */
  planned: number;
};
export type WalkTexts = Pick<SurveyTexts, "walk" | "status" | "stopped" | "check" | "care">;
export type WalkProblem = "choose" | "too-few-answers" | "no-catalogue";

export type WalkProps = {
  locale: "en" | "es";
  parts: readonly WalkPart[];
  /** 1 is the first question; one more than are planned is the look over all of them. */
  position: number;
  /** The question that stands at this position, where the address names it. */
  shown: string | null;
  answers: Record<string, number>;
  /** The answered keys in the order of their moments. */
  order: readonly string[];
  attempt: string | null;
  person: string | null;
  length: "QUICK" | "STANDARD" | "COMPLETE";
  audience: "GENERAL" | "MIDDLE" | "ADULT";
  /** What an address carries before there is an attempt: "?length=STANDARD" or "". */
  query: string;
  /** Where the table of the adaptive order is; null where there is none. */
  chooser: string | null;
  /** Kinds of answers to look at again, as the server saw them when it made this page. */
  care: readonly Care[];
  /** "10:42", when the server stored an answer last. */
  savedAt: string | null;
  /** What a form without JavaScript came back with. */
  problem: WalkProblem | null;
  texts: WalkTexts;
};

/** What a kind look at the answers may point to. */
export type Care = "alike" | "straight" | "hurried" | "contradicting";
