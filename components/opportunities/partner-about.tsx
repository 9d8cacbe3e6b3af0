import { Badge } from "@/components/ui/badge";
import { Facts } from "@/components/ui/facts";
import { Note } from "@/components/ui/note";
import type { PartnerView } from "@/lib/opportunities/queries/get-partner";
import { fill, type Locale } from "@/lib/platform/texts";
import { OfferLink } from "./offer-link";
import { partnerTexts } from "./partner-texts";
import { offerNames } from "./partner-words";

type Pathway = { id: string; title: string; path: string };
type Props = { locale: Locale; partner: PartnerView; pathways: readonly Pathway[] };

/** Who a partner is, what it offers, and which pathways it supports. */
export function PartnerAbout({ locale, partner, pathways }: Props) {
  const texts = partnerTexts(locale);
  const { kind, about, url, town, region, offers, school, demo, endedAt } = partner;
  const place = [town, region].filter(Boolean).join(", ");
  const offered = offerNames(texts, offers);
  return (
    <>
      <p className="row">
        <Badge>{texts.kinds[kind]}</Badge>
        {demo ? <Badge tone="warn">{texts.madeUp}</Badge> : null}
        {endedAt ? <Badge tone="info">{texts.ended}</Badge> : null}
        <span>{school ? fill(texts.ofSchool, { school: school.name }) : texts.ofEveryone}</span>
      </p>
      {endedAt ? <Note>{texts.endedText}</Note> : null}
      {about ? <p className="offer-text lede">{about}</p> : null}
      <Facts
        facts={[
          { label: texts.whatOffers, value: offered.length > 0 ? offered.join(", ") : texts.noOffers },
          ...(place ? [{ label: texts.at, value: place }] : []),
          ...(url ? [{ label: texts.website, value: <OfferLink url={url} /> }] : []),
        ]}
      />
      <h2>{texts.pathways}</h2>
      {pathways.length === 0 ? (
        <p>{texts.noPathways}</p>
      ) : (
        <ul className="partner-parts">
          {pathways.map(({ id, title, path }) => (
            <li key={id}>
              <a href={`/${locale}${path}`}>{title}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
