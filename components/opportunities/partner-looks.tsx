import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import type { ReviewedPartner } from "@/lib/opportunities/queries/list-pathway-partners";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import { atSchoolTexts } from "./at-school-texts";
import { partnerTexts } from "./partner-texts";
import { offerNames } from "./partner-words";

/** The partners of a pathway at a school with their last look at it, for whoever teaches there. */
export function PartnerLooks({ locale, partners }: { locale: Locale; partners: readonly ReviewedPartner[] }) {
  const { curriculum: texts, partners: words } = atSchoolTexts(locale);
  const names = partnerTexts(locale);
  return (
    <>
      <h2>{texts.title}</h2>
      {partners.length === 0 ? (
        <EmptyState title={texts.none} text={texts.noneText} href={`/${locale}/partners/new`} action={texts.add} />
      ) : (
        <>
          <p className="soft">{texts.text}</p>
          <Table
            caption={texts.title}
            captionHidden
            rows={partners}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "partner",
                label: texts.partner,
                cell: ({ id, name, demo }) => (
                  <>
                    <a href={`/${locale}/partners/${id}`}>{name}</a>{" "}
                    {demo ? <Badge tone="warn">{words.madeUp}</Badge> : null}
                  </>
                ),
              },
              { key: "offers", label: texts.offers, cell: ({ offers }) => offerNames(names, offers).join(", ") || "–" },
              { key: "review", label: texts.review, cell: ({ review }) => <Look locale={locale} review={review} /> },
            ]}
          />
        </>
      )}
    </>
  );
}

function Look({ locale, review }: { locale: Locale; review: ReviewedPartner["review"] }) {
  const { curriculum: texts } = atSchoolTexts(locale);
  const day = (date: string) => formatDate(locale, new Date(date));
  if (review?.heldOn)
    return (
      <>
        {fill(texts.held, { date: day(review.heldOn), outcome: review.outcome })}
        {review.next ? <small className="soft"> {fill(texts.next, { next: review.next })}</small> : null}
      </>
    );
  return review?.plannedOn ? fill(texts.planned, { date: day(review.plannedOn) }) : texts.never;
}
