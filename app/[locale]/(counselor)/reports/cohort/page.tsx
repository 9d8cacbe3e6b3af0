import type { Metadata } from "next";
import { CohortFilters, cohortQuery } from "@/components/counseling/cohort/cohort-filters";
import { CohortTable } from "@/components/counseling/cohort/cohort-table";
import { SeatsTable } from "@/components/counseling/cohort/seats-table";
import { cohortTexts } from "@/components/counseling/cohort-texts";
import { EmptyState } from "@/components/ui/empty-state";
import { PrintButton } from "@/components/ui/print-button";
import { PlainButton } from "@/components/ui/sign";
import { requireSchoolStaff } from "@/lib/accounts/current-user";
import { cohortFilterSchema } from "@/lib/counseling/cohort-schema";
import { getCohortSeats } from "@/lib/counseling/queries/get-cohort-seats";
import { allowedFilter, cohortChoices, getCohortView } from "@/lib/counseling/queries/get-cohort-view";
import { reportScopes } from "@/lib/counseling/queries/walk-students";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { fill, formatDate, formatTime, toLocale } from "@/lib/platform/texts";
import { ReportFrame, scopeIn } from "../report-frame";

type Props = PageProps<"/[locale]/reports/cohort">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: cohortTexts(toLocale((await params).locale)).title };
}

export default async function CohortPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const person = await requireSchoolStaff(locale, "/reports/cohort");
  const query = await searchParams;
  const scope = scopeIn(person, query);
  const at = now();
  const filter = allowedFilter(person, scope, cohortFilterSchema.parse(query));
  const { what, by, whose } = filter;
  const texts = cohortTexts(locale);
  const seats = what === "seats" ? await getCohortSeats(person, scope, { whose, locale }, at) : null;
  const view = what === "seats" ? null : await getCohortView(person, scope, { ...filter, what }, locale, at);
  const countedAt = seats?.countedAt ?? view?.cohort.countedAt ?? null;
  const table = view?.cohort.table ?? null;
  const isEmpty = seats ? !seats.isEnough : table === null || table.rows.length === 0 || table.columns.length === 0;
  const empty = whose === "mine" ? texts.empty.mine : by === "program" ? texts.empty.programs : texts.empty.school;
  const own = whose === "mine" ? { schoolId: scope.schoolId, isOnly: reportScopes(person).length === 1 } : null;
  const file = `/api/v1/reports/cohort?${cohortQuery(scope.schoolId, filter)}&locale=${locale}`;
  return (
    <ReportFrame
      locale={locale}
      person={person}
      path="/reports/cohort"
      scope={scope}
      at={at}
      whole={whose === "school"}
    >
      <div className="part-head">
        <div>
          <h2>
            {texts.subjects[what]}
            <span className="only-print">{` (${texts[whose]})`}</span>
          </h2>
          <p>{texts.ledes[what]}</p>
        </div>
        <div className="row no-print">
          {isEmpty || seats ? null : (
            <PlainButton href={file} download="">
              {texts.download}
            </PlainButton>
          )}
          <PrintButton text={texts.print} />
        </div>
      </div>
      <CohortFilters
        filter={filter}
        {...cohortChoices(person, scope, whose)}
        years={view?.cohort.years ?? []}
        schoolId={scope.schoolId}
        locale={locale}
        texts={texts}
      />
      {isEmpty ? (
        <EmptyState {...empty} />
      ) : seats ? (
        <SeatsTable found={seats} own={own} locale={locale} texts={texts} />
      ) : table && view && what !== "seats" ? (
        <CohortTable table={table} what={what} by={by} names={view.names} own={own} locale={locale} texts={texts} />
      ) : null}
      {countedAt ? (
        <p className="soft">
          {fill(texts.countedAt, {
            date: formatDate(locale, countedAt, env.WAYMARK_TIME_ZONE),
            time: formatTime(locale, countedAt, env.WAYMARK_TIME_ZONE),
          })}
        </p>
      ) : null}
      {whose === "school" ? (
        <section className="part stack">
          <h2>{texts.privacy.title}</h2>
          <ul className="points">
            {texts.privacy.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </ReportFrame>
  );
}
