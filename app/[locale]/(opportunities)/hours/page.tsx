import type { Metadata } from "next";
import { PageFrame } from "@/components/layout/page-frame";
import { HoursNotice } from "@/components/opportunities/hours-notice";
import { HoursPlaces } from "@/components/opportunities/hours-places";
import { HoursRule } from "@/components/opportunities/hours-rule";
import { HoursTake } from "@/components/opportunities/hours-take";
import { hoursTexts } from "@/components/opportunities/hours-texts";
import { hoursWords } from "@/components/opportunities/hours-words";
import { Crumbs } from "@/components/ui/crumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { Facts } from "@/components/ui/facts";
import { PlainButton, Sign } from "@/components/ui/sign";
import { requireExplorer } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { countedOf, getOwnHours } from "@/lib/opportunities/queries/get-own-hours";
import { standingOf, tallyHours } from "@/lib/opportunities/rules/hours-totals";
import { fill, toLocale } from "@/lib/platform/texts";
import { listHoursToTake } from "@/lib/profiles/queries/list-hours-to-take";
import { offeredKind } from "@/lib/profiles/rules/from-hours";
import { pageMetadata } from "../../page-metadata";
import { bringBackPlacementAction, takeHoursAction } from "./actions";

type Props = PageProps<"/[locale]/hours">;

const path = "/hours";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const { title, lede } = hoursTexts(locale);
  return pageMetadata({ locale, path, title, description: lede });
}

export default async function HoursPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const explorer = await requireExplorer(locale, path);
  const { places, rules, started } = await getOwnHours(explorer);
  const offers = await listHoursToTake(explorer);
  const texts = hoursTexts(locale);
  const counted = countedOf(places);
  const tally = tallyHours(counted);
  const words = (minutes: number) => hoursWords(locale, minutes);
  return (
    <PageFrame locale={locale} path={path} current="plan" person={{ name: explorer.name, home: homePath(explorer) }}>
      <div className="page part stack">
        <Crumbs
          crumbs={[{ href: `/${locale}/home`, label: texts.home }, { label: texts.title }]}
          label={texts.crumbs}
        />
        <div className="page-name">
          <h1>{texts.title}</h1>
          <div className="row no-print">
            <PlainButton href={`/${locale}/hours/certificate`}>{texts.actions.certificate}</PlainButton>
            {counted.length > 0 ? (
              <PlainButton href={`/api/v1/hours.csv?locale=${locale}`}>{texts.actions.export}</PlainButton>
            ) : null}
          </div>
        </div>
        <p className="lede no-print">{texts.lede}</p>
        <HoursNotice locale={locale} query={await searchParams} undo={bringBackPlacementAction.bind(null, locale)} />
        {started.length > 0 ? (
          <section className="stack no-print">
            <h2>{texts.started.title}</h2>
            <p>{texts.started.text}</p>
            {started.map(({ id, title, organisation }) => (
              <p key={id}>
                <a href={`/${locale}/hours/new?application=${id}`}>
                  {fill(texts.started.action, { title, organisation })}
                </a>
              </p>
            ))}
          </section>
        ) : null}
        {places.length === 0 ? (
          <EmptyState level={2} {...texts.none} href={`/${locale}/hours/new`} />
        ) : (
          <>
            <section className="stack hours-part" aria-labelledby="all-hours">
              <h2 id="all-hours">{texts.rule.allTitle}</h2>
              <Facts
                facts={[
                  { label: texts.states.VERIFIED, value: words(tally.VERIFIED) },
                  { label: texts.states.WAITING, value: words(tally.WAITING) },
                  { label: texts.states.DRAFT, value: words(tally.DRAFT) },
                  { label: texts.states.REJECTED, value: words(tally.REJECTED) },
                ]}
              />
            </section>
            {rules.length > 0 ? (
              <section className="stack hours-part" aria-labelledby="asked">
                <h2 id="asked">{texts.rule.title}</h2>
                {rules.map((rule) => {
                  const own = places.filter(({ ruleId }) => ruleId === rule.id);
                  const standing = standingOf(rule, countedOf(own));
                  return <HoursRule key={rule.id} {...{ locale, rule, standing }} places={own} />;
                })}
              </section>
            ) : null}
            <HoursTake
              locale={locale}
              offers={offers.map((offer) => ({ ...offer, as: offeredKind(offer) }))}
              take={takeHoursAction.bind(null, locale)}
            />
            <section className="stack hours-part" aria-labelledby="places">
              <h2 id="places">{texts.places.title}</h2>
              <HoursPlaces locale={locale} places={places} />
              <p className="no-print">
                <Sign href={`/${locale}/hours/new`} size="small">
                  {texts.actions.add}
                </Sign>
              </p>
            </section>
          </>
        )}
      </div>
    </PageFrame>
  );
}
