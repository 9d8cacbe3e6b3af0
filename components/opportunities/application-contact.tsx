import type { OwnApplicationPage } from "@/lib/opportunities/queries/get-own-application";
import { isSent } from "@/lib/opportunities/rules/consent";
import type { Locale } from "@/lib/platform/texts";
import { applicationTexts } from "./application-texts";

/** Whom to write to: the employer's contact, once everyone who must agree did. */
export function ApplicationContact({ locale, application }: { locale: Locale; application: OwnApplicationPage }) {
  const { page: words } = applicationTexts(locale);
  const { contact, openAt, opportunityId } = application;
  if (opportunityId === null || !isSent(application)) return null;
  const lines = contact ? [contact.name, contact.phone, contact.how].filter(Boolean) : [];
  return (
    <section className="stack" aria-labelledby="contact">
      <h2 id="contact">{words.contact}</h2>
      {openAt === null ? (
        <p className="soft">{words.contactLater}</p>
      ) : lines.length === 0 && !contact?.email ? (
        <p>{words.contactNone}</p>
      ) : (
        <>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {contact?.email ? (
            <p>
              <a href={`mailto:${encodeURIComponent(contact.email).replace("%40", "@")}`}>{contact.email}</a>
            </p>
          ) : null}
        </>
      )}
    </section>
  );
}
