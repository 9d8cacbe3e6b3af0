import { fill, type Locale } from "@/lib/platform/texts";
import type { VerdictRow } from "./hours-verdict-form";
import { hoursTexts } from "./hours-texts";
import { heldWords, hoursWords } from "./hours-words";

type Entry = { id: string; heldOn: Date; minutes: number; text: string; reason?: string };

/** Entries as the rows of a form about them. */
export const verdictRows = (locale: Locale, entries: readonly Entry[]): VerdictRow[] =>
  entries.map(({ id, heldOn, minutes, text, reason }) => {
    const { pick, before } = hoursTexts(locale).verify;
    const [day, time] = [heldWords(locale, heldOn), hoursWords(locale, minutes)];
    return {
      ...{ id, day, time, text: text || "–", label: fill(pick, { day, time }) },
      before: reason ? fill(before, { reason }) : undefined,
    };
  });

type Asked = { caption: string; reader: string; strike?: boolean };

/** The words of such a form; `reader` is who reads the reason. To strike is to send back what was verified. */
export function verdictTexts(locale: Locale, { caption, reader, strike = false }: Asked) {
  const { verify, care, form, problems } = hoursTexts(locale);
  const { columns, name, nameHint, reason, reasonHint, yes, no } = verify;
  return {
    ...{ columns, caption, name, nameHint, reason, reasonHint: fill(reasonHint, { name: reader }) },
    ...{ yes: strike ? "" : yes, no: strike ? care.strikeDo : no, ...form, problems },
  };
}
