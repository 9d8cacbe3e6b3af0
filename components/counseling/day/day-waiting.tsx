import type { WaitingInCare } from "@/lib/opportunities/queries/waiting-in-care";
import { type Locale, plural } from "@/lib/platform/texts";
import { waitingTexts } from "../waiting-texts";

/** What of students in care waits beside their plans: applications for a yes, hours to be verified. */
export function DayWaiting({ locale, waiting }: { locale: Locale; waiting: WaitingInCare }) {
  const texts = waitingTexts(locale);
  const { applications, hours } = waiting;
  if (applications + hours === 0) return null;
  return (
    <section>
      <h2>{texts.title}</h2>
      <ul className="day-waiting">
        {applications > 0 ? (
          <li>
            <a href={`/${locale}/caseload/applications`}>{plural(locale, applications, texts.applications)}</a>
          </li>
        ) : null}
        {hours > 0 ? (
          <li>
            <a href={`/${locale}/caseload/hours`}>{plural(locale, hours, texts.hours)}</a>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
