import type { SharedMeeting, SharedWithStudent } from "@/lib/counseling/queries/get-student-shared";
import { fill, formatDate, formatTime, type Locale } from "@/lib/platform/texts";
import { studentTexts } from "./student-texts";

type Props = {
  locale: Locale;
  /** Null: nothing is drawn. */
  shared: SharedWithStudent | null;
  timeZone: string;
};

/** On a student's own page: when they meet their counselor, what was agreed, and notes for them. */
export function FromYourCounselor({ locale, shared, timeZone }: Props) {
  if (!shared) return null;
  const { shared: texts } = studentTexts(locale);
  const { coming, agreed, notes } = shared;
  const day = ({ at, timeZone: zone }: SharedMeeting) => formatDate(locale, at, zone);
  return (
    <section className="part stack from-counselor" id="from-counselor">
      <h2>{texts.title}</h2>
      {coming.length > 0 ? (
        <div className="panel">
          <h3>{texts.coming}</h3>
          <ul className="file-list">
            {coming.map((meeting) => (
              <li key={meeting.id}>
                <p>
                  <b>
                    {fill(texts.when, { date: day(meeting), time: formatTime(locale, meeting.at, meeting.timeZone) })}
                  </b>
                </p>
                <p>{fill(texts.with, { name: meeting.staffName, topic: meeting.topic })}</p>
                {meeting.place ? <p>{fill(texts.at, { place: meeting.place })}</p> : null}
                {meeting.withGuardian ? <p>{texts.guardian}</p> : null}
                <p className="sm no-print">
                  <a href={`/api/v1/meetings/${meeting.id}?locale=${locale}`}>{texts.calendar}</a>
                </p>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {agreed.length > 0 ? (
        <div>
          <h3>{texts.agreed}</h3>
          <ul className="file-list">
            {agreed.map((meeting) => (
              <li key={meeting.id}>
                <p className="note-text">{meeting.outcome}</p>
                <p className="sm soft">{fill(texts.agreedOn, { date: day(meeting), name: meeting.staffName })}</p>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {notes.length > 0 ? (
        <div>
          <h3>{texts.notes}</h3>
          <ul className="file-list">
            {notes.map(({ id, text, authorName, createdAt }) => (
              <li key={id}>
                <p className="note-text">{text}</p>
                <p className="sm soft">
                  {fill(texts.by, { name: authorName, date: formatDate(locale, createdAt, timeZone) })}
                </p>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}
