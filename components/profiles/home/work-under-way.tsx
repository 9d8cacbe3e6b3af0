import { Facts } from "@/components/ui/facts";
import { fill, formatDate, formatNumber, type Locale } from "@/lib/platform/texts";
import type { ApplicationState } from "@/prisma/generated/enums";
import type { SeekerHomeTexts } from "../home-texts";

type Application = { id: string; title: string; organisation: string; state: ApplicationState; nextOn: Date | null };

type Props = { locale: Locale; applications: readonly Application[]; today: Date; texts: SeekerHomeTexts };

/** Applications that go on, the next day first. */
export function HomeApplications({ locale, applications, today, texts }: Props) {
  const words = texts.applications;
  const when = ({ nextOn }: Application) =>
    nextOn === null
      ? words.noDay
      : fill(nextOn < today ? words.late : words.next, { date: formatDate(locale, nextOn) });
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      {applications.length === 0 ? (
        <p className="soft">{words.none}</p>
      ) : (
        <ul className="home-rows">
          {applications.map((each) => (
            <li key={each.id}>
              <a href={`/${locale}/applications/${each.id}`}>{each.title}</a>
              <small>{[each.organisation, words.states[each.state], when(each)].filter(Boolean).join(" · ")}</small>
            </li>
          ))}
        </ul>
      )}
      <p className="row">
        <a href={`/${locale}/opportunities`}>{words.find}</a>
        {applications.length > 0 ? <a href={`/${locale}/applications`}>{words.all}</a> : null}
      </p>
    </section>
  );
}

const states = ["verified", "waiting", "rejected", "draft"] as const;

/** Hours by how they stand; states without hours are left out. */
export function HomeHours({
  locale,
  hours,
  texts,
}: {
  locale: Locale;
  hours: Record<(typeof states)[number], number>;
  texts: SeekerHomeTexts;
}) {
  const words = texts.hours;
  const some = states.filter((state) => hours[state] > 0);
  const n = (minutes: number) => formatNumber(locale, minutes / 60, { maximumFractionDigits: 1 });
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      {some.length === 0 ? (
        <p className="soft">{words.none}</p>
      ) : (
        <Facts facts={some.map((state) => ({ label: words[state], value: n(hours[state]) }))} />
      )}
      <p>
        <a href={`/${locale}/hours`}>{some.length === 0 ? words.begin : words.all}</a>
      </p>
    </section>
  );
}
