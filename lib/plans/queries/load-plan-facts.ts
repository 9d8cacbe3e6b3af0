import "server-only";
import type { Transaction } from "@/lib/platform/db";
import { type Locale, toLocale } from "@/lib/platform/texts";
import type { PlanEventKind, SignerKind, SuggestionState } from "@/prisma/generated/enums";
import { boundHash } from "./bound-hash";
import { findRules } from "./get-rules";
import { toContent } from "./plan-head";
import { type Planning, planningOf, toOffered } from "./planning";
import { readPlan, type WhichPlan } from "./read-plan";
import { type Standing, standingOf } from "../rules/approval";
import type { CheckedCourse } from "../rules/checked-course";
import { checkRequirements, type RequirementCheck } from "../rules/check-requirements";
import type { PlanContent } from "../rules/content";
import { type Change, diffContents } from "../rules/diff";
import type { Edit } from "../rules/edits";
import { lockedGrades } from "../rules/locked-years";
import { mergeCourses } from "../rules/merge-courses";
import { type OfferedCourse } from "../rules/offered-course";
import { storedPrerequisites } from "../rules/prerequisites";
import type { Words } from "../rules/requirement-set";
import type { SnapshotData } from "../rules/snapshot";

export type PlanRemark = {
  id: string;
  /** A course or step of the plan; "comment:" and an id: the answer to another remark; null: the whole plan. */
  entryId: string | null;
  text: string;
  authorId: string | null;
  authorName: string;
  authorKind: SignerKind;
  createdAt: Date;
  resolvedAt: Date | null;
};

export type PlanProposal = {
  id: string;
  change: Edit;
  message: string;
  authorId: string;
  authorName: string;
  state: SuggestionState;
  answer: string;
  createdAt: Date;
};

export type PlanLine = { kind: PlanEventKind; revision: number; actorName: string; detail: unknown; at: Date };

/** Everything that is told of one plan to whoever may see it. */
export type PlanFacts = {
  plan: { id: string; personId: string; revision: number; primary: boolean; changedAt: Date; state: Standing["state"] };
  student: { id: string; name: string; grade: number | null; locale: Locale };
  schoolName: string | null;
  planning: Planning;
  content: PlanContent;
  materialHash: string;
  /** The record and the plan as one list. */
  courses: CheckedCourse[];
  /** Spanish titles of the school's courses, by code. */
  spanish: Record<string, string>;
  offers: OfferedCourse[];
  pathway: Words;
  /** Titles of all pathways that are named. */
  pathways: ReadonlyMap<string, Words>;
  rulesTitle: Words | null;
  check: RequirementCheck | null;
  standing: Standing;
  /** Line by line since the newest approved revision; null where none was approved yet. */
  sinceApproved: Change[] | null;
  snapshots: { id: string; revision: number; createdAt: Date }[];
  locked: number[];
  /** Locks of this plan alone, which a counselor may open. */
  ownLocks: number[];
  /** Oldest first. */
  remarks: PlanRemark[];
  /** Newest first. */
  proposals: PlanProposal[];
  history: PlanLine[];
};

/**
 * One plan, or a person's primary one, with all that is told of it: for whomever the database shows it to in this
 * transaction (its owner, staff in care, an educator of the student, a guardian by link). Three
 * queries.
 */
export async function loadPlanFacts(tx: Transaction, where: WhichPlan, at: Date): Promise<PlanFacts | null> {
  const row = await readPlan(tx, where, at);
  const newest = row?.revisions[0];
  if (!row || !newest) return null;
  const { person } = row;
  const place = person.memberships.find(({ school }) => school) ?? person.memberships[0];
  const planning = planningOf(place?.grade ?? null, place?.school ?? null, at);
  const content = toContent(newest.content);
  const materialHash = boundHash({ content, materialHash: newest.materialHash }, planning.immaterial);
  const offered = place?.school?.courses ?? [];
  const courses = mergeCourses(person.transcript, content.courses, offered);

  const standing = standingOf({ ...row, materialHash, guardianSigns: planning.guardianSigns, events: row.events });
  const { approved, pathways } = await approvedAndTitles(tx, row.id, row.approvedRevision, content.pathwayId);
  const sinceApproved = approved && diffContents(approved, content, planning.immaterial);
  const rules = await rulesOf(tx, content, planning);
  return {
    plan: row,
    student: { id: person.id, name: person.name, grade: place?.grade ?? null, locale: toLocale(person.locale) },
    schoolName: place?.school?.name ?? null,
    planning,
    content,
    materialHash,
    courses,
    spanish: spanishTitles(courses, offered),
    offers: offered.map(({ prerequisites, retiredAt, titleEs: _es, ...course }) =>
      toOffered({ ...course, prerequisites: storedPrerequisites(prerequisites), retired: retiredAt !== null }),
    ),
    pathway: pathways.get(content.pathwayId) ?? { en: "", es: "" },
    pathways,
    rulesTitle: rules?.title ?? null,
    check: rules && checkRequirements(rules.content, courses, person.conditions),
    standing,
    sinceApproved,
    snapshots: row.snapshots,
    locked: [...lockedGrades(planning.locks, row.id, content.classOf)].sort((a, b) => a - b),
    ownLocks: planning.locks.filter(({ planId }) => planId === row.id).map(({ grade }) => grade),
    remarks: row.comments,
    proposals: row.suggestions.map((each) => ({ ...each, change: each.change as unknown as Edit })),
    history: row.events,
  };
}

function spanishTitles(
  courses: readonly CheckedCourse[],
  offered: readonly { code: string; titleEs: string | null }[],
): Record<string, string> {
  const used = new Set(courses.map(({ code }) => code));
  return Object.fromEntries(
    offered.flatMap(({ code, titleEs }) => (titleEs && used.has(code) ? [[code, titleEs] as const] : [])),
  );
}

type Titled = { id: string; en: string; es: string };

/** What the approved revision said, and the titles of its pathway and of the one followed now. One query. */
async function approvedAndTitles(tx: Transaction, planId: string, approved: number | null, pathwayId: string) {
  const [row] = await tx.$queryRaw<{ content: unknown; pathways: Titled[] | null }[]>`
    WITH approved AS (
      SELECT content, "pathwayId" FROM "PlanRevision" WHERE "planId" = ${planId}::uuid AND number = ${approved ?? -1}
    )
    SELECT (SELECT content FROM approved) AS content,
      (SELECT json_agg(json_build_object('id', p.id, 'en', p."titleEn", 'es', p."titleEs")) FROM "Pathway" p
       WHERE p.id = ${pathwayId} OR p.id = (SELECT "pathwayId" FROM approved)) AS pathways`;
  const titles = (row?.pathways ?? []).map(({ id, ...words }): [string, Words] => [id, words]);
  return { approved: row?.content ? toContent(row.content) : null, pathways: new Map(titles) };
}

async function rulesOf(tx: Transaction, content: PlanContent, planning: Planning) {
  const code = planning.requirementCode ?? content.rules.set;
  if (code === null) return null;
  return findRules(tx, code, planning.classOf ?? content.classOf);
}

/** Snapshots are written by reviewPlan alone, in this shape. */
export const toSnapshotData = (json: unknown): SnapshotData => json as SnapshotData;
