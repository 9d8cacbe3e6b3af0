import type { ReactNode } from "react";
import { hueStyle } from "@/components/ui/hue";
import { Tile } from "@/components/ui/tile";
import type { MeetingSheet as Sheet } from "@/lib/counseling/queries/get-meeting-sheet";
import { fill, formatDate, type Locale, plural } from "@/lib/platform/texts";
import { meetingTime } from "./meeting-list";
import { MeetingInterests } from "./meeting-interests";
import { MeetingProgress, type SheetCredits } from "./meeting-progress";
import { studentTexts } from "./student-texts";

/** What the sheet tells of the plan, in the words of the meeting's language. */
export type SheetPlan = {
  /** Null where no rules hold. */
  credits: SheetCredits | null;
  missing: readonly string[];
  unmet: readonly string[];
  pathway: string;
  /** The year that is planned next. */
  courses: { grade: number; isNext: boolean; titles: readonly string[] };
  questions: readonly string[];
};

type Props = {
  /** Of the meeting, not of the page around it. */
  locale: Locale;
  sheet: Sheet;
  plan: SheetPlan | null;
  at: Date;
};

/** So much fits on one page, whatever was written. */
const most = { missing: 4, unmet: 3, dates: 4, courses: 9, questions: 3, goals: 4 };
/** More than a page has room for; what is over is cut off. */
const linesToWrite = 28;
const longest = { question: 130, goal: 75, last: 420, outcome: 900, topic: 120 };

const short = (text: string, length: number) =>
  text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;

/** One page for one meeting: where the student stands, what comes next, what was agreed, and room to write. */
export function MeetingSheet({ locale, sheet, plan, at }: Props) {
  const { sheet: texts } = studentTexts(locale);
  const { meeting, student, schoolName, timeZone, last, goals } = sheet;
  const date = (moment: Date, zone = timeZone) => formatDate(locale, moment, zone);
  return (
    <article className="meeting-sheet" lang={locale}>
      <header>
        <div>
          <p className="sheet-school">{schoolName}</p>
          <h2>
            {student.grade === null
              ? fill(texts.forNoGrade, { name: student.name })
              : fill(texts.for, { name: student.name, n: student.grade })}
          </h2>
          <p>{short(meeting.topic, longest.topic)}</p>
        </div>
        <div className="sheet-when">
          <p>
            <b>{meetingTime(locale, meeting.at, timeZone)}</b>
          </p>
          <p>
            {fill(meeting.withGuardian ? texts.withGuardian : texts.with, { name: meeting.staffName })}
            {meeting.place ? `, ${meeting.place}` : null}
          </p>
          <p>{plural(locale, meeting.minutes, texts.minutes)}</p>
        </div>
      </header>
      <div className="sheet-parts">
        <div>
          <Part title={texts.standing}>
            <Standing {...{ locale, plan }} />
          </Part>
          <Part title={texts.deadlines}>
            <Few
              locale={locale}
              items={sheet.deadlines.map(({ title, on }) =>
                fill(texts.deadline, { date: date(on, "UTC"), title: title[locale] }),
              )}
              most={most.dates}
              none={texts.noDeadlines}
            />
          </Part>
          {plan ? (
            <Part title={texts.plan}>
              <p>{fill(texts.pathway, { title: plan.pathway })}</p>
              <p className="sheet-label">
                {fill(plan.courses.isNext ? texts.nextYear : texts.thisYear, { n: plan.courses.grade })}
              </p>
              <Few locale={locale} items={plan.courses.titles} most={most.courses} none={texts.noCourses} flow />
            </Part>
          ) : null}
        </div>
        <div>
          <Part title={texts.interests}>
            <Likes {...{ locale, sheet, date }} />
          </Part>
          <Part title={texts.goals}>
            <Few
              locale={locale}
              items={goals.map(({ title, dueOn }) =>
                dueOn
                  ? fill(texts.goal, { title: short(title, longest.goal), date: date(dueOn, "UTC") })
                  : short(title, longest.goal),
              )}
              most={most.goals}
              none={texts.noGoals}
            />
          </Part>
          <Part title={texts.questions}>
            <Few
              locale={locale}
              items={(plan?.questions ?? []).map((text) => short(text, longest.question))}
              most={most.questions}
              none={texts.noQuestions}
            />
          </Part>
        </div>
      </div>
      {last ? (
        <Part title={fill(texts.last, { date: date(last.at) })}>
          <p>{short(last.outcome, longest.last)}</p>
        </Part>
      ) : null}
      <section className="sheet-write">
        <h3>{texts.agreed}</h3>
        {meeting.state === "HELD" && meeting.outcome ? (
          <p className="note-text">{short(meeting.outcome, longest.outcome)}</p>
        ) : null}
        <div className="sheet-lines" aria-hidden="true">
          {Array.from({ length: linesToWrite }, (_, i) => (
            <i key={i} />
          ))}
        </div>
      </section>
      <ul className="sheet-signatures">
        {(["student", "guardian", "counselor"] as const).map((who) => (
          <li key={who}>{texts.signatures[who]}</li>
        ))}
      </ul>
      <p className="sheet-made">{fill(texts.made, { date: date(at) })}</p>
    </article>
  );
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="sheet-part">
    <h3>{title}</h3>
    {children}
  </section>
);

