import "server-only";
import type { Transaction } from "@/lib/platform/db";
import { type Locale, toLocale } from "@/lib/platform/texts";
import type { PlanEventKind, SignerKind, SuggestionState } from "@/prisma/generated/enums";
import { boundHash } from "./bound-hash";
import { findRules } from "./get-rules";
import { toContent } from "./plan-head";
import { type Planning, planningOf, planningSchool, toOffered } from "./planning";
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

const shownEvents = 60;

const current = (at: Date) => ({ from: { lte: at }, OR: [{ until: null }, { until: { gt: at } }] });

const read = (tx: Transaction, where: { planId: string } | { personId: string }, at: Date) =>
  tx.plan.findFirst({
    relationLoadStrategy: "join",
    where: "planId" in where ? { id: where.planId, archivedAt: null } : { ...where, primary: true, archivedAt: null },
    select: {
      id: true,
      personId: true,
      revision: true,
      primary: true,
      state: true,
      submittedAt: true,
      approvedRevision: true,
      changedAt: true,
      revisions: { orderBy: { number: "desc" }, take: 1, select: { content: true, materialHash: true } },
      reviews: { orderBy: { createdAt: "desc" }, take: 20 },
      signatures: { orderBy: { createdAt: "desc" }, take: 40 },
      events: {
        orderBy: { at: "desc" },
        take: shownEvents,
        select: { kind: true, revision: true, actorName: true, detail: true, at: true },
      },
      comments: { orderBy: { createdAt: "asc" }, take: 200 },
      suggestions: { orderBy: { createdAt: "desc" }, take: 40 },
      snapshots: { orderBy: { createdAt: "desc" }, take: 8, select: { id: true, revision: true, createdAt: true } },
      person: {
        select: {
          id: true,
          name: true,
          locale: true,
          memberships: {
            where: { role: "STUDENT", ...current(at) },
            select: {
              grade: true,
              school: {
                select: {
                  ...planningSchool,
                  name: true,
                  courses: {
                    orderBy: { code: "asc" },
                    select: {
                      code: true,
                      scedCode: true,
                      titleEn: true,
                      credits: true,
                      gradeFrom: true,
                      gradeTo: true,
                      length: true,
                      terms: true,
                      prerequisites: true,
                      corequisites: true,
                      repeatable: true,
                      dualCredit: true,
                      retiredAt: true,
                    },
                  },
                },
              },
            },
          },
          transcript: true,
          conditions: { select: { conditionId: true, amount: true } },
        },
      },
    },
  });

/**
 * One plan, or a person's primary one, with all that is told of it: for whomever the database shows it to in this
 * transaction (its owner, staff in care, an educator of the student, a guardian by link). Four queries at most.
 */
export async function loadPlanFacts(
  tx: Transaction,
  where: { planId: string } | { personId: string },
  at: Date,
): Promise<PlanFacts | null> {
  const row = await read(tx, where, at);
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
  const approved = row.approvedRevision === null ? null : await approvedContent(tx, row.id, row.approvedRevision);
  const sinceApproved = approved && diffContents(approved, content, planning.immaterial);
  const rules = await rulesOf(tx, content, planning);
  const pathways = await pathwayTitles(tx, [content.pathwayId, ...(approved ? [approved.pathwayId] : [])]);
  return {
    plan: row,
    student: { id: person.id, name: person.name, grade: place?.grade ?? null, locale: toLocale(person.locale) },
    schoolName: place?.school?.name ?? null,
    planning,
    content,
    materialHash,
    courses,
    offers: offered.map(({ prerequisites, retiredAt, ...course }) =>
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

/** What an approved revision said. */
async function approvedContent(tx: Transaction, planId: string, number: number): Promise<PlanContent | null> {
  const row = await tx.planRevision.findUnique({
    where: { planId_number: { planId, number } },
    select: { content: true },
  });
  return row && toContent(row.content);
}

async function rulesOf(tx: Transaction, content: PlanContent, planning: Planning) {
  const code = planning.requirementCode ?? content.rules.set;
  if (code === null) return null;
  return findRules(tx, code, planning.classOf ?? content.classOf);
}

async function pathwayTitles(tx: Transaction, ids: readonly string[]): Promise<Map<string, Words>> {
  const rows = await tx.pathway.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, titleEn: true, titleEs: true },
  });
  return new Map(rows.map(({ id, titleEn, titleEs }) => [id, { en: titleEn, es: titleEs }]));
}

/** Snapshots are written by reviewPlan alone, in this shape. */
export const toSnapshotData = (json: unknown): SnapshotData => json as SnapshotData;
