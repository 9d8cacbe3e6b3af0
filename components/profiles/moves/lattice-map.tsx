import { Disclosure } from "@/components/ui/disclosure";
import { Sheet } from "@/components/ui/sheet";
import { Table } from "@/components/ui/table";
import { titleIn, type TransferWorld } from "@/lib/catalog/rules/transfer-world";
import { layLattice } from "@/lib/catalog/rules/lattice";
import type { Held } from "@/lib/catalog/rules/move-groups";
import { fill, type Locale } from "@/lib/platform/texts";
import type { MoveTexts } from "../move-texts";
import { LatticePicture } from "./lattice-picture";
import type { MoveRow } from "./move-words";
import { langOf } from "./title-language";

type Props = {
  locale: Locale;
  world: TransferWorld;
  held: readonly Held[];
  moves: readonly MoveRow[];
  destination: string | null;
  hrefOf: (code: string) => string;
  texts: MoveTexts;
};

/** The map of moves with its table, which says the same. */
export function LatticeMap({ locale, world, held, moves, destination, hrefOf, texts }: Props) {
  const own = held.flatMap(({ code }) => world.places.get(code) ?? []);
  const lattice = layLattice(
    own.map((place) => ({ code: place.code, title: titleIn(locale, place), schoolStage: place.schoolStage })),
    moves.map(({ code, group, occupation }) => ({
      code,
      group,
      title: titleIn(locale, occupation),
      schoolStage: occupation.schoolStage,
    })),
  );
  const left = moves.filter(({ code }) => lattice.left.includes(code));
  const { columns, groups, lattice: words } = texts;
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      <Sheet>
        <div className="scroll" tabIndex={0} role="region" aria-label={words.title}>
          <LatticePicture lattice={lattice} destination={destination} hrefOf={hrefOf} texts={texts} />
        </div>
      </Sheet>
      {left.length > 0 ? (
        <p className="sm soft">
          {fill(words.left, { titles: left.map(({ occupation }) => titleIn(locale, occupation)).join(", ") })}
        </p>
      ) : null}
      <Disclosure summary={words.table}>
        <Table
          caption={words.table}
          captionHidden
          rows={[
            ...own.map((place) => ({ place, move: words.here })),
            ...moves.map(({ occupation, group }) => ({
              place: occupation,
              move: occupation.code === destination ? `${groups[group].title}. ${words.there}` : groups[group].title,
            })),
          ]}
          rowKey={({ place }) => place.code}
          columns={[
            {
              key: "job",
              label: columns.job,
              cell: ({ place }) => <span lang={langOf(locale, place)}>{titleIn(locale, place)}</span>,
            },
            { key: "move", label: columns.move, cell: ({ move }) => move },
            {
              key: "school",
              label: columns.school,
              cell: ({ place: { schoolStage } }) => (schoolStage ? texts.stages[schoolStage] : texts.unknown),
            },
          ]}
        />
      </Disclosure>
    </section>
  );
}
