import { fill, type Locale } from "@/lib/platform/texts";
import type { PartKind } from "@/lib/survey/queries/get-instrument";
import type { Reason } from "@/lib/survey/rules/reasons";
import { resultTexts } from "../result-texts";
import { surveyTexts } from "../texts";

/** The short words of a question, and which part asks it. */
export type QuotedItems = ReadonlyMap<string, { short: string; part: PartKind }>;
export type ReasonWords = { sign: "plus" | "minus" | "open"; text: string };

type ItemReason = Extract<Reason, { itemId: string }>;
const most = 3;

/** The reasons of one match as sentences that quote the person's answers, what speaks for it first. */
export function reasonWords(locale: Locale, reasons: readonly Reason[], items: QuotedItems): ReasonWords[] {
  const { reasons: texts, interests, interestWords } = surveyTexts(locale);
  const { reasons: more } = resultTexts(locale);
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const either = new Intl.ListFormat(locale, { type: "disjunction" });
  const quote = (short: string) => fill(texts.quote, { item: short });
  const said = (kind: ItemReason["kind"], part: PartKind) =>
    reasons
      .filter((reason): reason is ItemReason => reason.kind === kind)
      .flatMap(({ itemId }) => items.get(itemId) ?? [])
      .filter((item) => item.part === part)
      .map(({ short }) => short)
      .slice(0, most);
  const plus = (text: string, shorts: string[]): ReasonWords[] =>
    shorts.length > 0 ? [{ sign: "plus", text: fill(text, { items: list.format(shorts) }) }] : [];
  const words: ReasonWords[] = [
    ...plus(texts.liked, said("liked-item", "interests").map(quote)),
    ...plus(texts.subjects, said("subject", "subjects")),
    ...plus(more.skill, said("skill", "skills")),
  ];
  for (const reason of reasons)
    if (reason.kind === "top-interest")
      words.push({ sign: "plus", text: fill(texts.top, { interest: interests[reason.scale], rank: reason.rank }) });
  const rather = said("disliked-item", "interests").map(quote);
  if (words.length < 2 && rather.length > 0)
    words.push({ sign: "plus", text: fill(texts.disliked, { items: either.format(rather) }) });
  if (words.length < 2) words.push(...plus(texts.dislikedSubject, said("disliked-item", "subjects")));
  if (words.length < 2) words.push(...plus(more.lowSkill, said("disliked-item", "skills")));

  for (const reason of reasons)
    if (reason.kind === "against")
      words.push({
        sign: "minus",
        text: fill(reason.liked ? texts.againstLiked : texts.againstDisliked, {
          interest: reason.liked ? capital(interestWords[reason.scale]) : interestWords[reason.scale],
        }),
      });
  const single = (
    kind: "against-item" | "leads-elsewhere" | "unsure",
    sign: "minus" | "open",
    text: Record<PartKind, string>,
  ) => {
    for (const part of ["interests", "subjects", "skills"] as const)
      for (const item of said(kind, part)) words.push({ sign, text: fill(text[part], { item }) });
  };
  single("against-item", "minus", {
    interests: texts.againstItem,
    subjects: texts.againstSubject,
    skills: more.againstSkill,
  });
  single("leads-elsewhere", "minus", {
    interests: more.elsewhere,
    subjects: more.elsewhereSubject,
    skills: more.elsewhereSkill,
  });
  single("unsure", "open", {
    interests: texts.unsure,
    subjects: texts.unsureSubject,
    skills: more.unsureSkill,
  });
  return words;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
