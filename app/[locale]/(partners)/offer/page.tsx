import type { Metadata } from "next";
import { cookies } from "next/headers";
import { PageFrame } from "@/components/layout/page-frame";
import { Applicants } from "@/components/opportunities/applicants";
import { OfferDeskList } from "@/components/opportunities/offer-desk";
import { OfferFields } from "@/components/opportunities/offer-fields";
import { offerFormTexts, offerParts } from "@/components/opportunities/offer-form-props";
import { offerTexts } from "@/components/opportunities/offer-texts";
import { PartnerNotice } from "@/components/opportunities/partner-notice";
import { EmptyState } from "@/components/ui/empty-state";
import { Note } from "@/components/ui/note";
import { PlainButton } from "@/components/ui/sign";
import { getPartnerDesk, type PartnerDesk } from "@/lib/opportunities/queries/get-partner-desk";
import { listApplicants } from "@/lib/opportunities/queries/list-applicants";
import { partnerCookie } from "@/lib/opportunities/rules/partner-link";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { fill, formatDate, type Locale, toLocale } from "@/lib/platform/texts";
import { shownUntilOf } from "../shown-until";
import { postOfferAction, withdrawOfferAction } from "./actions";

type Props = PageProps<"/[locale]/offer">;
type Query = Awaited<Props["searchParams"]>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { desk } = offerTexts(toLocale((await params).locale));
  return { title: desk.title, robots: { index: false, follow: false } };
}

/** Where a partner's link leads: who asks, what it posted and what became of it, and a form. */
export default async function OfferDeskPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const query = await searchParams;
  const token = (await cookies()).get(partnerCookie)?.value;
  const edited = typeof query.edit === "string" ? query.edit : null;
  const desk = token ? await getPartnerDesk(token, { locale, edited }, now()) : null;
  return (
    <PageFrame locale={locale} path="/offer">
      <div className="page part stack">
        {token && desk ? (
          <Desk locale={locale} token={token} desk={desk} edited={edited} query={query} />
        ) : (
          <Nothing locale={locale} query={query} />
        )}
      </div>
    </PageFrame>
  );
}

function Nothing({ locale, query }: { locale: Locale; query: Query }) {
  const { desk: texts } = offerTexts(locale);
  if (query.left === "1")
    return (
      <>
        <h1>{texts.title}</h1>
        <p className="lede">{texts.left}</p>
      </>
    );
  return (
    <>
      <h1>{texts.title}</h1>
      <EmptyState level={2} title={texts.goneTitle} text={query.problem === "too-many" ? texts.tooMany : texts.gone} />
    </>
  );
}

type DeskProps = { locale: Locale; token: string; desk: PartnerDesk; edited: string | null; query: Query };

async function Desk({ locale, token, desk, edited, query }: DeskProps) {
  const texts = offerTexts(locale);
  const { desk: words } = texts;
  const at = now();
  const applicants = await listApplicants(token, at);
  const offer = desk.offers.find(({ id, own }) => own && id === edited);
  const timeZone = env.WAYMARK_TIME_ZONE;
  return (
    <>
      <h1>{fill(words.hello, { partner: desk.partner.name })}</h1>
      <p className="lede">{desk.school ? fill(words.who, { school: desk.school }) : words.whoSite}</p>
      <p className="soft">{fill(words.until, { date: formatDate(locale, desk.expiresAt, timeZone) })}</p>
      <PartnerNotice query={query} texts={{ done: words.done, problems: texts.problems }} />
      <OfferDeskList
        locale={locale}
        timeZone={timeZone}
        desk={desk}
        at={at}
        takeBack={withdrawOfferAction.bind(null, locale)}
      />
      <Applicants locale={locale} applicants={applicants ?? []} />
      <section className="part stack no-print" id="form">
        <h2>{offer ? words.correctTitle : words.post}</h2>
        {offer ? <Note tone="warn">{words.correctText}</Note> : <p className="soft">{words.postText}</p>}
        <OfferFields
          key={offer?.id ?? "new"}
          id="offer"
          action={postOfferAction.bind(null, locale, offer?.id ?? null)}
          parts={offerParts({
            locale,
            choices: desk.choices,
            offer,
            ...(offer ? { shownUntil: shownUntilOf(offer, at) } : {}),
          })}
          buttons={[{ label: offer ? words.sendAgain : words.send, intent: "send", main: true }]}
          {...(offer ? { cancel: { href: `/${locale}/offer`, label: texts.form.cancel } } : {})}
          texts={offerFormTexts(texts)}
        />
      </section>
      <form method="post" action="/api/v1/opportunities/offer" className="part row no-print">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="leave" value="1" />
        <span className="soft">{words.leaveText}</span>
        <PlainButton>{words.leave}</PlainButton>
      </form>
    </>
  );
}
