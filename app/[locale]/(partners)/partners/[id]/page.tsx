import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OfferFields } from "@/components/opportunities/offer-fields";
import { PartnerAbout } from "@/components/opportunities/partner-about";
import { PartnerContacts } from "@/components/opportunities/partner-contacts";
import { PartnerEnd } from "@/components/opportunities/partner-end";
import { partnerFormTexts, partnerParts } from "@/components/opportunities/partner-form-props";
import { PartnerLinks } from "@/components/opportunities/partner-links";
import { PartnerNotice, PartnerUndo } from "@/components/opportunities/partner-notice";
import { PartnerOffers } from "@/components/opportunities/partner-offers";
import { PartnerReviews } from "@/components/opportunities/partner-reviews";
import { partnerTexts } from "@/components/opportunities/partner-texts";
import { isReviewDue } from "@/components/opportunities/partner-words";
import { PlainButton } from "@/components/ui/sign";
import { requirePartnerStaff } from "@/lib/accounts/current-user";
import type { PartnerStaff } from "@/lib/accounts/rules/roles";
import { listNamed } from "@/lib/catalog/queries/list-named";
import { partnerIdSchema } from "@/lib/opportunities/partner-schema";
import { getPartner, getPartnerDealings, type PartnerView } from "@/lib/opportunities/queries/get-partner";
import { getOfferChoices } from "@/lib/opportunities/queries/offer-choices";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { fill, type Locale, toLocale } from "@/lib/platform/texts";
import { StaffFrame } from "../../staff-frame";
import {
  bringBackPartnerAction,
  endPartnerAction,
  giveLinkAction,
  savePartnerAction,
  takeBackLinkAction,
} from "../actions";
import {
  bringBackContactAction,
  bringBackReviewAction,
  removeContactAction,
  removeReviewAction,
  saveContactAction,
  saveReviewAction,
} from "./actions";

type Props = PageProps<"/[locale]/partners/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: partnerTexts(toLocale((await params).locale)).title, robots: { index: false } };
}

export default async function PartnerPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const locale = toLocale(segment);
  const staff = await requirePartnerStaff(locale, `/partners/${id}`);
  const query = await searchParams;
  const known = partnerIdSchema.safeParse(id);
  const partner = known.success ? await getPartner(staff, known.data, now()) : null;
  if (!partner) notFound();
  const texts = partnerTexts(locale);
  return (
    <StaffFrame
      locale={locale}
      path={`/partners/${id}`}
      staff={staff}
      crumbs={[{ href: "/partners", label: texts.title }, partner.name]}
    >
      <h1>{partner.name}</h1>
      {query.edit === "1" && partner.endedAt === null ? (
        <EditPartner locale={locale} staff={staff} partner={partner} />
      ) : (
        <ShowPartner locale={locale} staff={staff} partner={partner} query={query} />
      )}
    </StaffFrame>
  );
}

type PartProps = { locale: Locale; staff: PartnerStaff; partner: PartnerView };

async function EditPartner({ locale, staff, partner }: PartProps) {
  const texts = partnerTexts(locale);
  const chosen = { pathwayIds: partner.pathwayIds, occupationCodes: [] };
  const { pathways } = await getOfferChoices(staff, { locale, schoolId: partner.schoolId, chosen });
  return (
    <OfferFields
      id="partner"
      action={savePartnerAction.bind(null, locale, partner.id)}
      parts={partnerParts(texts, { pathways, partner })}
      buttons={[{ label: texts.form.save, main: true }]}
      cancel={{ href: `/${locale}/partners/${partner.id}`, label: texts.form.cancel }}
      texts={partnerFormTexts(texts)}
    />
  );
}

async function ShowPartner({ locale, staff, partner, query }: PartProps & { query: Awaited<Props["searchParams"]> }) {
  const texts = partnerTexts(locale);
  const { id, contacts, reviews, pathwayIds } = partner;
  const { links, offers, more } = await getPartnerDealings(staff, id, now());
  const frozen = partner.endedAt !== null;
  const ids = [...new Set([...pathwayIds, ...reviews.map(({ pathwayId }) => pathwayId)])];
  const named = [...(await listNamed(locale, { pathways: ids })).values()];
  const of = (asked: readonly string[]) => asked.flatMap((one) => named.find((each) => each.id === one) ?? []);
  const gone = contacts.find((each) => each.removedAt && each.id === query.removed);
  const goneReview = reviews.find((each) => each.removedAt && each.id === query.removed);
  const undo = gone ? (
    <PartnerUndo
      action={bringBackContactAction.bind(null, locale, id)}
      values={{ id: gone.id }}
      words={fill(texts.removed, { name: gone.name })}
      button={texts.undo}
    />
  ) : goneReview ? (
    <PartnerUndo
      action={bringBackReviewAction.bind(null, locale, id)}
      values={{ id: goneReview.id }}
      words={texts.reviewRemoved}
      button={texts.undo}
    />
  ) : null;
  return (
    <>
      <PartnerNotice query={query} texts={texts} undo={undo} />
      <PartnerAbout locale={locale} partner={partner} pathways={of(pathwayIds)} />
      {frozen ? null : (
        <p className="no-print">
          <PlainButton href={`/${locale}/partners/${id}?edit=1`}>{texts.change}</PlainButton>
        </p>
      )}
      <PartnerContacts
        contacts={contacts.filter(({ removedAt }) => removedAt === null)}
        save={(contactId) => saveContactAction.bind(null, locale, { partnerId: id, id: contactId })}
        remove={removeContactAction.bind(null, locale, id)}
        frozen={frozen}
        texts={texts}
      />
      <PartnerReviews
        locale={locale}
        reviews={reviews.filter(({ removedAt }) => removedAt === null)}
        pathways={of(ids).map((each) => ({ value: each.id, label: each.title }))}
        due={!frozen && isReviewDue(partner, now())}
        save={(reviewId) => saveReviewAction.bind(null, locale, { partnerId: id, id: reviewId })}
        remove={removeReviewAction.bind(null, locale, id)}
        frozen={frozen}
      />
      <PartnerOffers locale={locale} partner={partner} offers={offers} more={more} at={now()} />
      {frozen ? null : (
        <PartnerLinks
          locale={locale}
          timeZone={env.WAYMARK_TIME_ZONE}
          links={links}
          give={giveLinkAction.bind(null, locale, id)}
          takeBack={takeBackLinkAction.bind(null, locale, id)}
        />
      )}
      <PartnerEnd
        ended={frozen}
        open={query.problem === "NOT_SURE"}
        end={endPartnerAction.bind(null, locale, id)}
        bringBack={bringBackPartnerAction.bind(null, locale, id)}
        texts={texts}
      />
    </>
  );
}
