import { Note } from "@/components/ui/note";
import type { PlanFacts, PlanRemark } from "@/lib/plans/queries/load-plan-facts";
import { type Locale, plural } from "@/lib/platform/texts";
import { approvalTexts } from "../approval-texts";

type Props = { locale: Locale; facts: Pick<PlanFacts, "proposals" | "remarks" | "student"> };

/** Remarks that are open and whose last word, the remark itself or its newest answer, is not the student's own. */
function openRemarks(remarks: readonly PlanRemark[], studentId: string): PlanRemark[] {
  return remarks.filter((remark) => {
    if (remark.resolvedAt || remark.entryId?.startsWith("comment:")) return false;
    const last = remarks.filter(({ entryId }) => entryId === `comment:${remark.id}`).at(-1) ?? remark;
    return last.authorId !== studentId;
  });
}

/** What others wrote about the plan and the student has not answered, with the way to it. Draws nothing else. */
export function WaitingNote({ locale, facts }: Props) {
  const { waiting: texts } = approvalTexts(locale);
  const suggestions = facts.proposals.filter(({ state }) => state === "OPEN").length;
  const remarks = openRemarks(facts.remarks, facts.student.id).length;
  const lines = [
    { n: suggestions, words: texts.suggestions, to: "suggestions" },
    { n: remarks, words: texts.remarks, to: "remarks" },
  ].filter(({ n }) => n > 0);
  if (lines.length === 0) return null;
  return (
    <Note title={texts.title}>
      {lines.map(({ n, words, to }) => (
        <p key={to}>
          <a href={`/${locale}/plan/review#${to}`}>{plural(locale, n, words)}</a>
        </p>
      ))}
    </Note>
  );
}
