import type { Metadata } from "next";
import { boardTexts } from "@/components/plans/board-texts";
import { RecordConditions } from "@/components/plans/board/record-conditions";
import { RecordForm } from "@/components/plans/board/record-form";
import { RecordTable } from "@/components/plans/board/record-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { PlainButton } from "@/components/ui/sign";
import { requireStudent } from "@/lib/accounts/current-user";
import { getOwnRecord } from "@/lib/plans/queries/get-own-record";
import { findCourses } from "@/lib/plans/rules/course-choices";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../../page-metadata";
import { PlanFrame } from "../plan-frame";
import { gradeOf, textOf } from "../query";
import { recordConditionAction, recordCourseAction, removeConditionAction, removeCourseAction } from "./actions";

type Props = PageProps<"/[locale]/plan/record">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const texts = boardTexts(locale).record;
  return pageMetadata({ locale, path: "/plan/record", title: texts.title, description: texts.lede });
}

const mostFound = 20;

export default async function RecordPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const query = await searchParams;
  const student = await requireStudent(locale, "/plan/record");
  const { lines, met, conditions, offers, planning, spanish } = await getOwnRecord(student);
  const { record: texts, add, failed } = boardTexts(locale);
  const [q, code, done, problem] = [query.q, query.code, query.done, query.problem].map((value) => textOf(value, 80));
  const world = { offers, courses: [], closing: [], onPathway: new Set<string>() };
  const titleOf = ({ code, title }: { code: string; title: string }) => (locale === "es" && spanish.get(code)) || title;
  const found = q ? findCourses(q, world, titleOf).slice(0, mostFound) : [];
  const chosen = code ? offers.find((offer) => offer.code.toUpperCase() === code.toUpperCase()) : undefined;
  const changed = lines.find(({ id, source }) => id === textOf(query.id) && source === "STUDENT");
  const grade = changed?.grade ?? gradeOf(query.grade) ?? planning.grade ?? 9;
  return (
    <PlanFrame locale={locale} path="/plan/record" person={student}>
      <div className="stack">
        <p>
          <a href={`/${locale}/plan`}>{add.back}</a>
        </p>
        <h1>{texts.title}</h1>
        <p className="lede">{texts.lede}</p>
        <div role="status">
          {problem ? <Note tone="danger">{problem === "locked" ? texts.lockedWhy : failed.INVALID}</Note> : null}
          {done ? <Note tone="ok">{done === "removed" ? texts.removed : texts.done}</Note> : null}
        </div>
        {lines.length > 0 ? (
          <RecordTable
            locale={locale}
            lines={lines.map((line) => ({ ...line, title: titleOf(line) }))}
            remove={removeCourseAction}
          />
        ) : (
          <EmptyState level={2} title={texts.empty} text={texts.emptyText} href="#add" action={texts.add} />
        )}
        <section className="part stack" id="add">
          <h2>{changed ? texts.change : texts.add}</h2>
          {changed || chosen || query.own === "1" ? (
            <RecordForm
              locale={locale}
              action={recordCourseAction}
              course={changed ?? chosen ?? null}
              line={changed ?? null}
              grade={grade}
              terms={planning.terms}
              titleOf={titleOf}
            />
          ) : (
            <>
              <form method="get" action={`/${locale}/plan/record#add`} role="search" className="row start-look">
                <input type="hidden" name="grade" value={grade} />
                <Field
                  name="q"
                  type="search"
                  label={texts.code}
                  hint={texts.codeHint}
                  defaultValue={q}
                  maxLength={80}
                />
                <PlainButton>{add.searchDo}</PlainButton>
              </form>
              {q && found.length === 0 ? <p>{add.none}</p> : null}
              {found.length > 0 ? (
                <ul className="choice-list">
                  {found.map((offer) => (
                    <li key={offer.code}>
                      <span>
                        <b>{titleOf(offer)}</b>
                        <small>{offer.code}</small>
                      </span>
                      <PlainButton
                        href={`/${locale}/plan/record?grade=${grade}&code=${encodeURIComponent(offer.code)}#add`}
                        aria-label={`${add.use}: ${titleOf(offer)}`}
                      >
                        {add.use}
                      </PlainButton>
                    </li>
                  ))}
                </ul>
              ) : null}
              <p>
                <a href={`/${locale}/plan/record?grade=${grade}&own=1#add`}>{add.own}</a>
              </p>
            </>
          )}
        </section>
        {conditions.length > 0 ? (
          <RecordConditions
            locale={locale}
            conditions={conditions}
            met={met}
            today={new Intl.DateTimeFormat("en-CA", { timeZone: env.WAYMARK_TIME_ZONE }).format(now())}
            record={recordConditionAction}
            remove={removeConditionAction}
          />
        ) : null}
      </div>
    </PlanFrame>
  );
}
