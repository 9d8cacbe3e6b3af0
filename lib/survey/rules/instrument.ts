/** Interest scales in the order that every vector of six follows: Realistic, Investigative, Artistic, Social, Enterprising, Conventional. */
export const scales = ["R", "I", "A", "S", "E", "C"] as const;
export type Scale = (typeof scales)[number];

type Asked = {
  id: string;
  position: number;
  /** 1 is asked at every length, 2 from the standard one on (a few at the quick one too), 3 at the complete one. */
  tier?: number;
  /** The item that means nearly the same. */
  pair?: string | null;
};
export type InterestItem = Asked & { kind: "interests"; scale: Scale };
/** `elements` are the O*NET knowledge elements (2.C.*) that the subject stands for. */
export type SubjectItem = Asked & { kind: "subjects"; elements: readonly string[] };
/** `elements` are O*NET skills (2.A.*, 2.B.*). */
export type SkillItem = Asked & { kind: "skills"; elements: readonly string[] };
export type SurveyItem = InterestItem | SubjectItem | SkillItem;

/** The parts that one attempt asks; ids are unique across all, items stand in the order of asking. */
export type Instrument = {
  interests: readonly InterestItem[];
  subjects: readonly SubjectItem[];
  /** Absent where the attempt is older than this part. */
  skills?: readonly SkillItem[];
};
export const partNames = ["interests", "subjects", "skills"] as const;
export type PartName = (typeof partNames)[number];

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

export const itemsOfPart = (instrument: Instrument, part: PartName): readonly SurveyItem[] => instrument[part] ?? [];

export const itemsOf = (instrument: Instrument): readonly SurveyItem[] =>
  partNames.flatMap((part) => itemsOfPart(instrument, part));
