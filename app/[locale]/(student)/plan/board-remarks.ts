import { boardTexts } from "@/components/plans/board-texts";
import type { Remark } from "@/components/plans/board/board-summary";
import { creditWords } from "@/components/plans/board/board-words";
import type { PlanForms } from "@/components/plans/board/edit-form";
import { editWords } from "@/components/plans/board/edit-words";
import { fieldsOf, problemWords } from "@/components/plans/board/problem-words";
import type { BoardContext } from "@/components/plans/board/year-column";
import type { Finding } from "@/lib/plans/rules/findings";
import { fill } from "@/lib/platform/texts";
import type { BoardPage } from "./board-page";

/** One finding in words. */
function wordsOf({ locale, facts, listed }: BoardPage, finding: Finding): string {
  const titleOf = (code: string) => {
    const offer = listed.find(code);
    return offer ? facts.titleOf(offer) : code;
  };
  const entry = "entryId" in finding ? facts.content.courses.find(({ id }) => id === finding.entryId) : undefined;
  return problemWords(locale, finding, { titleOf, course: entry ? facts.titleOf(entry) : "" });
}

export function boardContext(board: BoardPage, forms: PlanForms | null): BoardContext {
  const { locale, facts, columns, onPathway, findings } = board;
  return {
    locale,
    columns,
    terms: facts.planning.terms,
    forms,
    says: ({ id, code, scedCode, dualCredit }) => ({
      onPathway: onPathway.has(scedCode ?? code),
      notes: dualCredit ? [boardTexts(locale).dualCredit] : [],
      wrong: findings.flatMap((each) => ("entryId" in each && each.entryId === id ? [wordsOf(board, each)] : [])),
    }),
    yearSays: (grade) =>
      findings.flatMap((each) => ("entryId" in each || each.grade !== grade ? [] : [wordsOf(board, each)])),
    lineTitle: (lineId) => facts.check?.closing.find((each) => each.lineId === lineId)?.title[locale] ?? "",
  };
}

/** What is missing, with the course that would close it in one click where there is one. */
export function boardRemarks(board: BoardPage): Remark[] {
  return [...missingRemarks(board), ...findingRemarks(board)];
}

function findingRemarks(board: BoardPage): Remark[] {
  const { locale, facts, findings, listed } = board;
  const world = {
    base: facts.content,
    newest: facts.content,
    titleOf: (code: string) => {
      const offer = listed.find(code);
      return offer ? facts.titleOf(offer) : code;
    },
  };
  return findings.map((finding, i) => {
    const mend = finding.mends[0];
    const fields = mend && fieldsOf(mend);
    return {
      key: `${finding.kind} ${i}`,
      words: wordsOf(board, finding),
      ...(mend && fields ? { mend: { fields, words: editWords(locale, mend, world) } } : {}),
    };
  });
}

function missingRemarks({ locale, facts, proposals }: BoardPage): Remark[] {
  const texts = boardTexts(locale);
  const rules = facts.rulesTitle?.[locale] ?? "";
  return (facts.check?.closing ?? []).map(({ lineId, title, credits, courses }) => {
    const line = title[locale];
    const words =
      credits > 0
        ? fill(texts.summary.line, { rules, credits: creditWords(locale, credits), line })
        : fill(texts.summary.lineCourses, { rules, n: courses ?? 1, line });
    const proposal = proposals.find((each) => each.lineId === lineId);
    if (!proposal) return { key: lineId, words: `${words} ${texts.summary.lineNone}` };
    const named = facts.titleOf({ ...proposal, scedCode: null });
    return {
      key: lineId,
      words,
      mend: {
        fields: { kind: "add", code: proposal.code, place: proposal.grade },
        words: fill(texts.missing.addNamed, { title: named, grade: proposal.grade }),
      },
      href: {
        path: `/${locale}/plan/add?grade=${proposal.grade}&line=${encodeURIComponent(lineId)}&plan=${facts.plan.id}`,
        words: texts.summary.pick,
      },
    };
  });
}
