import { Disclosure } from "@/components/ui/disclosure";
import { fill } from "@/lib/platform/texts";
import { contactRoles } from "@/lib/profiles/rules/contact-roles";
import type { WayPeopleTexts } from "../way-people-texts";

type Props = {
  /** The occupation that one is heading for. */
  toward: string | null;
  organizations: readonly { id: string; name: string; url: string | null }[];
  texts: WayPeopleTexts;
};

/** Whom to ask by what they have to do with the job, with questions; and who brings people of the field together. */
export function WhomToAsk({ toward, organizations, texts }: Props) {
  return (
    <section className="stack">
      <h2>{texts.whom}</h2>
      <p className="soft">
        {toward ? `${fill(texts.toward, { title: toward })} ` : ""}
        {texts.whomLede}
      </p>
      {contactRoles.map((role) => (
        <Disclosure key={role} summary={texts.roles[role]}>
          <ul className="way-questions">
            {texts.questions[role].map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </Disclosure>
      ))}
      <h3>{texts.organizations}</h3>
      {organizations.length === 0 ? (
        <p>{texts.noOrganizations}</p>
      ) : (
        <>
          <p className="sm soft">{texts.organizationsNote}</p>
          <ul className="way-questions">
            {organizations.map(({ id, name, url }) => (
              <li key={id}>
                {url ? (
                  <a href={url} rel="noreferrer" lang="en">
                    {name}
                  </a>
                ) : (
                  <span lang="en">{name}</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
