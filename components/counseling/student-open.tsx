import { openMatters } from "@/lib/counseling/rules/open-matters";
import type { StudentOnCaseload } from "@/lib/counseling/queries/get-student";
import { fill, formatDate, formatNumber, type Locale } from "@/lib/platform/texts";
import { studentTexts } from "./student-texts";

type Props = {
  locale: Locale;
  student: Pick<StudentOnCaseload, "name" | "standing" | "meetings" | "timeZone">;
  /** The page's address with its language. */
  address: string;
  at: Date;
};

const planMatters = new Set(["SUBMITTED", "QUESTIONS", "DROPPED", "RETURNED", "SUGGESTIONS", "OFF_TRACK"]);

/** Meetings that are over and of which nobody said how they went, the last one first. */
export const untold = (meetings: Props["student"]["meetings"], at: Date) =>
  meetings.filter(
    ({ state, at: begins, minutes }) => state === "PLANNED" && begins.getTime() + minutes * 60_000 <= at.getTime(),
  );

/** What waits: for the counselor first, then for the student. */
export function StudentOpen({ locale, student, address, at }: Props) {
  const { open: texts } = studentTexts(locale);
  const first = student.name.split(" ")[0] ?? student.name;
  const over = untold(student.meetings, at);
  const matters = openMatters(
    student.standing,
    over.map((meeting) => meeting.at),
  );
  const date = (since: Date) => formatDate(locale, since, student.timeZone);
  const turns = (["counselor", "student"] as const)
    .map((turn) => ({ turn, own: matters.filter((matter) => matter.turn === turn) }))
    .filter(({ own }) => own.length > 0);
  return (
    <section className="panel open-matters">
      <h2>{texts.title}</h2>
      {turns.length === 0 ? <p>{fill(texts.none, { name: first })}</p> : null}
      {turns.map(({ turn, own }) => (
        <div key={turn}>
          <h3>{fill(texts[turn], { name: first })}</h3>
          <ul>
            {own.map(({ kind, since, n }, i) => {
              const meeting = kind === "MEETING_TO_TELL" ? over.find((each) => each.at === since) : undefined;
              return (
                <li key={`${kind}-${i}`}>
                  {fill(texts.kinds[kind], { n: formatNumber(locale, n ?? 0) })}
                  {since ? <span className="soft sm"> ({fill(texts.since, { date: date(since) })})</span> : null}
                  {planMatters.has(kind) ? (
                    <>
                      {" "}
                      <a className="no-print" href={`${address}/plan`}>
                        {texts.openPlan}
                      </a>
                    </>
                  ) : null}
                  {meeting ? (
                    <>
                      {" "}
                      <a className="no-print" href={`${address}/meeting/${meeting.id}`}>
                        {texts.tell}
                      </a>
                    </>
                  ) : null}
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </section>
  );
}
