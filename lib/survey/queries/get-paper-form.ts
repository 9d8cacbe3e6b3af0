import "server-only";
import type { Locale } from "@/lib/platform/texts";
import { type Length, orderPart, type Wording } from "../rules/asking-order";
import { type AskedPart, getInstrument } from "./get-instrument";

export type PaperPart = Pick<AskedPart, "kind" | "question" | "choices"> & {
  lines: { number: number; key: string; text: string }[];
};
/** The survey as it is printed: the fixed order, numbered through. */
export type PaperForm = {
  /** Names the questions and their order, whatever the language or the wording: "2.2.1-STANDARD-89". */
  name: string;
  instruments: string[];
  parts: PaperPart[];
  count: number;
};

const nothing = { before: new Set<string>(), answered: new Set<string>() };

export async function getPaperForm(locale: Locale, length: Length, audience: Wording): Promise<PaperForm> {
  const { parts } = await getInstrument(locale, [], audience);
  let number = 0;
  const printed = parts.map(({ kind, question, choices, items }) => ({
    kind,
    question,
    choices,
    lines: orderPart(kind, items, length, nothing).planned.map(({ key, text }) => ({ number: ++number, key, text })),
  }));
  return {
    name: `${parts.map(({ id }) => id.split("-").at(-1)).join(".")}-${length}-${number}`,
    instruments: parts.map(({ id }) => id),
    parts: printed,
    count: number,
  };
}
