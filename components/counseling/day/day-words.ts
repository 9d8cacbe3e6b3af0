import type { DayRow } from "@/lib/counseling/queries/get-day";
import type { Reason, ReasonKind } from "@/lib/counseling/rules/urgency";
import { fill, formatDate, type Locale, plural } from "@/lib/platform/texts";
import { dayTexts } from "../day-texts";

/** "6.5 credits", "1 credit". */
export const creditWords = (locale: Locale, credits: number): string =>
  plural(locale, credits, dayTexts(locale).credits);

const listWords = (locale: Locale, words: readonly string[]) =>
  new Intl.ListFormat(locale, { type: "conjunction" }).format(words);

/** Since when it waits; of a senior off track nobody knows a day. */
export function sinceWords(locale: Locale, { kind, since, late }: Reason, timeZone: string): string | null {
  const { since: texts } = dayTexts(locale);
  if (kind === "OFF_TRACK" || since === null) return null;
  // A deadline is a day without a zone.
  if (kind === "DEADLINE")
    return fill(late ? texts.DEADLINE_LATE : texts.DEADLINE, { date: formatDate(locale, since) });
  const text = kind === "QUESTION" && late ? texts.QUESTION_LATE : texts[kind];
  return fill(text, { date: formatDate(locale, since, timeZone) });
}

/** What one needs to decide what to do, in sentences. */
export function needWords(locale: Locale, row: DayRow): string[] {
  const texts = dayTexts(locale);
  const follows = row.pathway ? [fill(texts.follows, { pathway: row.pathway[locale] })] : [];
  const missing = row.missingCredits ? [fill(texts.missing, { credits: creditWords(locale, row.missingCredits) })] : [];
  const changed = row.changed === null ? [] : [plural(locale, row.changed, texts.changed)];
  switch (row.reason.kind) {
    case "QUESTION": {
      const { question } = row;
      if (!question) return follows;
      return [
        fill(question.from === "GUARDIAN" ? texts.asks.GUARDIAN : texts.asks.STUDENT, {
          text: question.text,
          by: question.by,
        }),
      ];
    }
    case "SUBMITTED": {
      const verdict =
        row.clean === null
          ? [texts.noRules]
          : row.clean
            ? [texts.clean]
            : missing.length > 0
              ? missing
              : [texts.notClean];
      return [...follows, ...verdict, ...(row.changed === null ? [texts.first] : changed)];
    }
    case "LOST":
      return [...follows, ...changed];
    case "OFF_TRACK":
      return [...missing, ...follows];
    case "DEADLINE": {
      const { task } = row;
      const title = task ? [task[locale]] : [];
      const survey =
        row.answered > 0 ? fill(texts.answered, { n: row.answered, asked: row.asked ?? row.answered }) : texts.notBegun;
      const state = row.pathway ? texts.inWork : row.hasResult ? texts.hasResult : survey;
      return [...title.map((words) => `${words}.`.replace(/([.!?])\.$/, "$1")), state];
    }
  }
}

/** "Also: Plan to review, Deadline". */
export function alsoWords(locale: Locale, others: readonly Reason[]): string | null {
  if (others.length === 0) return null;
  const { badges, also } = dayTexts(locale);
  return fill(also, { list: listWords(locale, [...new Set(others.map(({ kind }) => badges[kind]))]) });
}

/** Where the main thing to do is done, without the language. */
export function placeToAct({ id, reason, question }: Pick<DayRow, "id" | "reason" | "question">): string {
  const places: Record<ReasonKind, string> = {
    QUESTION: question?.messageId ? `/messages/${question.messageId}` : `/caseload/${id}/plan#remarks`,
    SUBMITTED: `/caseload/${id}/plan`,
    LOST: `/caseload/${id}/plan`,
    OFF_TRACK: `/caseload/${id}`,
    DEADLINE: `/messages/new?to=${id}`,
  };
  return places[reason.kind];
}
