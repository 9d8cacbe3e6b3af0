import type { OwnMeeting } from "@/lib/counseling/queries/list-own-meetings";
import { fill, formatTime, type Locale } from "@/lib/platform/texts";
import { dayTexts } from "../day-texts";

const placeIn = (at: Date, { at: begins, minutes, state }: OwnMeeting) => {
  if (state !== "PLANNED") return "done";
  const now = begins <= at && at.getTime() < begins.getTime() + minutes * 60_000;
  return now ? "now" : undefined;
};

/** The meetings of one day along a line: held, now, to come; each leads to its sheet. */
export function DayMeetings({ locale, meetings, at }: { locale: Locale; meetings: readonly OwnMeeting[]; at: Date }) {
  const { meetings: texts, grade } = dayTexts(locale);
  return (
    <section>
      <h2>{texts.title}</h2>
      {meetings.length === 0 ? (
        <p className="soft sm">{texts.none}</p>
      ) : (
        <ol className="sched">
          {meetings.map((meeting) => {
            const place = placeIn(at, meeting);
            const time = formatTime(locale, meeting.at, meeting.timeZone);
            return (
              <li key={meeting.id} className={place}>
                <time dateTime={meeting.at.toISOString()}>{place === "now" ? fill(texts.now, { time }) : time}</time>
                <a href={`/${locale}/caseload/${meeting.studentId}/meeting/${meeting.id}`}>{meeting.studentName}</a>
                {meeting.grade === null ? null : `, ${fill(grade, { n: meeting.grade })}`}
                <span>
                  {[meeting.topic, meeting.place, meeting.withGuardian ? texts.guardian : ""]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
                {meeting.clashes ? <span className="clash">{texts.clash}</span> : null}
                {place === undefined && meeting.at < at ? <span className="clash">{texts.toTell}</span> : null}
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}
