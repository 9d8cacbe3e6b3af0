import type { StudyCourse } from "@/lib/catalog/rules/study-program";
import type { OfferedCourse } from "./offered-course";

/** A course of a pathway's program of study, with its English title. */
export type ProgramStep = StudyCourse & { title: string };

/** What of both is compared. */
export type ComparedStep = Pick<ProgramStep, "code" | "title" | "gradeFrom" | "gradeTo">;
export type ComparedOffer = Pick<OfferedCourse, "code" | "scedCode" | "title" | "gradeFrom" | "gradeTo" | "retired">;

const small = new Set(["and", "of", "the", "to", "in", "for", "a", "comprehensive", "general", "other", "course"]);

const known = new Map<string, ReadonlySet<string>>();
const mostKnown = 20_000;

/** The words of a title that tell it from others, in lower case: "Algebra I (9th grade)" is algebra, i, 9th, grade. */
function wordsOf(title: string): ReadonlySet<string> {
  const words = known.get(title) ?? splitTitle(title);
  if (known.size < mostKnown) known.set(title, words);
  return words;
}

const splitTitle = (title: string): Set<string> =>
  new Set(
    title
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== "" && !small.has(word))
      .map((word) => (word.length > 4 ? word.replace(/(ies|s)$/, "") : word)),
  );

/** How much two titles have in common, 0 to 1: shared words over all words. */
export function titleLikeness(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const shared = [...one].filter((word) => other.has(word)).length;
  return one.size + other.size === 0 ? 0 : shared / (one.size + other.size - shared);
}

const likeEnough = { sameArea: 0.4, unknownArea: 0.6 };

function likeness(step: ComparedStep, { scedCode, title }: ComparedOffer): number {
  if (scedCode === step.code) return 2;
  if (scedCode !== null && scedCode.slice(0, 2) !== step.code.slice(0, 2)) return 0;
  const like = titleLikeness(step.title, title);
  const least = scedCode === null ? likeEnough.unknownArea : likeEnough.sameArea;
  // Neighbours in SCED are of one kind (nursing, welding) and break ties; they are not enough alone.
  const near = scedCode?.slice(0, 4) === step.code.slice(0, 4) ? 0.05 : 0;
  return like >= least ? like + near : 0;
}

/**
 * The offered course that stands for each course of a program: the same SCED code first, then one of the same subject
 * area (or of none) with a like title. Each offered course stands for one; ties go to the grades in common, then to the
 * code, so that equal lists give equal matches.
 */
export function matchCourses<Step extends ComparedStep, Offer extends ComparedOffer>(
  program: readonly Step[],
  offers: readonly Offer[],
): Map<Step, Offer> {
  const inCommon = (step: Step, offer: Offer) =>
    Math.min(step.gradeTo, offer.gradeTo) - Math.max(step.gradeFrom, offer.gradeFrom);
  const bySced = Map.groupBy(offers, ({ scedCode }) => scedCode ?? "");
  const exact = program.every(({ code }) => bySced.has(code));
  const pairs = program.flatMap((step, position) =>
    // The whole list is only looked through where a code is not found.
    (exact ? bySced.get(step.code)! : offers)
      .filter(({ retired }) => !retired)
      .map((offer) => ({ step, position, offer, like: likeness(step, offer), common: inCommon(step, offer) }))
      .filter(({ like }) => like > 0),
  );
  pairs.sort(
    (a, b) =>
      b.like - a.like ||
      a.position - b.position ||
      b.common - a.common ||
      (a.offer.code < b.offer.code ? -1 : a.offer.code > b.offer.code ? 1 : 0),
  );
  const matched = new Map<Step, Offer>();
  const used = new Set<Offer>();
  for (const { step, offer } of pairs) {
    if (matched.has(step) || used.has(offer)) continue;
    matched.set(step, offer);
    used.add(offer);
  }
  return matched;
}
