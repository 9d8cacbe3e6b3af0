import kept from "@/prisma/catalog/programs/usual-courses.json";
import { type OfferedCourse, type Offers, toOffers } from "./offered-course";

type Usual = {
  code: string;
  credits: number;
  from: number;
  to: number;
  series?: string;
  step?: number;
  core?: true;
  usually?: number;
};

const usual = new Map((kept.courses as Usual[]).map((course) => [course.code, course]));

/** Where a SCED course stands in an order that people usually take: algebra before geometry. Null where in none. */
export function seriesOf(scedCode: string | null): { series: string; step: number } | null {
  const course = scedCode === null ? undefined : usual.get(scedCode);
  return course?.series === undefined ? null : { series: course.series, step: course.step ?? 0 };
}

/** Whether most students take a SCED course, and the grade in which they usually do; null where it differs. */
export function usualOf(scedCode: string | null): { core: boolean; grade: number | null } {
  const course = scedCode === null ? undefined : usual.get(scedCode);
  return { core: course?.core ?? false, grade: course?.usually ?? null };
}

const namedGrade = /\(grade (\d+)\)|\((\d+)th grade\)/;
const early = /kindergarten|\(early childhood education\)/i;
const priorToSecondary = /prior-to-secondary/;
const upper = /\((?:juniors and seniors)\)/;
const lower = /\((?:freshmen and sophomores)\)/;

/** The grades that a title itself names; null where it names none, and none at all for the first years of school. */
function gradesIn(title: string): [number, number] | "NEVER" | null {
  if (early.test(title)) return "NEVER";
  const [, one, other] = namedGrade.exec(title) ?? [];
  const grade = Number(one ?? other);
  if (grade > 0) return grade < 7 ? "NEVER" : [grade, grade];
  if (priorToSecondary.test(title)) return [7, 8];
  if (upper.test(title)) return [11, 12];
  return lower.test(title) ? [9, 10] : null;
}

/** Titles that name no course of their own: an aide, a supplement, whatever is "other". */
const unnamed =
  /(—|-)(Other|Aide|Supplemental|Independent Study|Proficiency Development)$|^(Particular Topics|Study Hall|Tutorial)/;
const ofAProgram = /^(AP|IB|PLTW|CI)\b|Workplace Experience$/;
const likely = (code: string, title: string) =>
  usual.has(code) ? 0 : unnamed.test(title) ? 3 : ofAProgram.test(title) ? 2 : 1;

function toOffered({ code, titleEn }: { code: string; titleEn: string }): OfferedCourse | null {
  const named = gradesIn(titleEn);
  if (named === "NEVER") return null;
  const known = usual.get(code);
  const credits = known?.credits ?? 1;
  const [gradeFrom, gradeTo] = named ?? (known ? [known.from, known.to] : [7, 12]);
  return {
    origin: "SCED",
    code,
    scedCode: code,
    title: titleEn,
    credits,
    gradeFrom,
    gradeTo,
    length: credits < 1 ? 1 : 0,
    terms: [],
    prerequisites: [],
    corequisites: [],
    dualCredit: false,
    repeatable: /Workplace Experience$/.test(titleEn),
    retired: false,
    unusual: likely(code, titleEn),
  };
}

type Listed = readonly { code: string; titleEn: string }[];
const made = new WeakMap<Listed, Offers>();

/**
 * The national list as courses to plan with, made once for each list. SCED says neither credits nor grades: the usual
 * ones hold (prisma/catalog/programs/usual-courses.json), else one credit, a whole year, grades 7 to 12.
 */
export function nationalOffers(courses: Listed): Offers {
  const known = made.get(courses);
  if (known) return known;
  const offers = toOffers(courses.flatMap((course) => toOffered(course) ?? []));
  made.set(courses, offers);
  return offers;
}
