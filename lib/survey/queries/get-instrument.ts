import "server-only";
import { now } from "@/lib/platform/clock";
import type { Transaction } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";
import { withVisitor } from "@/lib/platform/with-actor";
import type { Instrument, Scale } from "../rules/instrument";

export type AskedItem = {
  key: string;
  text: string;
  /** As it stands inside a quoted reason. */
  short: string;
  scale: Scale | null;
  elements: string[];
};
export type AskedPart = {
  id: string;
  kind: "interests" | "subjects";
  question: string;
  /** For the values 1 to 5. */
  choices: string[];
  items: AskedItem[];
};
/** What one survey asks in one language: the parts in the order of asking. */
export type AskedSurvey = { parts: AskedPart[] };

const minute = 60_000;
const kept = new Map<string, { survey: AskedSurvey; until: number }>();

/** The questions that `ids` name, or the newest ones. Public; kept for a minute, because a version never changes. */
export const getInstrument = (locale: Locale, ids: readonly string[] = []): Promise<AskedSurvey> =>
  keep(locale, ids, () => withVisitor("", (tx) => read(tx, locale, ids)));

/** The same inside a transaction, which would otherwise wait for a second connection while it holds one. */
export const getInstrumentWithin = (
  tx: Transaction,
  locale: Locale,
  ids: readonly string[] = [],
): Promise<AskedSurvey> => keep(locale, ids, () => read(tx, locale, ids));

async function keep(locale: Locale, ids: readonly string[], readNow: () => Promise<AskedSurvey>): Promise<AskedSurvey> {
  const name = [locale, ...ids].join();
  const known = kept.get(name);
  const at = now().getTime();
  if (known && known.until > at) return known.survey;
  const survey = await readNow();
  if (survey.parts.length > 0) kept.set(name, { survey, until: at + minute });
  return survey;
}

async function read(tx: Transaction, locale: Locale, ids: readonly string[]): Promise<AskedSurvey> {
  const rows = await tx.surveyInstrument.findMany({
    where: ids.length > 0 ? { id: { in: [...ids] } } : { current: true },
    orderBy: { kind: "asc" },
    select: {
      id: true,
      kind: true,
      choices: { where: { language: locale }, select: { question: true, choices: true } },
      items: {
        orderBy: { position: "asc" },
        select: {
          key: true,
          scale: true,
          elements: true,
          texts: { where: { language: locale }, select: { text: true, short: true } },
        },
      },
    },
  });
  return {
    parts: rows.map(({ id, kind, choices, items }) => ({
      id,
      kind: kind === "INTERESTS" ? "interests" : "subjects",
      question: choices[0]?.question ?? "",
      choices: choices[0]?.choices ?? [],
      items: items.map(({ key, scale, elements, texts }) => ({
        key,
        text: texts[0]?.text ?? "",
        short: texts[0]?.short ?? "",
        scale: scale as Scale | null,
        elements,
      })),
    })),
  };
}

export const itemsAsked = ({ parts }: AskedSurvey): AskedItem[] => parts.flatMap(({ items }) => items);

/** The same questions as the rules take them, without words. */
export function toRules({ parts }: AskedSurvey): Instrument {
  const interests: Instrument["interests"][number][] = [];
  const subjects: Instrument["subjects"][number][] = [];
  for (const { items } of parts)
    items.forEach(({ key, scale, elements }, i) => {
      if (scale) interests.push({ kind: "interests", id: key, position: i + 1, scale });
      else subjects.push({ kind: "subjects", id: key, position: i + 1, elements });
    });
  return { interests, subjects };
}
