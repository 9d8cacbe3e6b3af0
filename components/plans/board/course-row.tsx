import { PlainButton } from "@/components/ui/sign";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { fill } from "@/lib/platform/texts";
import { boardTexts } from "../board-texts";
import type { BoardCourse } from "./board-view";
import { creditFigure, placeName } from "./board-words";
import { EditForm, type PlanForms } from "./edit-form";
import { StateMark } from "./state-mark";

export type CourseSays = { onPathway: boolean; notes: readonly string[]; wrong: readonly string[] };

type Props = {
  course: BoardCourse;
  says: CourseSays;
  forms: PlanForms | null;
  places: readonly { value: string; grade: number; term: number | null }[];
};

function Row({ course, says, locale }: { course: BoardCourse; says: CourseSays; locale: PlanForms["locale"] }) {
  const texts = boardTexts(locale);
  const mark = says.wrong.length > 0 ? "missing" : course.mark;
  return (
    <>
      <StateMark mark={mark} label={texts.marks[course.mark]} />
      <span>
        <b>{course.title}</b>
        {says.onPathway ? <small>{texts.onPathway}</small> : null}
        {says.notes.map((note) => (
          <small key={note}>{note}</small>
        ))}
        {course.entry?.note ? <small className="own-note">{course.entry.note}</small> : null}
        {says.wrong.map((words) => (
          <small className="wrong" key={words}>
            {words}
          </small>
        ))}
      </span>
      <span className="cr">{creditFigure(locale, course.credits)}</span>
    </>
  );
}

/** One course; its menu has plain forms, so that keyboard, finger and mouse do the same, with or without a script. */
export function CourseRow({ course, says, forms, places, locale }: Props & { locale: PlanForms["locale"] }) {
  const texts = boardTexts(locale);
  const row = <Row course={course} says={says} locale={locale} />;
  const classes = ["course", course.mark, says.onPathway && "ptw", says.wrong.length > 0 && "off"].filter(Boolean);
  if (!forms || !course.entry)
    return (
      <li className={classes.join(" ")}>
        <div className="course-row">
          {row}
          {course.entry ? null : <VisuallyHidden>{texts.recordLocked}</VisuallyHidden>}
        </div>
      </li>
    );
  const title = course.title;
  const field = `place-${course.id}`;
  return (
    <li className={classes.join(" ")} id={`e-${course.id}`} data-entry={course.id} draggable="true">
      <details name="course">
        <summary className="course-row">{row}</summary>
        <div className="course-menu no-print">
          <EditForm forms={forms} fields={{ id: course.id }}>
            {places.length > 0 ? (
              <>
                <label htmlFor={field}>{texts.menu.move}</label>
                <select id={field} name="place">
                  {places.map(({ value, grade, term }) => (
                    <option key={value} value={value}>
                      {placeName(locale, { grade, term })}
                    </option>
                  ))}
                </select>
                <PlainButton name="kind" value="move">
                  {texts.menu.moveDo} <VisuallyHidden>{title}</VisuallyHidden>
                </PlainButton>
              </>
            ) : null}
            <PlainButton
              href={`/${locale}/plan/add?replace=${course.id}&plan=${forms.planId}`}
              aria-label={fill(texts.menu.replaceNamed, { title })}
            >
              {texts.menu.replace}
            </PlainButton>
            <PlainButton name="kind" value="remove" aria-label={fill(texts.menu.removeNamed, { title })}>
              {texts.menu.remove}
            </PlainButton>
          </EditForm>
          <EditForm forms={forms} fields={{ id: course.id, kind: "note" }}>
            <label htmlFor={`note-${course.id}`}>{texts.menu.note}</label>
            <input id={`note-${course.id}`} name="note" maxLength={300} defaultValue={course.entry.note ?? ""} />
            <PlainButton>
              {texts.menu.noteDo} <VisuallyHidden>{title}</VisuallyHidden>
            </PlainButton>
          </EditForm>
        </div>
      </details>
    </li>
  );
}
