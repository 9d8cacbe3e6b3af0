import { Disclosure } from "@/components/ui/disclosure";
import type { Applicant } from "@/lib/opportunities/queries/list-applicants";
import { fill, formatDate, type Locale, plural } from "@/lib/platform/texts";
import { SentResume } from "./application-sent";
import { applicationTexts } from "./application-texts";

/** What the employer sees of those who applied, each only since everyone who must agree did. */
export function Applicants({ locale, applicants }: { locale: Locale; applicants: readonly Applicant[] }) {
  const texts = applicationTexts(locale);
  const { applicants: words, sent: labels } = texts;
  return (
    <section className="stack applicants" id="applicants">
      <h2>{words.title}</h2>
      {applicants.length === 0 ? (
        <p className="soft">{words.none}</p>
      ) : (
        <>
          <p>{plural(locale, applicants.length, words.count)}</p>
          <ul className="application-cards">
            {applicants.map(({ applicationId, name, email, phone, letter, resume, opportunity, openAt }) => (
              <li key={applicationId} className="stack">
                <h3>{name}</h3>
                <p className="soft sm">
                  {fill(words.to, { title: opportunity.title })} ·{" "}
                  {fill(words.on, { date: formatDate(locale, openAt) })}
                </p>
                <dl>
                  {email ? (
                    <div>
                      <dt>{labels.email}</dt>
                      <dd>
                        <a href={`mailto:${encodeURIComponent(email).replace("%40", "@")}`}>{email}</a>
                      </dd>
                    </div>
                  ) : null}
                  {phone ? (
                    <div>
                      <dt>{labels.phone}</dt>
                      <dd>{phone}</dd>
                    </div>
                  ) : null}
                </dl>
                {letter ? (
                  <Disclosure summary={words.letter} open>
                    <p className="application-text">{letter}</p>
                  </Disclosure>
                ) : null}
                {resume === null ? (
                  <p className="soft sm">{words.noResume}</p>
                ) : (
                  <Disclosure summary={words.resume}>
                    <SentResume locale={locale} resume={resume} texts={texts} />
                  </Disclosure>
                )}
              </li>
            ))}
          </ul>
          <p className="sm soft">{words.care}</p>
        </>
      )}
    </section>
  );
}
