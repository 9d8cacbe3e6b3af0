import "server-only";
import { readByLink } from "@/lib/platform/signed-links";
import type { Locale } from "@/lib/platform/texts";
import type { SignerKind } from "@/prisma/generated/enums";
import type { CheckedCourse } from "../rules/checked-course";
import type { RequirementCheck } from "../rules/check-requirements";
import { type Change, diffContents } from "../rules/diff";
import { guardianPurposes } from "../rules/guardian-link";
import type { Words } from "../rules/requirement-set";
import { type SnapshotData, snapshotOf } from "../rules/snapshot";
import { loadPlanFacts } from "./load-plan-facts";
import { contentAt } from "./plan-head";

type Said = { text: string; authorName: string; authorKind: SignerKind; createdAt: Date };

/** What a guardian sees who came by a link: the plan, its check, what changed, and their own questions. */
export type GuardianPlan = {
  planId: string;
  /** The language that the link was given for. */
  locale: Locale | null;
  student: { name: string; grade: number | null };
  document: SnapshotData;
  courses: CheckedCourse[];
  check: RequirementCheck | null;
  pathways: ReadonlyMap<string, Words>;
  /** Since the newest signature that came by this link; null where there is none. */
  sinceSigned: Change[] | null;
  signedNow: boolean;
  snapshots: { id: string; revision: number; createdAt: Date }[];
  questions: (Said & { answers: Said[] })[];
  expiresAt: Date;
};

/** The plan that the holder of this token may see; null where it opens none. */
export const getPlanForGuardian = (token: string, at: Date): Promise<GuardianPlan | null> =>
  readByLink(token, guardianPurposes, at, async (tx, link) => {
    const facts = await loadPlanFacts(tx, { planId: link.targetId }, at);
    if (!facts) return null;
    const signed = facts.standing.signatures.find(({ linkId }) => linkId === link.id);
    const before = signed && (await contentAt(tx, facts.plan.id, signed.revision));
    const said = ({ text, authorName, authorKind, createdAt }: Said): Said => ({
      text,
      authorName,
      authorKind,
      createdAt,
    });
    return {
      planId: facts.plan.id,
      locale: link.locale === "es" || link.locale === "en" ? link.locale : null,
      student: { name: facts.student.name, grade: facts.student.grade },
      document: snapshotOf(facts, { at }),
      courses: facts.courses,
      check: facts.check,
      pathways: facts.pathways,
      sinceSigned: before ? diffContents(before, facts.content, facts.planning.immaterial) : null,
      signedNow: signed?.holds ?? false,
      snapshots: facts.snapshots,
      questions: facts.remarks
        .filter(({ authorKind }) => authorKind === "GUARDIAN")
        .map((question) => ({
          ...said(question),
          answers: facts.remarks.filter(({ entryId }) => entryId === `comment:${question.id}`).map(said),
        })),
      expiresAt: link.expiresAt,
    };
  });