type FewProps = { locale: Locale; items: readonly string[]; most: number; none: string; flow?: boolean };

/** The first of a list, and how many more there are. */
function Few({ locale, items, most: shown, none, flow }: FewProps) {
  const { sheet: texts } = studentTexts(locale);
  if (items.length === 0) return <p className="soft">{none}</p>;
  const more = items.length - shown;
  return (
    <ul className={flow ? "sheet-flow" : undefined}>
      {items.slice(0, shown).map((item, i) => (
        <li key={i}>{item}</li>
      ))}
      {more > 0 ? <li className="soft">{plural(locale, more, texts.more)}</li> : null}
    </ul>
  );
}

function Standing({ locale, plan }: Pick<Props, "locale" | "plan">) {
  const { sheet: texts } = studentTexts(locale);
  if (!plan) return <p>{texts.noPlan}</p>;
  const { credits, missing, unmet } = plan;
  if (!credits) return <p>{texts.noRules}</p>;
  const list = (items: readonly string[], shown: number) => {
    const more = items.length - shown;
    if (more <= 0) return new Intl.ListFormat(locale).format(items);
    return `${items.slice(0, shown).join(", ")} ${plural(locale, more, texts.more)}`;
  };
  return (
    <>
      <MeetingProgress locale={locale} credits={credits} />
      <p>{missing.length > 0 ? fill(texts.missing, { list: list(missing, most.missing) }) : texts.missingNone}</p>
      {unmet.length > 0 ? <p>{fill(texts.conditions, { list: list(unmet, most.unmet) })}</p> : null}
    </>
  );
}

type LikesProps = Pick<Props, "locale" | "sheet"> & { date: (moment: Date) => string };

function Likes({ locale, sheet: { result }, date }: LikesProps) {
  const { sheet: texts } = studentTexts(locale);
  if (!result) return <p className="soft">{texts.noResult}</p>;
  return (
    <div className="sheet-likes">
      {result.interests.length === 6 && !result.flat ? (
        <MeetingInterests locale={locale} interests={result.interests} />
      ) : null}
      <div>
        <p className="sheet-label">{texts.clusters}</p>
        <ol>
          {result.clusters.map((cluster) => (
            <li key={cluster.id} style={hueStyle(cluster.hue)}>
              <Tile mark={cluster.mark} hue={cluster.hue} />
              <span>{cluster[locale]}</span>
            </li>
          ))}
        </ol>
        <p className="soft">{fill(texts.resultOn, { date: date(result.createdAt) })}</p>
      </div>
    </div>
  );
}
