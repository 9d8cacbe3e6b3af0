import type { Closing } from "./check-requirements";
import type { Spot } from "./fit-board";
import { spotCost, worthOf } from "./fit-cost";
import type { Fitting, Unfitted, UnfittedReason } from "./fit-first-plan";
import type { OfferedCourse } from "./offered-course";
import { isOpen, matchesSelectors } from "./requirement-set";
import { lastSchoolGrade } from "./school-year";

/** So many of the likeliest courses are weighed against each other; the others only where none of these finds a place. */
const weighed = 40;
const mostRounds = 40;

type Candidate = { offer: OfferedCourse; spot: Spot; cost: number };

/** Courses that match, the likeliest for this pathway first. */
function likely(fitting: Fitting, selectors: readonly string[], known: Map<string, OfferedCourse[]>): OfferedCourse[] {
  const key = selectors.join("\n");
  const found =
    known.get(key) ??
    fitting.input.offers.all
      .filter((offer) => !offer.retired && offer.credits > 0 && matchesSelectors(selectors, offer))
      .map((offer) => ({ offer, worth: worthOf(offer, fitting.wishes) }))
      .sort((a, b) => a.worth - b.worth || (a.offer.code < b.offer.code ? -1 : 1))
      .map(({ offer }) => offer);
  known.set(key, found);
  return found;
}

/** A course too big wastes room, one too small asks for another beside it. */
const misfit = ({ credits }: OfferedCourse, needed: number) =>
  credits > needed ? (credits - needed) * 30 : (needed - credits) * 8;

function candidates(fitting: Fitting, offers: readonly OfferedCourse[], needed: number, grades: Grades): Candidate[] {
  const { board, wishes } = fitting;
  const room = mostRoom(fitting, grades) / 100;
  return offers
    .filter(({ credits }) => credits <= room)
    .flatMap((offer): Candidate[] => {
      const base = worthOf(offer, wishes) + misfit(offer, needed);
      return board.spots(offer).flatMap((spot) => {
        if (!grades(spot.grade) || !board.hasRoom(offer, spot.grade) || board.has(offer, spot.grade)) return [];
        return [{ offer, spot, cost: base + spotCost(board, offer, spot) }];
      });
    })
    .sort((a, b) => a.cost - b.cost || a.spot.grade - b.spot.grade || (a.offer.code < b.offer.code ? -1 : 1));
}

type Grades = (grade: number) => boolean;

function mostRoom({ board, input }: Fitting, grades: Grades): number {
  let most = 0;
  for (let grade = input.grade; grade <= lastSchoolGrade; grade++)
    if (grades(grade) && !input.closed.has(grade)) most = Math.max(most, board.room(grade));
  return most;
}

/** Places one course for so many credits; the credits that it brings, or null where none finds a place. */
function placeOne(fitting: Fitting, offers: readonly OfferedCourse[], needed: number, grades: Grades): number | null {
  for (const some of [offers.slice(0, weighed), offers.slice(weighed)]) {
    const chosen = candidates(fitting, some, needed, grades).find(({ offer, spot }) =>
      fitting.board.place(offer, spot),
    );
    if (chosen) return chosen.offer.credits;
  }
  return null;
}

function reasonFor({ board }: Fitting, offers: readonly OfferedCourse[], grades: Grades): UnfittedReason {
  const open = offers.filter((offer) => !board.has(offer));
  if (open.length === 0) return "NOT_OFFERED";
  const some = (fits: (offer: OfferedCourse, spot: Spot) => boolean) =>
    open.some((offer) => board.spots(offer).some((spot) => grades(spot.grade) && fits(offer, spot)));
  if (!some(() => true)) return "GRADE";
  if (!some((offer, spot) => board.hasRoom(offer, spot.grade))) return "NO_ROOM";
  return some((offer, spot) => board.hasRoom(offer, spot.grade) && board.isReady(offer, spot))
    ? "NO_ROOM"
    : "PREREQUISITE";
}

/**
 * Places courses for what the rules still miss, lines with the fewest courses to choose from first and open ones
 * (any course) last, until all is closed or nothing more fits; says what stays open. `open`: open lines as well.
 */
export function closeLines(fitting: Fitting, { open }: { open: boolean }): Unfitted[] {
  const { rules } = fitting.input;
  if (!rules) return [];
  const counts: Grades = (grade) => grade >= (rules.countsFrom ?? 9) && grade <= lastSchoolGrade;
  const known = new Map<string, OfferedCourse[]>();
  const stuck = new Set<string>();
  const offersFor = ({ selectors }: Closing) => likely(fitting, selectors, known);
  const keyOf = ({ lineId, courses }: Closing) => `${lineId} ${courses === undefined ? "credits" : "courses"}`;

  for (let round = 0; round < mostRounds; round++) {
    const closing = (fitting.check()?.closing ?? []).filter((each) => !stuck.has(keyOf(each)));
    const narrow = closing.filter((each) => !isOpen(each));
    const next = narrow.length > 0 ? narrow : open ? closing : [];
    if (next.length === 0) break;
    for (const line of next.sort((a, b) => offersFor(a).length - offersFor(b).length)) {
      let [credits, courses] = [line.credits, line.courses ?? 0];
      while (credits > 0.001 || courses > 0) {
        const placed = placeOne(fitting, offersFor(line), credits, counts);
        if (placed === null) {
          stuck.add(keyOf(line));
          break;
        }
        credits -= placed;
        courses -= 1;
      }
    }
  }
  return (fitting.check()?.closing ?? []).map((line) => ({
    kind: "LINE",
    lineId: line.lineId,
    title: line.title,
    credits: line.credits,
    ...(line.courses === undefined ? {} : { courses: line.courses }),
    reason: reasonFor(fitting, offersFor(line), counts),
  }));
}

const firstHighGrade = 9;

/** Electives for the years of high school that have fewer credits than the school asks; says which stay below. */
export function fillYears(fitting: Fitting): Unfitted[] {
  const { minimumCredits, closed, grade: first } = fitting.input;
  if (minimumCredits === null) return [];
  const known = new Map<string, OfferedCourse[]>();
  const offers = likely(fitting, ["any"], known);
  const unfitted: Unfitted[] = [];
  for (let grade = Math.max(first, firstHighGrade); grade <= lastSchoolGrade; grade++) {
    const here: Grades = (each) => each === grade;
    const missing = () => minimumCredits - fitting.board.load(grade) / 100;
    while (missing() > 0.001 && !closed.has(grade))
      if (placeOne(fitting, offers, missing(), here) === null) {
        unfitted.push({ kind: "YEAR", grade, credits: missing(), reason: reasonFor(fitting, offers, here) });
        break;
      }
  }
  return unfitted;
}
