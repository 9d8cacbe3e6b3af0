import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import type { StudentMeeting, StudentOnCaseload } from "@/lib/counseling/queries/get-student";
import { fill, formatDate, formatTime, type Locale, plural } from "@/lib/platform/texts";
import { studentTexts } from "./student-texts";

type Props = {
  locale: Locale;
  student: Pick<StudentOnCaseload, "meetings" | "timeZone">;
  ownId: string;
  /** The page's address with its language. */
  address: string;
  at: Date;
  children: ReactNode;
};

const tones = { PLANNED: "info", HELD: "ok", MISSED: "warn", CANCELLED: undefined } as const;

/** When a meeting is, by the school's clocks. */
export const meetingTime = (locale: Locale, at: Date, timeZone: string): string =>
  fill(studentTexts(locale).meetings.when, {
    date: formatDate(locale, at, timeZone),
    time: formatTime(locale, at, timeZone),
  });

function OneMeeting({
  locale,
  meeting,
  timeZone,
  ownId,
  address,
}: Pick<Props, "locale" | "ownId" | "address"> & { meeting: StudentMeeting; timeZone: string }) {
  const { meetings: texts } = studentTexts(locale);
  const tone = tones[meeting.state];
  const about = [
    plural(locale, meeting.minutes, texts.minutesLong),
    meeting.place,
    meeting.staffName,
    meeting.withGuardian ? texts.guardian : "",
  ].filter(Boolean);
  return (
    <li>
      <p>
        <b>{meetingTime(locale, meeting.at, timeZone)}</b>{" "}
        <Badge {...(tone ? { tone } : {})}>{texts.states[meeting.state]}</Badge>
      </p>
      <p>{meeting.topic}</p>
      <p className="sm soft">{about.join(" · ")}</p>
      {meeting.clashes ? (
        <p className="sm clash">
          {meeting.staffId === ownId ? texts.clash : fill(texts.clashOf, { name: meeting.staffName })}
        </p>
      ) : null}
      {meeting.state === "HELD" && meeting.outcome ? <p className="said">{meeting.outcome}</p> : null}
      <p className="row no-print">
        <a href={`${address}/meeting/${meeting.id}`}>{texts.sheet}</a>
        {meeting.state === "PLANNED" ? (
          <a href={`/api/v1/meetings/${meeting.id}?locale=${locale}`}>{texts.calendar}</a>
        ) : null}
      </p>
    </li>
  );
}

/** Meetings that come, the next one first, and those before. `children` plans a new one. */
export function MeetingList({ locale, student, ownId, address, at, children }: Props) {
  const { meetings: texts } = studentTexts(locale);
  const { meetings, timeZone } = student;
  const isComing = ({ state, at: begins, minutes }: StudentMeeting) =>
    state === "PLANNED" && begins.getTime() + minutes * 60_000 > at.getTime();
  const coming = meetings.filter(isComing).reverse();
  const past = meetings.filter((meeting) => !isComing(meeting));
  const list = (some: readonly StudentMeeting[]) => (
    <ul className="file-list">
      {some.map((meeting) => (
        <OneMeeting key={meeting.id} {...{ locale, meeting, timeZone, ownId, address }} />
      ))}
    </ul>
  );
  return (
    <section className="part on-file" id="meetings">
      <h2>{texts.title}</h2>
      {meetings.length === 0 ? <p className="soft mt-3">{texts.none}</p> : null}
      {coming.length > 0 ? (
        <>
          <h3>{texts.coming}</h3>
          {list(coming)}
        </>
      ) : null}
      {past.length > 0 ? (
        <>
          <h3>{texts.past}</h3>
          {list(past.slice(0, 3))}
          {past.length > 3 ? (
            <details className="more no-print">
              <summary className="chev">{texts.past}</summary>
              <div className="more-in">{list(past.slice(3))}</div>
            </details>
          ) : null}
        </>
      ) : null}
      {children}
    </section>
  );
}
