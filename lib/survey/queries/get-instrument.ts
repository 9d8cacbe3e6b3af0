import "server-only";
import { now } from "@/lib/platform/clock";
import type { Transaction } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";
import { withVisitor } from "@/lib/platform/with-actor";
import type { SurveyAudience } from "@/prisma/generated/enums";
import type { Instrument, Scale } from "../rules/instrument";

export type AskedItem = {
  key: string;
  text: string;
  /** As it stands inside a quoted reason. */
  short: string;
  scale: Scale | null;
  elements: string[];
  /** 1 is asked at every length, 2 from the standard one on (a few at the quick one too), 3 at the complete one. */
  tier: number;
  /** The key of an item that means nearly the same. */
  pair: string | null;
};
export type PartKind = "interests" | "subjects" | "skills";
export type AskedPart = {
  id: string;
  kind: PartKind;
  question: string;
  /** For the values 1 to 5. */
  choices: string[];
  /** In the order of their positions. */
  items: AskedItem[];
};
/** What one survey asks in one language and wording: the parts in the order of asking. */
export type AskedSurvey = { parts: AskedPart[] };

const minute = 60_000;
const kept = new Map<string, { survey: AskedSurvey; until: number }>();

/** The questions that `ids` name, or the newest ones. Public; kept for a minute, because a version never changes. */
export const getInstrument = (
  locale: Locale,
  ids: readonly string[] = [],
  audience: SurveyAudience = "GENERAL",
): Promise<AskedSurvey> => keep(locale, ids, audience, () => withVisitor("", (tx) => read(tx, locale, ids, audience)));

/** The same inside a transaction, which would otherwise wait for a second connection while it holds one. */
export const getInstrumentWithin = (
  tx: Transaction,
  locale: Locale,
  ids: readonly string[] = [],
): Promise<AskedSurvey> => keep(locale, ids, "GENERAL", () => read(tx, locale, ids, "GENERAL"));

async function keep(
  locale: Locale,
  ids: readonly string[],
  audience: SurveyAudience,
  readNow: () => Promise<AskedSurvey>,
): Promise<AskedSurvey> {
  const name = [locale, audience, ...ids].join();
  const known = kept.get(name);
  const at = now().getTime();
  if (known && known.until > at) return known.survey;
  const survey = await readNow();
  if (survey.parts.length > 0) kept.set(name, { survey, until: at + minute });
  return survey;
}

const kinds = { INTERESTS: "interests", SUBJECTS: "subjects", SKILLS: "skills" } as const satisfies Record<
  string,
  PartKind
>;

/** The words for the audience that is asked for, or else those for everybody. */
const wordsFor = <Words extends { audience: SurveyAudience }>(words: readonly Words[], audience: SurveyAudience) =>
  words.find((each) => each.audience === audience) ?? words.find((each) => each.audience === "GENERAL");

async function read(
  tx: Transaction,
  locale: Locale,
  ids: readonly string[],
  audience: SurveyAudience,
): Promise<AskedSurvey> {
  const inWords = { language: locale, audience: { in: ["GENERAL" as const, audience] } };
  const rows = await tx.surveyInstrument.findMany({
    where: ids.length > 0 ? { id: { in: [...ids] } } : { current: true },
    orderBy: { kind: "asc" },
    select: {
      id: true,
      kind: true,
      choices: { where: inWords, select: { audience: true, question: true, choices: true } },
      items: {
        orderBy: { position: "asc" },
        select: {
          key: true,
          scale: true,
          elements: true,
          tier: true,
          pair: true,
          texts: { where: inWords, select: { audience: true, text: true, short: true } },
        },
      },
    },
  });
  return {
    parts: rows.map(({ id, kind, choices, items }) => {
      const asked = wordsFor(choices, audience);
      return {
        id,
        kind: kinds[kind],
        question: asked?.question ?? "",
        choices: asked?.choices ?? [],
        items: items.map(({ texts, scale, ...item }) => {
          const words = wordsFor(texts, audience);
          return { ...item, text: words?.text ?? "", short: words?.short ?? "", scale: scale as Scale | null };
        }),
      };
    }),
  };
}

export const itemsAsked = ({ parts }: AskedSurvey): AskedItem[] => parts.flatMap(({ items }) => items);

/** The same questions as the rules take them, without words. */
export function toRules({ parts }: AskedSurvey): Instrument {
  const itemsOf = (kind: PartKind) =>
    (parts.find((part) => part.kind === kind)?.items ?? []).map(({ key, scale, elements, tier, pair }, i) => ({
      id: key,
      position: i + 1,
      tier,
      pair,
      scale,
      elements,
    }));
  return {
    interests: itemsOf("interests").flatMap(({ elements: _, scale, ...item }) =>
      scale ? [{ kind: "interests", scale, ...item }] : [],
    ),
    subjects: itemsOf("subjects").map(({ scale: _, ...item }) => ({ kind: "subjects", ...item })),
    skills: itemsOf("skills").map(({ scale: _, ...item }) => ({ kind: "skills", ...item })),
  };
}
