import "server-only";
import { locales, type Locale } from "@/lib/platform/texts";
import { withVisitor } from "@/lib/platform/with-actor";
import { shippedSettings } from "../rules/match-settings";
import type { Scale } from "../rules/instrument";
import type { PartKind } from "./get-instrument";

/** The same words in every language; null where a wording has none of its own. */
export type ItemWords = Record<Locale, string> | null;
export type PublishedItem = {
  instrument: string;
  part: PartKind;
  key: string;
  position: number;
  /** 1 is asked at every length, 2 from the standard one on (a few at the quick one too), 3 at the complete one. */
  tier: number;
  scale: Scale | null;
  /** O*NET elements that the item stands for; of an activity those of its fields of work. */
  elements: string[];
  /** The key of an item that means nearly the same. */
  pair: string | null;
  text: Record<Locale, string>;
  middle: ItemWords;
  adult: ItemWords;
};

/** Every question that is asked now, part by part in its order, with its key and all its wordings. Public. */
export async function listItems(): Promise<PublishedItem[]> {
  const rows = await withVisitor("", (tx) =>
    tx.surveyItem.findMany({
      where: { instrument: { current: true } },
      orderBy: [{ instrument: { kind: "asc" } }, { position: "asc" }],
      select: {
        key: true,
        position: true,
        tier: true,
        scale: true,
        elements: true,
        pair: true,
        instrument: { select: { id: true, kind: true } },
        texts: { select: { language: true, audience: true, text: true } },
      },
    }),
  );
  const fields = shippedSettings.fields;
  return rows.map(({ instrument, texts, scale, elements, ...item }) => {
    const words = (audience: string): ItemWords => {
      const found = locales.map((language) => [
        language,
        texts.find((each) => each.language === language && each.audience === audience)?.text,
      ]);
      return found.every(([, text]) => text !== undefined)
        ? (Object.fromEntries(found) as Record<Locale, string>)
        : null;
    };
    return {
      ...item,
      instrument: instrument.id,
      part: instrument.kind.toLowerCase() as PartKind,
      scale: scale as Scale | null,
      elements: scale === null ? elements : [...(fields[item.key] ?? [])],
      text: words("GENERAL") ?? { en: "", es: "" },
      middle: words("MIDDLE"),
      adult: words("ADULT"),
    };
  });
}
