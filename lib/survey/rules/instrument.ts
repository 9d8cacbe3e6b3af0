/** Interest scales in the order that every vector of six follows: Realistic, Investigative, Artistic, Social, Enterprising, Conventional. */
export const scales = ["R", "I", "A", "S", "E", "C"] as const;
export type Scale = (typeof scales)[number];

export type InterestItem = { kind: "interests"; id: string; position: number; scale: Scale };
/** `elements` are the O*NET knowledge elements (2.C.*) that the subject stands for. */
export type SubjectItem = { kind: "subjects"; id: string; position: number; elements: readonly string[] };
export type SurveyItem = InterestItem | SubjectItem;

/** The two parts that one attempt asks; ids are unique across both, items stand in the order of asking. */
export type Instrument = { interests: readonly InterestItem[]; subjects: readonly SubjectItem[] };

/** 1 is the strongest no, 5 the strongest yes, 3 the middle. */
export type AnswerValue = 1 | 2 | 3 | 4 | 5;
/** `at` is the moment of answering in milliseconds since 1970. */
export type Answer = { value: AnswerValue; at: number };
/** By item id; an item without an answer is absent. */
export type Answers = Readonly<Record<string, Answer>>;

/**
 * How far people in general stand above or below their own average on each scale, in points of the five-point answer.
 * Taken off before scales are compared, or most people would look investigative, artistic or social.
 */
export type Norms = Readonly<Record<Scale, number>>;

export const isAnswerValue = (value: unknown): value is AnswerValue =>
  typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 5;

export const itemsOf = (instrument: Instrument): readonly SurveyItem[] => [
  ...instrument.interests,
  ...instrument.subjects,
];
