import { Disclosure } from "@/components/ui/disclosure";
import { Table } from "@/components/ui/table";
import type { NamedCourse } from "@/lib/catalog/queries/get-study-program";
import { courseKinds, type GradeStop } from "@/lib/catalog/rules/study-program";
import { fill, formatNumber, type Locale, plural } from "@/lib/platform/texts";
import { OccupationLink } from "../occupation-link";
import { programTexts } from "../program-texts";
import { examples, type WayOn } from "./study-exit";

type Props = { stops: readonly GradeStop<NamedCourse>[]; ways: readonly WayOn[]; locale: Locale };

/** The trail of the program of study again, as two tables. */
export function StudyTable({ stops, ways, locale }: Props) {
  const { study: texts } = programTexts(locale);
  const courses = (own: readonly NamedCourse[]) =>
    own.length === 0 ? (
      <span className="soft">{texts.nothing}</span>
    ) : (
      <ul>
        {own.map(({ code, title, language }) => (
          <li key={code} lang={language === locale ? undefined : language}>
            {title}
          </li>
        ))}
      </ul>
    );
  return (
    <Disclosure summary={texts.table}>
      <Table
        caption={texts.tableSchool}
        columns={[
          { key: "grade", label: texts.gradeColumn, cell: ({ grade }) => fill(texts.grade, { n: grade }) },
          ...courseKinds.map((kind) => ({
            key: kind,
            label: texts.kinds[kind],
            cell: (stop: GradeStop<NamedCourse>) => courses(stop[kind]),
          })),
        ]}
        rows={stops}
        rowKey={({ grade }) => String(grade)}
      />
      <Table
        caption={texts.tableAfter}
        className="study-ways"
        columns={[
          { key: "way", label: texts.way, cell: ({ exit }) => texts.exits[exit] },
          {
            key: "jobs",
            label: texts.jobs,
            cell: ({ occupations, count }) =>
              count === 0 ? (
                <span className="soft">{texts.nothing}</span>
              ) : (
                <ul>
                  {occupations.slice(0, examples).map((occupation) => (
                    <li key={occupation.code}>
                      <OccupationLink occupation={occupation} locale={locale} />
                    </li>
                  ))}
                  {count > examples ? <li>{plural(locale, count - examples, texts.more)}</li> : null}
                </ul>
              ),
          },
          {
            key: "programs",
            label: texts.programColumn,
            numeric: true,
            cell: ({ programs }) => (programs > 0 ? formatNumber(locale, programs) : texts.nothing),
          },
        ]}
        rows={ways}
        rowKey={({ exit }) => exit}
      />
    </Disclosure>
  );
}
