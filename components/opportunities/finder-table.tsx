import { Badge } from "@/components/ui/badge";
import { PlainButton } from "@/components/ui/sign";
import { Table } from "@/components/ui/table";
import type { KeptFinder } from "@/lib/opportunities/queries/list-finders";
import { fill, type Locale } from "@/lib/platform/texts";
import { finderTexts } from "./finder-texts";

type Action = (form: FormData) => Promise<void>;
type Props = {
  locale: Locale;
  finders: readonly KeptFinder[];
  editHref: (id: string) => string;
  actions: { move: Action; end: Action; resume: Action };
};

/** The administrator's list in its order, with what can be done with each place. */
export function FinderTable({ locale, finders, editHref, actions }: Props) {
  const texts = finderTexts(locale).admin;
  const used = finders.filter(({ ended }) => !ended);
  return (
    <Table
      caption={texts.list}
      captionHidden
      rows={finders}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "place",
          label: texts.place,
          cell: ({ id, ended, code, address, ...finder }) => (
            <>
              <a href={editHref(id)}>{titleOf(locale, finder)}</a> {ended ? <Badge>{texts.ended}</Badge> : null}
              <small className="soft finder-address">
                {address} · {code === null ? texts.own : texts.shipped}
              </small>
            </>
          ),
        },
        { key: "kind", label: texts.kind, cell: ({ kind }) => texts.kinds[kind] },
        { key: "region", label: texts.region, cell: ({ region }) => region ?? texts.everywhere },
        {
          key: "actions",
          label: texts.actions,
          cell: (finder) => (
            <FinderActions
              texts={texts}
              finder={finder}
              title={titleOf(locale, finder)}
              first={finder.id === used[0]?.id}
              last={finder.id === used.at(-1)?.id}
              actions={actions}
            />
          ),
        },
      ]}
    />
  );
}

const titleOf = (locale: Locale, { titleEn, titleEs }: Pick<KeptFinder, "titleEn" | "titleEs">) =>
  locale === "es" ? titleEs : titleEn;

type ActionsProps = {
  texts: ReturnType<typeof finderTexts>["admin"];
  finder: KeptFinder;
  title: string;
  first: boolean;
  last: boolean;
  actions: Props["actions"];
};

function FinderActions({ texts, finder: { id, ended }, title, first, last, actions }: ActionsProps) {
  const label = (action: string) => fill(texts.named, { action, title });
  if (ended)
    return (
      <form action={actions.resume}>
        <input type="hidden" name="id" value={id} />
        <PlainButton aria-label={label(texts.resume)}>{texts.resume}</PlainButton>
      </form>
    );
  return (
    <div className="row finder-acts">
      <form action={actions.move} className="row">
        <input type="hidden" name="id" value={id} />
        {first ? null : (
          <PlainButton name="to" value="up" aria-label={label(texts.up)}>
            {texts.up}
          </PlainButton>
        )}
        {last ? null : (
          <PlainButton name="to" value="down" aria-label={label(texts.down)}>
            {texts.down}
          </PlainButton>
        )}
      </form>
      <form action={actions.end}>
        <input type="hidden" name="id" value={id} />
        <PlainButton aria-label={label(texts.end)}>{texts.end}</PlainButton>
      </form>
    </div>
  );
}
