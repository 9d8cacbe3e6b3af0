import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageFrame } from "@/components/layout/page-frame";
import { MatchTable } from "@/components/opportunities/match-table";
import { OpportunityActions } from "@/components/opportunities/opportunity-actions";
import { OpportunityBelongs } from "@/components/opportunities/opportunity-belongs";
import { OpportunityContact } from "@/components/opportunities/opportunity-contact";
import { OpportunityFacts } from "@/components/opportunities/opportunity-facts";
import { OpportunitySteps } from "@/components/opportunities/opportunity-steps";
import { opportunityTexts } from "@/components/opportunities/opportunity-texts";
import { Badge } from "@/components/ui/badge";
import { Crumbs } from "@/components/ui/crumbs";
import { Note } from "@/components/ui/note";
import { requirePerson } from "@/lib/accounts/current-user";
import { homePath, isExplorer } from "@/lib/accounts/rules/roles";
import { getOpportunity } from "@/lib/opportunities/queries/get-opportunity";
import { needsStaff } from "@/lib/opportunities/rules/care";
import { isRefused, isSent, whoMustAgree } from "@/lib/opportunities/rules/consent";
import { match } from "@/lib/opportunities/rules/match";
import { offerPlace } from "@/lib/opportunities/rules/moderation";
import { opportunityIdSchema } from "@/lib/opportunities/search-schema";
import { now } from "@/lib/platform/clock";
import { toLocale } from "@/lib/platform/texts";
import { findersAddress } from "../../finders-address";
import { comparingFor } from "../../seeker";
import { forgetOpportunityAction, saveOpportunityAction } from "../actions";

type Props = PageProps<"/[locale]/opportunities/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: opportunityTexts(toLocale((await params).locale)).list };
}

export default async function OpportunityPage({ params, searchParams }: Props) {
  const { locale: segment, id: typed } = await params;
  const locale = toLocale(segment);
  const path = `/opportunities/${typed}`;
  const person = await requirePerson(locale, path);
  const id = opportunityIdSchema.safeParse(typed);
  const opportunity = id.success ? await getOpportunity(person, id.data, now()) : null;
  if (!opportunity) notFound();
  const query = await searchParams;
  const texts = opportunityTexts(locale);
  const { own, gone, demo } = opportunity;
  const { seeker, names } = await comparingFor(person, {
    locale,
    pathways: opportunity.pathwayIds,
    occupations: opportunity.occupationCodes,
  });
  const explorer = isExplorer(person);
  const needs = explorer ? whoMustAgree(person, { askGuardians: opportunity.asksGuardians, adult: false }) : null;
  const mayApply = needs !== null && needs !== "NO_SCHOOL";
  const done = query.done === "saved" || query.done === "forgotten" ? texts.done[query.done] : null;
  return (
    <PageFrame locale={locale} path={path} person={{ name: person.name, home: homePath(person) }}>
      <div className="page part stack">
        <Crumbs
          crumbs={[{ href: `/${locale}/opportunities`, label: texts.list }, { label: opportunity.title }]}
          label={texts.list}
        />
        <h1>{opportunity.title}</h1>
        <p className="opportunity-marks">
          {demo ? <Badge tone="warn">{texts.demo}</Badge> : null}
          <b>{opportunity.organisation}</b>
        </p>
        {done ? <Note tone="ok">{done}</Note> : null}
        {demo ? <Note tone="warn">{texts.demoText}</Note> : null}
        {gone ? <Note tone="warn">{texts.gone[gone]}</Note> : null}
        {gone === "withdrawn" ? null : <OpportunityFacts locale={locale} opportunity={opportunity} />}
        <OpportunityActions
          locale={locale}
          opportunity={opportunity}
          save={explorer ? saveOpportunityAction.bind(null, locale) : null}
          forget={forgetOpportunityAction.bind(null, locale)}
          canApply={mayApply && gone === null && (own === null || !isSent(own) || isRefused(own))}
          canManage={offerPlace(person, opportunity.schoolId) !== undefined}
        />
        {opportunity.text === "" ? null : (
          <section className="part stack" aria-labelledby="about">
            <h2 id="about">{texts.about}</h2>
            <div className="opportunity-text">{opportunity.text}</div>
          </section>
        )}
        {gone === "withdrawn" ? null : (
          <>
            {seeker ? (
              <MatchTable
                locale={locale}
                match={match(seeker, opportunity)}
                seeker={seeker}
                offered={opportunity}
                names={names}
              />
            ) : null}
            <OpportunityBelongs locale={locale} opportunity={opportunity} names={names} />
            {gone === null ? (
              <OpportunitySteps locale={locale} needs={needs} isRead={opportunity.partnerId !== null} />
            ) : null}
            <OpportunityContact
              locale={locale}
              opportunity={opportunity}
              isMinor={needsStaff(person)}
              isOpen={own?.openAt != null}
              mayApply={mayApply}
            />
          </>
        )}
        <p className="no-print">
          <a
            href={findersAddress(locale, {
              occupation: opportunity.occupationCodes[0],
              place: opportunity.town || (seeker?.town ?? ""),
              state: opportunity.region || (seeker?.region ?? ""),
            })}
          >
            {texts.finders}
          </a>
        </p>
      </div>
    </PageFrame>
  );
}
