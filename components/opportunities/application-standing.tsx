import { PlainButton, Sign } from "@/components/ui/sign";
import type { OwnApplicationPage } from "@/lib/opportunities/queries/get-own-application";
import { isRefused, isSent } from "@/lib/opportunities/rules/consent";
import type { Locale } from "@/lib/platform/texts";
import { applicationTexts } from "./application-texts";
import { standingWords } from "./application-words";

type Props = { locale: Locale; application: OwnApplicationPage; at: Date };

/** How the application stands, and the one thing to do about it. */
export function ApplicationStanding({ locale, application, at }: Props) {
  const { page: words } = applicationTexts(locale);
  const { opportunity, opportunityId, url } = application;
  const isOpen = opportunity !== null && opportunity.state === "OPEN" && opportunity.expiresAt > at;
  const sent = isSent(application);
  const refused = sent && isRefused(application);
  const said = standingWords(locale, { ...application, read: Boolean(opportunity?.partnerId) });
  return (
    <section className="stack" aria-labelledby="standing">
      <h2 id="standing">{words.where}</h2>
      {said.map((each) => (
        <p key={each}>{each}</p>
      ))}
      {application.nobodyAsked ? <p>{words.nobodyAsked}</p> : null}
      {opportunityId && !isOpen ? <p>{words.gone}</p> : null}
      <div className="row no-print">
        {isOpen && (!sent || refused) ? (
          <Sign size="small" href={`/${locale}/opportunities/${opportunityId}/apply`}>
            {refused ? words.again : words.apply}
          </Sign>
        ) : null}
        {isOpen ? <PlainButton href={`/${locale}/opportunities/${opportunityId}`}>{words.see}</PlainButton> : null}
        {application.state === "STARTED" || application.state === "ENDED" ? (
          <PlainButton href={`/${locale}/hours/new?application=${application.id}`}>{words.hours}</PlainButton>
        ) : null}
        {url ? (
          <PlainButton href={url} rel="noreferrer nofollow">
            {words.site}
          </PlainButton>
        ) : null}
      </div>
    </section>
  );
}
