import type { Locale } from "@/lib/platform/texts";
import type { SignerKind } from "@/prisma/generated/enums";
import type { CheckedCourse } from "./checked-course";
import type { RequirementCheck } from "./check-requirements";
import type { PlanContent } from "./content";
import type { Words } from "./requirement-set";

/** A plan as a document says it; an approved one is kept like this for good. Dates as ISO strings. */
export type SnapshotData = {
  version: 1;
  /** The language that the document was made in. */
  locale: Locale;
  student: { name: string; grade: number | null; classOf: number | null };
  school: string | null;
  timeZone: string;
  revision: number;
  materialHash: string;
  content: PlanContent;
  pathway: Words;
  courses: readonly CheckedCourse[];
  /** Spanish titles of courses, by code, where the school has them. */
  spanish: Readonly<Record<string, string>>;
  rules: Words | null;
  check: RequirementCheck | null;
  /** Null: the plan as it stands, approved or not. */
  approved: { by: string; at: string } | null;
  signatures: readonly { kind: SignerKind; name: string; relation: string | null; at: string }[];
  guardianSigns: boolean;
  at: string;
};

type Facts = {
  plan: { revision: number };
  student: { name: string; grade: number | null; locale: Locale };
  schoolName: string | null;
  planning: { timeZone: string; guardianSigns: boolean; classOf: number | null };
  materialHash: string;
  content: PlanContent;
  pathway: Words;
  courses: readonly CheckedCourse[];
  spanish: Readonly<Record<string, string>>;
  rulesTitle: Words | null;
  check: RequirementCheck | null;
  standing: {
    approved: { by: string; at: Date } | null;
    signatures: readonly { kind: SignerKind; name: string; relation: string | null; at: Date; holds: boolean }[];
  };
};

/** What the document says; with `approvedBy` as that person approves it now, and with their signature if `signed`. */
export function snapshotOf(
  facts: Facts,
  { approvedBy, signed, at }: { approvedBy?: string; signed?: boolean; at: Date },
): SnapshotData {
  const day = at.toISOString();
  const { approved } = facts.standing;
  const held = facts.standing.signatures
    .filter(({ holds }) => holds)
    .map(({ kind, name, relation, at: when }) => ({ kind, name, relation, at: when.toISOString() }));
  const own = signed && approvedBy ? [{ kind: "COUNSELOR" as const, name: approvedBy, relation: null, at: day }] : [];
  return {
    version: 1,
    locale: facts.student.locale,
    student: {
      name: facts.student.name,
      grade: facts.student.grade,
      classOf: facts.planning.classOf ?? facts.content.classOf,
    },
    school: facts.schoolName,
    timeZone: facts.planning.timeZone,
    revision: facts.plan.revision,
    materialHash: facts.materialHash,
    content: facts.content,
    pathway: facts.pathway,
    courses: facts.courses,
    spanish: facts.spanish,
    rules: facts.rulesTitle,
    check: facts.check,
    approved: approvedBy ? { by: approvedBy, at: day } : approved && { by: approved.by, at: approved.at.toISOString() },
    signatures: [...held, ...own],
    guardianSigns: facts.planning.guardianSigns,
    at: day,
  };
}
