import { PlainButton } from "@/components/ui/sign";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { fill, type Locale } from "@/lib/platform/texts";
import { boardTexts } from "../board-texts";
import { type BoardColumn, type BoardCourse, type BoardYear, placesFor, type Proposal } from "./board-view";
import { creditFigure, creditWords, yearName } from "./board-words";
import { CourseRow, type CourseSays } from "./course-row";
import { EditForm, type PlanForms } from "./edit-form";
import { StateMark } from "./state-mark";
import { StepRow } from "./step-row";

export type BoardContext = {
  locale: Locale;
  columns: readonly BoardColumn[];
  /** Terms in a school year. */
  terms: number;
  /** Null: the board is only looked at. */
  forms: PlanForms | null;
  says: (course: BoardCourse) => CourseSays;
  /** What is wrong with a whole year, in words. */
  yearSays: (grade: number) => readonly string[];
  lineTitle: (lineId: string) => string;
};

function Missing({ proposal, context }: { proposal: Proposal; context: BoardContext }) {
  const { locale, forms, lineTitle } = context;
  const texts = boardTexts(locale);
  const { code, title, credits, grade, lineId } = proposal;
  return (
    <li className="course gap">
      <div className="course-row">
        <StateMark mark="missing" label={texts.marks.missing} />
        <span>
          <b>{title}</b>
          <small>{fill(texts.missing.says, { line: lineTitle(lineId) })}</small>
        </span>
        <span className="cr">{creditFigure(locale, credits)}</span>
      </div>
      {forms ? (
        <EditForm forms={forms} fields={{ kind: "add", code, place: grade }}>
          <PlainButton className="no-print" aria-label={fill(texts.missing.addNamed, { title, grade })}>
            {texts.missing.add}
          </PlainButton>
        </EditForm>
      ) : null}
    </li>
  );
}

function YearSum({ year, context }: { year: BoardYear; context: BoardContext }) {
  const { locale, yearSays } = context;
  const texts = boardTexts(locale);
  const wrong = yearSays(year.grade);
  if (year.grade > 12 && year.credits === 0 && wrong.length === 0) return null;
  return (
    <p className="sum">
      {fill(texts.sums[year.when], { credits: creditWords(locale, year.credits) })}
      {year.failed > 0 ? (
        <>
          <br />
          {fill(texts.sums.failed, { credits: creditWords(locale, year.failed) })}
        </>
      ) : null}
      {year.shut === "locked" ? (
        <>
          <br />
          {texts.lockedYear}
        </>
      ) : null}
      {wrong.map((words) => (
        <b key={words}>
          <br />
          {words}
        </b>
      ))}
    </p>
  );
}

function Year({ year, level, context }: { year: BoardYear; level: 3 | 4; context: BoardContext }) {
  const { locale, forms, columns, terms, says } = context;
  const texts = boardTexts(locale);
  const name = yearName(locale, year.grade);
  const open = year.shut === null ? forms : null;
  const Heading = level === 3 ? "h3" : "h4";
  const showTerms = year.terms.some(({ term }) => term > 0);
  const nothing = year.terms.length + year.steps.length + year.proposals.length === 0;
  return (
    <div className="drop" data-grade={open && year.grade < 15 ? year.grade : undefined}>
      <Heading>
        {name}
        {year.when === "now" ? <VisuallyHidden> ({texts.hereShort})</VisuallyHidden> : null}
      </Heading>
      <YearSum year={year} context={context} />
      {year.terms.map(({ term, courses }) => (
        <div
          key={term}
          className={term > 0 ? "drop" : undefined}
          data-grade={open && term > 0 ? year.grade : undefined}
          data-term={term || undefined}
        >
          {showTerms ? <p className="yr-term">{term === 0 ? texts.wholeYear : fill(texts.term, { n: term })}</p> : null}
          <ul>
            {courses.map((course) => (
              <CourseRow
                key={course.id}
                course={course}
                says={says(course)}
                forms={open}
                places={placesFor(course, { columns, terms })}
                locale={locale}
              />
            ))}
          </ul>
        </div>
      ))}
      {year.steps.length + year.proposals.length > 0 ? (
        <ul>
          {year.proposals.map((proposal) => (
            <Missing key={`${proposal.lineId} ${proposal.code}`} proposal={proposal} context={context} />
          ))}
          {year.steps.map((step) => (
            <StepRow key={step.id} step={step} forms={open} locale={locale} />
          ))}
        </ul>
      ) : null}
      {nothing && year.grade <= 12 ? (
        <p className="sm soft">{year.shut === "over" ? texts.emptyPast : texts.emptyYear}</p>
      ) : null}
      {forms ? (
        <p className="no-print">
          {year.shut === "over" ? (
            <a className="add" href={`/${locale}/plan/record?grade=${year.grade}#add`}>
              {texts.enterRecord} <VisuallyHidden>: {name}</VisuallyHidden>
            </a>
          ) : open && year.grade <= 12 ? (
            <a className="add" href={`/${locale}/plan/add?grade=${year.grade}&plan=${forms.planId}`}>
              + {texts.addCourse} <VisuallyHidden>: {name}</VisuallyHidden>
            </a>
          ) : null}
        </p>
      ) : null}
    </div>
  );
}

/** One column: its piece of the line with the station, and the years in it. */
export function YearColumn({ column, context }: { column: BoardColumn; context: BoardContext }) {
  const texts = boardTexts(context.locale);
  const { kind, when, years } = column;
  const classes = ["yr", when === "ahead" ? "" : when, kind === "after" ? "later" : ""].filter(Boolean).join(" ");
  const grouped = kind === "after" || years.length > 1;
  const [a, b] = [years[0]!.grade, years.at(-1)!.grade];
  return (
    <section className={classes}>
      <div className="yr-top" aria-hidden="true">
        <span className="yr-stop" />
        {when === "now" ? <span className="yr-here">{texts.here}</span> : null}
      </div>
      <div className="yr-in">
        {grouped ? (
          <>
            <h3>{kind === "after" ? texts.after : fill(texts.grades, { a, b })}</h3>
            {kind === "after" ? <p className="sum">{texts.afterYears}</p> : null}
          </>
        ) : null}
        {years
          // Years after school show what is in them; the first of them takes what is new.
          .filter(({ grade, terms, steps }) => kind !== "after" || grade === 13 || terms.length + steps.length > 0)
          .map((year) => (
            <Year key={year.grade} year={year} level={grouped ? 4 : 3} context={context} />
          ))}
        {kind === "after" && context.forms ? (
          <p className="no-print">
            <a className="add" href={`/${context.locale}/plan/step?grade=13&plan=${context.forms.planId}`}>
              + {texts.addStep}
            </a>
          </p>
        ) : null}
      </div>
    </section>
  );
}
