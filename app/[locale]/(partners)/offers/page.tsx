import type { Metadata } from "next";
import { OfferFilterForm, OfferTable } from "@/components/opportunities/offer-list";
import { offerTexts } from "@/components/opportunities/offer-texts";
import { PartnerNotice } from "@/components/opportunities/partner-notice";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { PlainButton, Sign } from "@/components/ui/sign";
import { Tabs } from "@/components/ui/tabs";
import { requirePartnerStaff } from "@/lib/accounts/current-user";
import { offerFilterSchema } from "@/lib/opportunities/offer-schema";
import { listOffers } from "@/lib/opportunities/queries/list-offers";
import { offerListStates } from "@/lib/opportunities/rules/offer-end";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { fill, formatNumber, plural, toLocale } from "@/lib/platform/texts";
import { StaffFrame, withQuery } from "../staff-frame";

type Props = PageProps<"/[locale]/offers">;

const path = "/offers";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: offerTexts(toLocale((await params).locale)).title, robots: { index: false } };
}

export default async function OffersPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const staff = await requirePartnerStaff(locale, path);
  const query = await searchParams;
  const filter = offerFilterSchema.parse(query);
  const { offers, counts, pathways, partner, next } = await listOffers(staff, locale, filter, now());
  const texts = offerTexts(locale);
  const here = (over: Record<string, string | undefined>) => {
    const { after: _, ...rest } = filter;
    return withQuery(`/${locale}${path}`, { ...rest, ...over });
  };
  const all = offerListStates.reduce((sum, state) => sum + counts[state], 0);
  const narrowed = Boolean(filter.kind || filter.pathway || filter.partner || filter.state);
  return (
    <StaffFrame locale={locale} path={path} staff={staff}>
      <h1>{texts.title}</h1>
      <p className="lede">{texts.lede}</p>
      <PartnerNotice query={query} texts={texts} />
      <div className="row no-print">
        <Sign href={`/${locale}${path}/new`}>{texts.new}</Sign>
        <PlainButton href={`/${locale}${path}/import`}>{texts.import}</PlainButton>
        <PlainButton href={`/${locale}/partners`}>{texts.partnersLink}</PlainButton>
      </div>
      <Tabs
        label={texts.statesLabel}
        tabs={[undefined, ...offerListStates].map((state) => ({
          href: here({ state }),
          label: texts.states[state ?? "all"],
          count: formatNumber(locale, state ? counts[state] : all),
          current: state === filter.state,
        }))}
      />
      {partner ? (
        <p>
          <a href={`/${locale}/partners/${filter.partner}`}>{fill(texts.ofPartner, { name: partner })}</a>
        </p>
      ) : null}
      {pathways.length > 0 || narrowed ? <OfferFilterForm locale={locale} filter={filter} pathways={pathways} /> : null}
      {offers.length > 0 ? (
        <>
          <OfferTable locale={locale} timeZone={env.WAYMARK_TIME_ZONE} offers={offers} />
          <Pager
            shown={plural(locale, filter.state ? counts[filter.state] : all, texts.shown)}
            next={next ? { href: here({ after: next }), label: texts.next } : undefined}
            first={filter.after ? { href: here({}), label: texts.first } : undefined}
          />
        </>
      ) : narrowed || filter.after ? (
        <EmptyState level={2} title={texts.empty.none} text={texts.empty.noneText}>
          <p>
            <a href={`/${locale}${path}`}>{texts.filter.clear}</a>
          </p>
        </EmptyState>
      ) : (
        <EmptyState level={2} title={texts.empty.title} text={texts.empty.text} />
      )}
    </StaffFrame>
  );
}
