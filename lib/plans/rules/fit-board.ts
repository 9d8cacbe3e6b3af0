import type { OfferedCourse, Offers } from "./offered-course";
import { termsFor } from "./offered-course";
import { lastSchoolGrade } from "./school-year";
import { spanOf, type Taken, unmetGroups, unmetPartners } from "./taken-courses";

export type Spot = { grade: number; term: number };
export type Fitted = Spot & { offer: OfferedCourse };

export type BoardLimits = {
  offers: Offers;
  /** Terms in a school year. */
  terms: number;
  /** The first year that is still to be planned. */
  firstGrade: number;
  /** Most credits a year. */
  most: number;
  /** Years that may not change. */
  closed: ReadonlySet<number>;
  /** What is on the record or stays in the plan, with the credits that it takes of a year. */
  taken: readonly (Taken & { credits: number })[];
};

const deepest = 6;
const hundredths = (credits: number) => Math.round(credits * 100);

/** Years and terms into which courses are put one by one, so that at each moment what stands there is valid. */
export class FitBoard {
  readonly fitted: Fitted[] = [];
  readonly #limits: BoardLimits;
  readonly #taken: Taken[];
  readonly #years = new Map<number, number>();
  readonly #terms = new Map<number, number>();
  readonly #grades = new Map<string, number[]>();
  readonly #spots = new Map<OfferedCourse, Spot[]>();

  constructor(limits: BoardLimits) {
    this.#limits = limits;
    this.#taken = [...limits.taken];
    for (const { code, grade, credits } of limits.taken) {
      this.#load(grade, hundredths(credits));
      this.#gradesOf(code).push(grade);
    }
  }

  get taken(): readonly Taken[] {
    return this.#taken;
  }

  #load(grade: number, amount: number) {
    this.#years.set(grade, (this.#years.get(grade) ?? 0) + amount);
  }

  /** Hundredths of a credit in one year. */
  load(grade: number): number {
    return this.#years.get(grade) ?? 0;
  }

  /** Hundredths of a credit of single terms that begin in this one; of the fullest term for a course of the year. */
  termLoad({ grade, term }: Spot): number {
    const load = (each: number) => this.#terms.get(grade * 10 + each) ?? 0;
    if (term > 0) return load(term);
    let most = 0;
    for (let each = 1; each <= this.#limits.terms; each++) most = Math.max(most, load(each));
    return most;
  }

  /** Where the course may stand by its own grades and terms in the years that are open, early ones first. */
  spots(offer: OfferedCourse): readonly Spot[] {
    const known = this.#spots.get(offer);
    if (known) return known;
    const { firstGrade, closed, terms } = this.#limits;
    const spots: Spot[] = [];
    const from = Math.max(offer.gradeFrom, firstGrade);
    for (let grade = from; grade <= Math.min(offer.gradeTo, lastSchoolGrade); grade++)
      if (!closed.has(grade)) for (const term of termsFor(offer, terms)) spots.push({ grade, term });
    this.#spots.set(offer, spots);
    return spots;
  }

  /** Hundredths of a credit that a year has left. */
  room(grade: number): number {
    return hundredths(this.#limits.most) - this.load(grade);
  }

  hasRoom(offer: OfferedCourse, grade: number): boolean {
    return hundredths(offer.credits) <= this.room(grade);
  }

  /** Whether it is passed, going on or planned; a repeatable one may come again in another year. */
  has(offer: OfferedCourse, grade?: number): boolean {
    const grades = this.#grades.get(offer.code) ?? this.#grades.get(offer.code.toUpperCase()) ?? [];
    return offer.repeatable ? grade !== undefined && grades.includes(grade) : grades.length > 0;
  }

  #gradesOf(code: string): number[] {
    const known = this.#grades.get(code) ?? [];
    this.#grades.set(code, known);
    return known;
  }

  /** What it still needs before it at this spot, or beside it. */
  #missing(offer: OfferedCourse, spot: Spot) {
    const { offers, terms } = this.#limits;
    const span = spanOf(spot, offer.length, terms);
    return {
      span,
      groups: unmetGroups(offer.prerequisites, span.start, this.#taken, offers),
      partners: unmetPartners(offer.corequisites, span, this.#taken, offers),
    };
  }

  isReady(offer: OfferedCourse, spot: Spot): boolean {
    if (offer.prerequisites.length === 0 && offer.corequisites.length === 0) return true;
    const { groups, partners } = this.#missing(offer, spot);
    return groups.length + partners.length === 0;
  }

  /** Puts the course there, with what it needs before and beside it where that finds a place; else changes nothing. */
  place(offer: OfferedCourse, spot: Spot, depth = 0): boolean {
    if (offer.retired || this.has(offer, spot.grade) || !this.hasRoom(offer, spot.grade) || depth > deepest)
      return false;
    const mark = this.fitted.length;
    const { span, groups } = this.#missing(offer, spot);
    const prepared = groups.every((group) => this.#prepare(group, span.start, depth));
    if (prepared && !this.has(offer, spot.grade) && this.hasRoom(offer, spot.grade)) {
      this.#add(offer, spot);
      const { partners } = this.#missing(offer, spot);
      if (partners.every((code) => this.#accompany(code, spot, depth))) return true;
    }
    this.#backTo(mark);
    return false;
  }

  #prepare(group: readonly string[], start: number, depth: number): boolean {
    const { offers, terms } = this.#limits;
    if (unmetGroups([group], start, this.#taken, offers).length === 0) return true;
    return group.some((code) => {
      const offer = offers.find(code);
      if (!offer) return false;
      return this.spots(offer)
        .filter((spot) => spanOf(spot, offer.length, terms).end < start)
        .some((spot) => this.place(offer, spot, depth + 1));
    });
  }

  #accompany(code: string, { grade, term }: Spot, depth: number): boolean {
    const { offers, terms } = this.#limits;
    const offer = offers.find(code);
    if (!offer) return false;
    const latest = spanOf({ grade, term }, 0, terms).end;
    if (unmetPartners([code], { start: 0, end: latest }, this.#taken, offers).length === 0) return true;
    const near = this.spots(offer).filter((spot) => spot.grade === grade);
    const beside = near.filter((spot) => spot.term === term || spot.term === 0 || term === 0);
    return beside.some((spot) => this.place(offer, spot, depth + 1));
  }

  #add(offer: OfferedCourse, spot: Spot) {
    this.fitted.push({ offer, ...spot });
    const span = spanOf(spot, offer.length, this.#limits.terms);
    const { code, scedCode } = offer;
    this.#gradesOf(code.toUpperCase()).push(spot.grade);
    this.#taken.push({ code: code.toUpperCase(), scedCode, grade: spot.grade, recorded: false, ...span });
    this.#load(spot.grade, hundredths(offer.credits));
    this.#loadTerm(spot, hundredths(offer.credits));
  }

  #loadTerm({ grade, term }: Spot, amount: number) {
    if (term > 0) this.#terms.set(grade * 10 + term, this.termLoad({ grade, term }) + amount);
  }

  #backTo(mark: number) {
    while (this.fitted.length > mark) {
      const gone = this.fitted.pop()!;
      this.#taken.pop();
      this.#gradesOf(gone.offer.code.toUpperCase()).pop();
      this.#load(gone.grade, -hundredths(gone.offer.credits));
      this.#loadTerm(gone, -hundredths(gone.offer.credits));
    }
  }
}
