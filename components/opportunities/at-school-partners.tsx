import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import type { PathwayPartner } from "@/lib/opportunities/queries/list-pathway-partners";
import { fill, type Locale } from "@/lib/platform/texts";
import { atSchoolTexts } from "./at-school-texts";
import { partnerTexts } from "./partner-texts";
import { offerNames } from "./partner-words";

const hostOf = (url: string) => new URL(url).host.replace(/^www\./, "");

/** Who helps students on a pathway; whom to call there only staff know. */
export function AtSchoolPartners({ locale, partners }: { locale: Locale; partners: readonly PathwayPartner[] }) {
  const texts = atSchoolTexts(locale).partners;
  const words = partnerTexts(locale);
  return (
    <section className="part stack">
      <h2>{texts.title}</h2>
      {partners.length === 0 ? (
        <EmptyState title={texts.none} text={texts.noneText} />
      ) : (
        <>
          <p>{texts.text}</p>
          <ul className="finders">
            {partners.map(({ id, name, kind, about, url, town, region, offers, demo }) => (
              <li key={id}>
                <h3>{name}</h3>
                <p className="row">
                  <Badge>{words.kinds[kind]}</Badge>
                  {demo ? <Badge tone="warn">{texts.madeUp}</Badge> : null}
                  <span className="soft sm">{[town, region].filter(Boolean).join(", ")}</span>
                </p>
                {about ? <p>{about}</p> : null}
                {offers.length > 0 ? (
                  <ul className="sm">
                    {offerNames(words, offers).map((offer) => (
                      <li key={offer}>{offer}</li>
                    ))}
                  </ul>
                ) : null}
                {url ? (
                  <p>
                    <a
                      href={url}
                      rel="external noopener noreferrer nofollow"
                      referrerPolicy="no-referrer"
                      className="leaving"
                    >
                      {texts.site}
                      <span className="vh"> ({fill(texts.leaves, { host: hostOf(url) })})</span>
                    </a>
                  </p>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
