import { boardColumns, type Proposal } from "@/components/plans/board/board-view";
import { schoolsOf, type Student } from "@/lib/accounts/rules/roles";
import { getStudyProgram } from "@/lib/catalog/queries/get-study-program";
import { listNamed } from "@/lib/catalog/queries/list-named";
import { getBoardFacts } from "@/lib/plans/queries/get-board-facts";
import { findAlternatives } from "@/lib/plans/rules/alternatives";
import type { Closing } from "@/lib/plans/rules/check-requirements";
import type { PlanContent } from "@/lib/plans/rules/content";
import type { ChoiceWorld } from "@/lib/plans/rules/course-choices";
import { findPlanProblems, type PlanWorld } from "@/lib/plans/rules/findings";
import { toOffers } from "@/lib/plans/rules/offered-course";
import { now } from "@/lib/platform/clock";
import type { Locale } from "@/lib/platform/texts";

/** For each thing that is missing the course that would close it best, where the list has one and a year has room. */
function proposalsFor(content: PlanContent, world: PlanWorld, closing: readonly Closing[]): Proposal[] {
  const used = new Set<string>();
  return closing.flatMap(({ lineId, selectors, credits }): Proposal[] => {
    const found = findAlternatives(content, world, { selectors, credits: credits || null });
    const best = found.find(({ offer }) => !used.has(offer.code));
    if (!best) return [];
    used.add(best.offer.code);
    const { code, title, credits: earns } = best.offer;
    return [{ lineId, code, title, credits: earns, grade: best.grade }];
  });
}

/** All that the pages of one plan show, read once. */
export async function getBoardPage(locale: Locale, student: Student, planId: string | null) {
  const facts = await getBoardFacts(student, { planId, locale, at: now() });
  if (!facts) return null;
  const { content, courses, planning, offers, check } = facts;
  const pathway = (await listNamed(locale, { pathways: [content.pathwayId] })).get(content.pathwayId);
  const program = await getStudyProgram(locale, content.pathwayId);
  const onPathway = new Set(program.filter(({ kind, shared }) => kind === "CAREER" || !shared).map(({ code }) => code));
  const locked = new Set(facts.locked);
  const closing = check?.closing ?? [];
  const listed = toOffers(offers);
  const { terms, grade, minimumCredits, maximumCredits } = planning;
  const world: PlanWorld = { offers: listed, courses, terms, grade, minimumCredits, maximumCredits, locked };
  const findings = findPlanProblems(content, world);
  const proposals = proposalsFor(content, world, closing);
  const choices: ChoiceWorld = { offers, courses, closing, onPathway };
  const columns = boardColumns({
    content,
    courses: courses.map((course) => ({ ...course, title: facts.titleOf(course) })),
    proposals: proposals.map((proposal) => ({
      ...proposal,
      title: facts.titleOf({ ...proposal, scedCode: null }),
    })),
    grade,
    locked,
  });
  const hasSchool = schoolsOf(student, "STUDENT").length > 0;
  return { locale, student, facts, pathway, onPathway, listed, findings, choices, proposals, columns, hasSchool };
}

export type BoardPage = NonNullable<Awaited<ReturnType<typeof getBoardPage>>>;
