import { Badge } from "@/components/ui/badge";
import { Field } from "@/components/ui/field";
import { PlainButton } from "@/components/ui/sign";
import { Table } from "@/components/ui/table";
import type { PartnerInList } from "@/lib/opportunities/queries/list-partners";
import { partnerKinds, partnerOffers } from "@/lib/opportunities/rules/kinds";
import { formatDate, formatNumber, type Locale } from "@/lib/platform/texts";
import type { Choice } from "./offer-fields";
import { offerNames } from "./partner-words";
import { partnerTexts } from "./partner-texts";

/** Staff's partners, by name. */
export function PartnerTable({ locale, partners }: { locale: Locale; partners: readonly PartnerInList[] }) {
  const texts = partnerTexts(locale);
  const { columns } = texts;
  return (
    <Table
      className="partner-list"
      caption={texts.title}
      captionHidden
      rows={partners}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          label: columns.name,
          cell: ({ id, name, kind, town, region, school, demo }) => (
            <>
              <a href={`/${locale}/partners/${id}`}>{name}</a> {demo ? <Badge tone="warn">{texts.madeUp}</Badge> : null}
              <small>
                {[texts.kinds[kind], [town, region].filter(Boolean).join(", "), school ?? texts.everyone]
                  .filter(Boolean)
                  .join(" · ")}
              </small>
            </>
          ),
        },
        { key: "offers", label: columns.offers, cell: ({ offers }) => offerNames(texts, offers).join(", ") },
        { key: "pathways", label: columns.pathways, cell: ({ pathways }) => pathways.join(", ") },
        { key: "open", label: columns.open, numeric: true, cell: ({ open }) => formatNumber(locale, open) },
        {
          key: "reviewed",
          label: columns.reviewed,
          cell: ({ reviewedOn }) => (reviewedOn ? formatDate(locale, reviewedOn) : texts.never),
        },
      ]}
    />
  );
}

type FilterProps = {
  locale: Locale;
  filter: {
    q: string;
    kind?: string | undefined;
    offer?: string | undefined;
    pathway?: string | undefined;
    state: string;
  };
  pathways: readonly { id: string; title: string }[];
};

/** Which of the partners are shown: a form that asks by its address. */
export function PartnerFilterForm({ locale, filter, pathways }: FilterProps) {
  const texts = partnerTexts(locale);
  const words = texts.filter;
  const select = (name: "kind" | "offer" | "pathway", choices: readonly Choice[]) => (
    <Field as="select" name={name} label={words[name]} short defaultValue={filter[name] ?? ""}>
      <option value="">{words.any}</option>
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </Field>
  );
  return (
    <form action={`/${locale}/partners`} className="partner-filter no-print">
      {filter.state === "ended" ? <input type="hidden" name="state" value="ended" /> : null}
      <Field name="q" label={words.q} defaultValue={filter.q} maxLength={100} short />
      {select(
        "kind",
        partnerKinds.map((kind) => ({ value: kind, label: texts.kinds[kind] })),
      )}
      {select(
        "offer",
        partnerOffers.map((offer) => ({ value: offer, label: texts.offers[offer] })),
      )}
      {select(
        "pathway",
        pathways.map(({ id, title }) => ({ value: id, label: title })),
      )}
      <PlainButton>{words.button}</PlainButton>
    </form>
  );
}
