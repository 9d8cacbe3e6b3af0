import { lineStyle } from "@/components/ui/hue";
import { Disclosure } from "@/components/ui/disclosure";
import type { TransferWorld } from "@/lib/catalog/rules/transfer-world";
import { type MoveGroup, moveGroups } from "@/lib/catalog/rules/move-groups";
import { type Locale, plural } from "@/lib/platform/texts";
import type { MoveTexts } from "../move-texts";
import { MoveTable } from "./move-table";
import type { MoveRow } from "./move-words";

type Props = {
  locale: Locale;
  world: TransferWorld;
  rows: Record<MoveGroup, readonly MoveRow[]>;
  words: Record<MoveGroup, { title: string; text: string }>;
  hrefOf: (code: string) => string;
  hasInterests: boolean;
  texts: MoveTexts;
};

/** The same number as the lane on the map. */
export const groupLine: Record<MoveGroup, number> = { same: 1, up: 2, change: 3 };

const few = 5;

/** The three groups of moves, each with its table; a few first, the rest on request. */
export function MoveGroups({ rows, words, texts, ...table }: Props) {
  return moveGroups.map((group) => {
    const all = rows[group];
    const { title, text } = words[group];
    const rest = all.slice(few);
    return (
      <section className="move-group stack" key={group} style={lineStyle(groupLine[group])}>
        <h2>{title}</h2>
        <p className="soft">{text}</p>
        {all.length === 0 ? (
          <p>{texts.none}</p>
        ) : (
          <MoveTable {...table} caption={title} rows={all.slice(0, few)} texts={texts} />
        )}
        {rest.length > 0 ? (
          <Disclosure summary={plural(table.locale, rest.length, texts.rest)}>
            <MoveTable {...table} caption={title} rows={rest} texts={texts} />
          </Disclosure>
        ) : null}
      </section>
    );
  });
}
