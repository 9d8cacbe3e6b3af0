import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OfferDecide, OfferRemove } from "@/components/opportunities/offer-decide";
import { OfferState } from "@/components/opportunities/offer-list";
import { offerTexts } from "@/components/opportunities/offer-texts";
import { OfferAbout } from "@/components/opportunities/offer-view";
import { opportunityTexts } from "@/components/opportunities/opportunity-texts";
import { PartnerNotice, PartnerUndo } from "@/components/opportunities/partner-notice";
import { Badge } from "@/components/ui/badge";
import { Note } from "@/components/ui/note";
import { PlainButton } from "@/components/ui/sign";
import { requirePartnerStaff } from "@/lib/accounts/current-user";
import { listElementTitles } from "@/lib/catalog/queries/list-element-titles";
import { listNamed } from "@/lib/catalog/queries/list-named";
import { offerIdSchema } from "@/lib/opportunities/offer-schema";
import { getOffer } from "@/lib/opportunities/queries/get-offer";
import { canTakeBack, isOneDecision } from "@/lib/opportunities/rules/moderation";
import { listedAs } from "@/lib/opportunities/rules/offer-end";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { toLocale } from "@/lib/platform/texts";
import { OpportunityState } from "@/prisma/generated/enums";
import { StaffFrame } from "../../staff-frame";
import {
  copyOfferAction,
  decideOfferAction,
  removeDraftAction,
  renewOfferAction,
  undoDecisionAction,
} from "../actions";
import { EditOffer } from "./edit-offer";

type Props = PageProps<"/[locale]/offers/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: offerTexts(toLocale((await params).locale)).title, robots: { index: false } };
}

export default async function OfferPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const locale = toLocale(segment);
  const path = `/offers/${id}`;
  const staff = await requirePartnerStaff(locale, path);
  const query = await searchParams;
  const known = offerIdSchema.safeParse(id);
  const offer = known.success ? await getOffer(staff, known.data) : null;
  if (!offer) notFound();
  const at = now();
  const texts = offerTexts(locale);
  const { kinds, demo: madeUp } = opportunityTexts(locale);
  const crumbs: [{ href: string; label: string }, string] = [{ href: "/offers", label: texts.title }, offer.title];
  if (query.edit === "1" && offer.changes)
    return (
      <StaffFrame locale={locale} path={path} staff={staff} crumbs={crumbs}>
        <h1>{offer.title}</h1>
        <PartnerNotice query={query} texts={texts} />
        <EditOffer locale={locale} staff={staff} offer={offer} />
      </StaffFrame>
    );
  const ids = { pathways: offer.pathwayIds, occupations: offer.occupationCodes };
  const titles = new Map([...(await listNamed(locale, ids))].map(([one, { title }]) => [one, title]));
  const skills = offer.elementIds.length > 0 ? await listElementTitles(locale) : new Map<string, string>();
  const named = { pathways: titles, occupations: titles, skills };
  const was = Object.values(OpportunityState).find((state) => state === query.was);
  const undo =
    was && isOneDecision(was, offer.state) && canTakeBack(offer, staff.id, at) ? (
      <PartnerUndo action={undoDecisionAction.bind(null, locale)} values={{ id, was }} button={texts.decide.undo} />
    ) : null;
  const asked = query.problem === "REASON_MISSING" && typeof query.at === "string" ? query.at : null;
  const hidden = <input type="hidden" name="id" value={id} />;
  const { view } = texts;
  return (
    <StaffFrame locale={locale} path={path} staff={staff} crumbs={crumbs}>
      <h1>{offer.title}</h1>
      <p className="row">
        <OfferState locale={locale} state={listedAs(offer, at)} />
        <Badge>{kinds[offer.kind]}</Badge>
        {offer.demo ? <Badge tone="warn">{madeUp}</Badge> : null}
        <span>{offer.organisation}</span>
      </p>
      <PartnerNotice query={query} texts={texts} undo={undo} />
      {offer.reason && offer.state !== "OPEN" ? <Note title={view.said}>{offer.reason}</Note> : null}
      {offer.moderates || offer.state === "DRAFT" ? (
        <section className="part stack no-print" id="decide">
          <h2>{view.moderate}</h2>
          {offer.moderates ? (
            <OfferDecide
              id={id}
              state={offer.state}
              asked={asked}
              decide={decideOfferAction.bind(null, locale)}
              texts={texts}
            />
          ) : null}
          {offer.state === "DRAFT" && offer.changes && offer.submittedAt === null ? (
            <OfferRemove
              id={id}
              remove={removeDraftAction.bind(null, locale)}
              open={query.problem === "NOT_SURE"}
              texts={texts}
            />
          ) : null}
        </section>
      ) : (
        <Note>{view.onlyOthers}</Note>
      )}
      <section className="part stack">
        <h2>{view.facts}</h2>
        <OfferAbout locale={locale} timeZone={env.WAYMARK_TIME_ZONE} offer={offer} named={named} at={at} />
      </section>
      <div className="row no-print">
        {offer.changes ? <PlainButton href={`/${locale}${path}?edit=1`}>{view.change}</PlainButton> : null}
        <form action={copyOfferAction.bind(null, locale)}>
          {hidden}
          <PlainButton>{view.copy}</PlainButton>
        </form>
        {offer.moderates && (offer.state === "OPEN" || offer.state === "CLOSED") ? (
          <form action={renewOfferAction.bind(null, locale)}>
            {hidden}
            <PlainButton>{view.renew}</PlainButton>
          </form>
        ) : null}
        {offer.state === "OPEN" ? <a href={`/${locale}/opportunities/${id}`}>{view.asStudents}</a> : null}
      </div>
    </StaffFrame>
  );
}
