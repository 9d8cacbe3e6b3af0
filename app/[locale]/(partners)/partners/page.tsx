import type { Metadata } from "next";
import { PartnerFilterForm, PartnerTable } from "@/components/opportunities/partner-list";
import { PartnerNotice } from "@/components/opportunities/partner-notice";
import { partnerTexts } from "@/components/opportunities/partner-texts";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { PlainButton, Sign } from "@/components/ui/sign";
import { Tabs } from "@/components/ui/tabs";
import { requirePartnerStaff } from "@/lib/accounts/current-user";
import { partnerFilterSchema } from "@/lib/opportunities/partner-schema";
import { listPartners } from "@/lib/opportunities/queries/list-partners";
import { now } from "@/lib/platform/clock";
import { formatNumber, plural, toLocale } from "@/lib/platform/texts";
import { StaffFrame, withQuery } from "../staff-frame";

type Props = PageProps<"/[locale]/partners">;

const path = "/partners";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: partnerTexts(toLocale((await params).locale)).title, robots: { index: false } };
}

export default async function PartnersPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const staff = await requirePartnerStaff(locale, path);
  const query = await searchParams;
  const filter = partnerFilterSchema.parse(query);
  const { partners, matching, counts, pathways, next } = await listPartners(staff, locale, filter, now());
  const texts = partnerTexts(locale);
  const here = (over: Record<string, string | undefined>) => {
    const { state, after: _, ...rest } = filter;
    return withQuery(`/${locale}${path}`, { ...rest, state: state === "ended" ? state : undefined, ...over });
  };
  const isFiltered = Boolean(filter.q || filter.kind || filter.offer || filter.pathway || filter.after);
  const ended = filter.state === "ended";
  return (
    <StaffFrame locale={locale} path={path} staff={staff}>
      <h1>{texts.title}</h1>
      <p className="lede">{texts.lede}</p>
      <PartnerNotice query={query} texts={texts} />
      <div className="row no-print">
        <Sign href={`/${locale}${path}/new`}>{texts.new}</Sign>
        <PlainButton href={`/${locale}/offers`}>{texts.offersLink}</PlainButton>
      </div>
      <Tabs
        label={texts.tabs.label}
        tabs={(["here", "ended"] as const).map((state) => ({
          href: here({ state: state === "ended" ? state : undefined }),
          label: texts.tabs[state],
          count: formatNumber(locale, counts[state]),
          current: state === filter.state,
        }))}
      />
      {counts.here + counts.ended > 0 ? (
        <PartnerFilterForm locale={locale} filter={filter} pathways={pathways} />
      ) : null}
      {partners.length > 0 ? (
        <>
          <PartnerTable locale={locale} partners={partners} />
          <Pager
            shown={plural(locale, matching, texts.shown)}
            next={next ? { href: here({ after: next }), label: texts.next } : undefined}
            first={filter.after ? { href: here({}), label: texts.first } : undefined}
          />
        </>
      ) : isFiltered ? (
        <EmptyState level={2} title={texts.empty.none} text={texts.empty.noneText} />
      ) : (
        <EmptyState
          level={2}
          title={ended ? texts.empty.none : texts.empty.title}
          text={ended ? texts.empty.endedText : texts.empty.text}
        />
      )}
    </StaffFrame>
  );
}
