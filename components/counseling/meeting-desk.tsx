import { Badge } from "@/components/ui/badge";
import { Note } from "@/components/ui/note";
import { PrintButton } from "@/components/ui/print-button";
import { PlainButton } from "@/components/ui/sign";
import type { MeetingSheet } from "@/lib/counseling/queries/get-meeting-sheet";
import { fewestMinutes, mostMinutes, outcomeLimit, placeLimit, topicLimit } from "@/lib/counseling/rules/meetings";
import { clockOf } from "@/lib/counseling/rules/meeting-time";
import type { FormAction } from "@/lib/platform/form-state";
import { fill, formatTime, type Locale } from "@/lib/platform/texts";
import { MeetingForm } from "./meeting-form";
import { MeetingHoldForm } from "./meeting-hold-form";
import { meetingTime } from "./meeting-list";
import { studentTexts } from "./student-texts";

type Props = {
  locale: Locale;
  sheet: MeetingSheet;
  ownId: string;
  at: Date;
  /** Until when what was done to the meeting can be taken back. */
  until: Date;
  change: FormAction;
  hold: FormAction;
  close: (form: FormData) => Promise<void>;
  undo: (form: FormData) => Promise<void>;
};

const tones = { PLANNED: "info", HELD: "ok", MISSED: "warn", CANCELLED: undefined } as const;

/** What a counselor does with one meeting: moves it, says how it went, calls it off, takes that back, prints the sheet. */
export function MeetingDesk({ locale, sheet, ownId, at, until, change, hold, close, undo }: Props) {
  const { meetings: texts, problems } = studentTexts(locale);
  const { meeting, timeZone, schoolName, student } = sheet;
  const tone = tones[meeting.state];
  const closing = (state: "MISSED" | "CANCELLED", words: string) => (
    <form action={close}>
      <input type="hidden" name="meetingId" value={meeting.id} />
      <input type="hidden" name="state" value={state} />
      <PlainButton>{words}</PlainButton>
    </form>
  );
  return (
    <>
      <p className="mt-3">
        <b>{meetingTime(locale, meeting.at, timeZone)}</b>{" "}
        <Badge {...(tone ? { tone } : {})}>{texts.states[meeting.state]}</Badge>
      </p>
      {meeting.clashes ? (
        <div className="mt-3">
          <Note tone="warn">
            {meeting.staffId === ownId ? texts.clash : fill(texts.clashOf, { name: meeting.staffName })}
          </Note>
        </div>
      ) : null}
      {meeting.state === "PLANNED" ? (
        <div className="stack mt-4">
          <section className="panel">
            <h2>{texts.holdTitle}</h2>
            <MeetingHoldForm
              action={hold}
              meetingId={meeting.id}
              outcome={meeting.outcome}
              limit={outcomeLimit}
              texts={{ ...texts, problems }}
            />
            <div className="row mt-4">
              {meeting.at <= at ? closing("MISSED", texts.missed) : null}
              {closing("CANCELLED", texts.cancelled)}
            </div>
          </section>
          <MeetingForm
            action={change}
            summary={texts.change}
            lede={fill(texts.planLede, { school: schoolName })}
            submit={texts.changeSave}
            open={false}
            values={{
              ...clockOf(timeZone, meeting.at),
              minutes: String(meeting.minutes),
              topic: meeting.topic,
              place: meeting.place,
              withGuardian: meeting.withGuardian ? "yes" : "",
              language: meeting.locale,
            }}
            limits={{ topic: topicLimit, place: placeLimit, fewestMinutes, mostMinutes }}
            texts={{ ...texts, problems }}
          />
        </div>
      ) : until > at ? (
        <form action={undo} className="row mt-4">
          <input type="hidden" name="meetingId" value={meeting.id} />
          <PlainButton>{texts.undo}</PlainButton>
          <span className="sm soft">{fill(texts.undoUntil, { time: formatTime(locale, until, timeZone) })}</span>
        </form>
      ) : null}
      <p className="row mt-4">
        <PrintButton text={texts.print} />
        <a href={`/api/v1/meetings/${meeting.id}?locale=${locale}`}>{texts.calendar}</a>
        <a href={`/${locale}/caseload/${student.id}`}>{fill(texts.back, { name: student.name })}</a>
      </p>
      <p className="sm soft mt-3">{fill(texts.printLede, { language: texts.languages[meeting.locale] })}</p>
    </>
  );
}
