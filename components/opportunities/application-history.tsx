import { formatDate, formatTime, type Locale } from "@/lib/platform/texts";
import { applicationTexts } from "./application-texts";
import { type ApplicationEvent, eventWords } from "./application-words";

type Props = {
  locale: Locale;
  timeZone: string;
  events: readonly (ApplicationEvent & { id: string; at: Date })[];
};

/** What happened to an application, from the first to the last. */
export function ApplicationHistory({ locale, timeZone, events }: Props) {
  return (
    <section className="stack" aria-labelledby="history">
      <h2 id="history">{applicationTexts(locale).page.history}</h2>
      <ol className="application-history">
        {events.map((event) => (
          <li key={event.id}>
            <time dateTime={event.at.toISOString()}>
              {formatDate(locale, event.at, timeZone)}, {formatTime(locale, event.at, timeZone)}
            </time>
            {eventWords(locale, event)}
          </li>
        ))}
      </ol>
    </section>
  );
}
