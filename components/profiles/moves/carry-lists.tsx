import { Table, type Column } from "@/components/ui/table";
import { titleIn, type TransferWorld } from "@/lib/catalog/rules/transfer-world";
import { type CarryOver, elementsIn, type TransferElement, type TransferState } from "@/lib/catalog/rules/transfer";
import { formatNumber, type Locale } from "@/lib/platform/texts";
import type { MoveTexts } from "../move-texts";

type Props = { locale: Locale; world: TransferWorld; carry: CarryOver; texts: MoveTexts };

/** What is worth most to learn stands before what is there already. */
const order: readonly TransferState[] = ["missing", "nearly", "carries"];

/** Three lists: missing, nearly there, carries over; each with the importance and both levels. */
export function CarryLists({ locale, world, carry, texts }: Props) {
  const words = texts.one;
  const n = (value: number) => formatNumber(locale, value, { maximumFractionDigits: 1 });
  const closes: Column<TransferElement> = {
    key: "closes",
    label: words.closes,
    cell: ({ kind }) => words.closing[kind],
  };
  return order.map((state) => {
    const elements = elementsIn(carry, state);
    const { title, none } = words.states[state];
    return (
      <section className={`carry-list stack ${state}`} key={state}>
        <h2>
          {title} <small>{formatNumber(locale, elements.length)}</small>
        </h2>
        {elements.length === 0 ? (
          <p>{none}</p>
        ) : (
          <Table
            caption={title}
            captionHidden
            rows={elements}
            rowKey={({ kind, position }) => `${kind}${position}`}
            columns={[
              {
                key: "element",
                label: words.element,
                cell: ({ kind, position }) => {
                  const name = world.elements[kind][position];
                  return (
                    <>
                      {name ? titleIn(locale, name) : ""} <small>{words.kind[kind]}</small>
                    </>
                  );
                },
              },
              { key: "importance", label: words.importance, numeric: true, cell: ({ importance }) => n(importance) },
              { key: "needed", label: words.needed, numeric: true, cell: ({ needed }) => n(needed) },
              { key: "brought", label: words.brought, numeric: true, cell: ({ brought }) => n(brought) },
              ...(state === "carries" ? [] : [closes]),
            ]}
          />
        )}
      </section>
    );
  });
}
