import type { OpportunityView } from "@/lib/opportunities/queries/get-opportunity";
import { fill, type Locale } from "@/lib/platform/texts";
import { opportunityTexts } from "./opportunity-texts";

type Props = {
  locale: Locale;
  opportunity: Pick<OpportunityView, "contact" | "url" | "gone">;
  /** Whether a school has to say yes before this person sees whom to write to. */
  isMinor: boolean;
  /** Whether their application is open. */
  isOpen: boolean;
  /** Whether the person can apply here at all. */
  mayApply: boolean;
};

const hostOf = (url: string) => {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.host : null;
};

/** Whom to write to, and the page outside: for a minor only once the school has said yes. */
export function OpportunityContact({ locale, opportunity, isMinor, isOpen, mayApply }: Props) {
  const texts = opportunityTexts(locale);
  const { contact, url, gone } = opportunity;
  const host = hostOf(url);
  const words = texts.contact;
  const lines: [string, string, string?][] = contact
    ? [
        [words.name, contact.name],
        [words.email, contact.email, `mailto:${contact.email}`],
        [words.phone, contact.phone, `tel:${contact.phone.replace(/[^\d+]/g, "")}`],
        [words.how, contact.how],
      ]
    : [];
  const said = lines.filter(([, value]) => value !== "");
  return (
    <section className="part stack" aria-labelledby="contact">
      <h2 id="contact">{words.title}</h2>
      {said.length > 0 ? (
        <dl className="opportunity-facts">
          {said.map(([label, value, href]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{href ? <a href={href}>{value}</a> : value}</dd>
            </div>
          ))}
        </dl>
      ) : mayApply && !isOpen && gone === null ? (
        <p>{isMinor ? words.laterMinor : words.later}</p>
      ) : (
        <p className="soft">{texts.facts.unsaid}</p>
      )}
      {host === null ? null : isMinor && !isOpen ? (
        mayApply ? (
          <p className="soft">{texts.leaveLater}</p>
        ) : null
      ) : (
        <p>
          <a href={url} rel="noreferrer nofollow external">
            {fill(texts.leave, { host })}
          </a>
          <br />
          <span className="soft">{texts.leaveHint}</span>
        </p>
      )}
    </section>
  );
}
