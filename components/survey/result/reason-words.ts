import { fill, type Locale } from "@/lib/platform/texts";
import type { Reason } from "@/lib/survey/rules/reasons";
import { surveyTexts } from "../texts";

/** The short words of a question, and whether it asks about something to learn. */
export type QuotedItems = ReadonlyMap<string, { short: string; isSubject: boolean }>;
export type ReasonWords = { sign: "plus" | "minus" | "open"; text: string };

type ItemReason = Extract<Reason, { itemId: string }>;
const most = 3;

/** The reasons of one match as sentences that quote the person's answers, what speaks for it first. */
export function reasonWords(locale: Locale, reasons: readonly Reason[], items: QuotedItems): ReasonWords[] {
  const { reasons: texts, interests, interestWords } = surveyTexts(locale);
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const either = new Intl.ListFormat(locale, { type: "disjunction" });
  const quote = (short: string) => fill(texts.quote, { item: short });
  const said = (kind: ItemReason["kind"], isSubject: boolean) =>
    reasons
      .filter((reason): reason is ItemReason => reason.kind === kind)
      .flatMap(({ itemId }) => items.get(itemId) ?? [])
      .filter((item) => item.isSubject === isSubject)
      .map(({ short }) => short)
      .slice(0, most);
  const plus = (text: string, shorts: string[]): ReasonWords[] =>
    shorts.length > 0 ? [{ sign: "plus", text: fill(text, { items: list.format(shorts) }) }] : [];
  const words: ReasonWords[] = [
    ...plus(texts.liked, said("liked-item", false).map(quote)),
    ...plus(texts.subjects, said("subject", true)),
  ];
  for (const reason of reasons)
    if (reason.kind === "top-interest")
      words.push({ sign: "plus", text: fill(texts.top, { interest: interests[reason.scale], rank: reason.rank }) });
  const rather = said("disliked-item", false).map(quote);
  if (words.length < 2 && rather.length > 0)
    words.push({ sign: "plus", text: fill(texts.disliked, { items: either.format(rather) }) });
  if (words.length < 2) words.push(...plus(texts.dislikedSubject, said("disliked-item", true)));

  for (const reason of reasons)
    if (reason.kind === "against")
      words.push({
        sign: "minus",
        text: fill(reason.liked ? texts.againstLiked : texts.againstDisliked, {
          interest: reason.liked ? capital(interestWords[reason.scale]) : interestWords[reason.scale],
        }),
      });
  const single = (kind: "against-item" | "unsure", sign: "minus" | "open", text: string, ofSubject: string) => {
    for (const item of said(kind, false)) words.push({ sign, text: fill(text, { item }) });
    for (const item of said(kind, true)) words.push({ sign, text: fill(ofSubject, { item }) });
  };
  single("against-item", "minus", texts.againstItem, texts.againstSubject);
  single("unsure", "open", texts.unsure, texts.unsureSubject);
  return words;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
