import type { CheckedCourse } from "./checked-course";
import type { Closing } from "./check-requirements";
import { isSameCourse } from "./checked-course";
import type { OfferedCourse } from "./offered-course";
import { matchesSelectors } from "./requirement-set";

export type ChoiceWorld = {
  offers: readonly OfferedCourse[];
  /** The record and the plan. */
  courses: readonly CheckedCourse[];
  closing: readonly Closing[];
  /** SCED codes of the pathway's program of study. */
  onPathway: ReadonlySet<string>;
};

export type CourseChoice = OfferedCourse & {
  /** The line that it helps to close; null: none. */
  closes: Closing | null;
  onPathway: boolean;
  /** In the plan or on the record already. */
  taken: boolean;
};

const isOpenEnded = ({ selectors }: Closing) => selectors.includes("any");
const taken = (offer: OfferedCourse, courses: readonly CheckedCourse[]) =>
  !offer.repeatable && courses.some((course) => course.state !== "FAILED" && isSameCourse(course, offer));
const pathwayOf = ({ code, scedCode }: OfferedCourse, onPathway: ReadonlySet<string>) =>
  onPathway.has(scedCode ?? code);

/** Courses that one looks at first: those that close most, then the pathway's, then the usual ones, then by title. */
function inOrder(choices: readonly CourseChoice[]): CourseChoice[] {
  const rank = (choice: CourseChoice) => [
    choice.closes && !isOpenEnded(choice.closes) ? 0 : 1,
    choice.onPathway ? 0 : 1,
    choice.unusual ?? 0,
  ];
  return [...choices].sort((a, b) => {
    const [mine, theirs] = [rank(a), rank(b)];
    const at = mine.findIndex((figure, i) => figure !== theirs[i]);
    return at === -1 ? a.title.localeCompare(b.title, "en") : mine[at]! - theirs[at]!;
  });
}

function choiceOf(offer: OfferedCourse, { courses, closing, onPathway }: ChoiceWorld): CourseChoice {
  const fitting = closing.filter(({ selectors }) => matchesSelectors(selectors, offer));
  return {
    ...offer,
    closes: fitting.find((each) => !isOpenEnded(each)) ?? fitting[0] ?? null,
    onPathway: pathwayOf(offer, onPathway),
    taken: taken(offer, courses),
  };
}

/** What can be taken in one grade, best first: what is still needed, what the pathway has, the rest. */
export function courseChoices(grade: number, world: ChoiceWorld) {
  const choices = inOrder(
    world.offers
      .filter(({ retired, gradeFrom, gradeTo }) => !retired && gradeFrom <= grade && grade <= gradeTo)
      .map((offer) => choiceOf(offer, world))
      .filter((choice) => !choice.taken),
  );
  const needed = choices.filter(({ closes }) => closes !== null && !isOpenEnded(closes));
  const pathway = choices.filter((choice) => choice.onPathway && !needed.includes(choice));
  return { needed, pathway, others: choices.filter((each) => !needed.includes(each) && !pathway.includes(each)) };
}

const plain = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();

/** Courses that have all of the words in their code or one of their titles, in whatever grade. */
export function findCourses(q: string, world: ChoiceWorld, titleOf: (offer: OfferedCourse) => string): CourseChoice[] {
  const words = plain(q).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const has = (offer: OfferedCourse) => {
    const text = plain(`${offer.code} ${offer.scedCode ?? ""} ${offer.title} ${titleOf(offer)}`);
    return words.every((word) => text.includes(word));
  };
  return inOrder(world.offers.filter((offer) => !offer.retired && has(offer)).map((offer) => choiceOf(offer, world)));
}
