import { Badge } from "@/components/ui/badge";
import { Field } from "@/components/ui/field";
import { PlainButton } from "@/components/ui/sign";
import { Table } from "@/components/ui/table";
import type { OfferInList } from "@/lib/opportunities/queries/list-offers";
import { opportunityKinds } from "@/lib/opportunities/rules/kinds";
import type { OfferListState } from "@/lib/opportunities/rules/offer-end";
import { formatDate, type Locale } from "@/lib/platform/texts";
import { offerTexts } from "./offer-texts";
import { opportunityTexts } from "./opportunity-texts";
import { placeWords } from "./opportunity-words";

const tones: Partial<Record<OfferListState, "ok" | "warn" | "danger" | "info">> = {
  waiting: "warn",
  open: "ok",
  expired: "danger",
  draft: "info",
};

export function OfferState({ locale, state }: { locale: Locale; state: OfferListState }) {
  const tone = tones[state];
  return <Badge {...(tone ? { tone } : {})}>{offerTexts(locale).states[state]}</Badge>;
}

type Props = { locale: Locale; timeZone: string; offers: readonly OfferInList[] };

/** Staff's opportunities, in the order of the query. */
export function OfferTable({ locale, timeZone, offers }: Props) {
  const { columns, sources, title, everyone } = offerTexts(locale);
  const { kinds, demo: madeUp } = opportunityTexts(locale);
  return (
    <Table
      className="offer-state-list"
      caption={title}
      captionHidden
      rows={offers}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "title",
          label: columns.title,
          cell: ({ id, title: name, kind, organisation, school, demo }) => (
            <>
              <a href={`/${locale}/offers/${id}`}>{name}</a> {demo ? <Badge tone="warn">{madeUp}</Badge> : null}
              <small>{[kinds[kind], organisation, school ?? everyone].join(" · ")}</small>
            </>
          ),
        },
        {
          key: "state",
          label: columns.state,
          cell: ({ listed }) => <OfferState locale={locale} state={listed} />,
        },
        { key: "where", label: columns.where, cell: (offer) => placeWords(locale, { ...offer, remote: false }) ?? "" },
        { key: "until", label: columns.until, cell: ({ expiresAt }) => formatDate(locale, expiresAt, timeZone) },
        { key: "source", label: columns.source, cell: ({ source }) => sources[source] },
      ]}
    />
  );
}

type FilterProps = {
  locale: Locale;
  filter: {
    state?: string | undefined;
    kind?: string | undefined;
    pathway?: string | undefined;
    partner?: string | undefined;
  };
  pathways: readonly { id: string; title: string }[];
};

export function OfferFilterForm({ locale, filter, pathways }: FilterProps) {
  const { filter: words } = offerTexts(locale);
  const { kinds } = opportunityTexts(locale);
  return (
    <form action={`/${locale}/offers`} className="partner-filter no-print">
      {filter.state ? <input type="hidden" name="state" value={filter.state} /> : null}
      {filter.partner ? <input type="hidden" name="partner" value={filter.partner} /> : null}
      <Field as="select" name="kind" label={words.kind} short defaultValue={filter.kind ?? ""}>
        <option value="">{words.any}</option>
        {opportunityKinds.map((kind) => (
          <option key={kind} value={kind}>
            {kinds[kind]}
          </option>
        ))}
      </Field>
      <Field as="select" name="pathway" label={words.pathway} short defaultValue={filter.pathway ?? ""}>
        <option value="">{words.any}</option>
        {pathways.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Field>
      <PlainButton>{words.button}</PlainButton>
    </form>
  );
}
