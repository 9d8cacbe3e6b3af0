import { Badge } from "@/components/ui/badge";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import { contactRoles, toContactRole } from "@/lib/profiles/rules/contact-roles";
import type { SeekerHomeTexts } from "../home-texts";
import type { WayPeopleTexts } from "../way-people-texts";

type Contact = { id: string; name: string; role: string; planned: string | null };
type Partner = { id: string; name: string; demo: boolean; fits: boolean };

type Props = {
  locale: Locale;
  /** Those with a talk planned first, the next one on top. */
  contacts: readonly Contact[];
  partners: readonly Partner[];
  today: Date;
  texts: SeekerHomeTexts;
  peopleTexts: WayPeopleTexts;
};

const shownNames = 2;
const shownPartners = 3;

function namesOf(people: readonly Contact[], { know }: SeekerHomeTexts) {
  const first = people.slice(0, shownNames).map(({ name }) => name);
  const names = first.join(", ");
  const n = people.length - first.length;
  if (first.length === 0) return know.nobody;
  return n > 0 ? fill(know.more, { names, n }) : names;
}

function talkWords(locale: Locale, { name, planned }: Contact, today: Date, { know }: SeekerHomeTexts) {
  if (planned === null) return fill(know.plan, { name });
  if (planned === "") return fill(know.open, { name });
  const day = new Date(`${planned}T00:00:00Z`);
  return fill(day < today ? know.late : know.talk, { name, date: formatDate(locale, day) });
}

/** The next talk, people to ask by what they have to do with the job, and partners that offer mentors. */
export function WhomToKnow({ locale, contacts, partners, today, texts, peopleTexts }: Props) {
  const words = texts.know;
  const [first] = contacts;
  const people = `/${locale}/way/people`;
  return (
    <>
      <p>
        {first ? (
          <a href={`${people}/${first.id}`}>{talkWords(locale, first, today, texts)}</a>
        ) : (
          <>
            {words.begin} <a href={`${people}#add`}>{words.add}</a>
          </>
        )}
      </p>
      <h3>{words.roles}</h3>
      <dl className="home-people">
        {contactRoles
          .filter((role) => role !== "other")
          .map((role) => (
            <div key={role}>
              <dt>{peopleTexts.roles[role]}</dt>
              <dd>
                {namesOf(
                  contacts.filter((contact) => toContactRole(contact.role) === role),
                  texts,
                )}
              </dd>
            </div>
          ))}
      </dl>
      {partners.length > 0 ? (
        <>
          <h3>{words.mentors}</h3>
          <ul className="home-partners">
            {partners.slice(0, shownPartners).map(({ id, name, demo, fits }) => (
              <li key={id}>
                <a href={`${people}#mentors`}>{name}</a> {fits ? <Badge tone="ok">{words.fits}</Badge> : null}{" "}
                {demo ? <Badge>{words.made}</Badge> : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="sm">
        <a href={people}>{words.all}</a>
      </p>
    </>
  );
}
