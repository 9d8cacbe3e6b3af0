import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import type { CourseDemand } from "@/lib/counseling/queries/get-curriculum-pathway";
import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import { CurriculumBalance } from "./curriculum-balance";
import { type CurriculumLine, InLanguage } from "./curriculum-program";
import { curriculumTexts } from "./curriculum-texts";

type Props = {
  locale: Locale;
  /** Whose requests they are; null: not for this person to see. */
  scope: "mine" | "whole" | null;
  requests: readonly CourseDemand[];
  lines: readonly CurriculumLine[];
};

/** Next year's requests for each course of the program against its places, as a picture and a table in one. */
export function CurriculumRequests({ locale, scope, requests, lines }: Props) {
  const { under, noPlaces, one: texts } = curriculumTexts(locale);
  const courses = new Map(lines.flatMap(({ course }) => (course ? [[course.code, course] as const] : [])));
  const n = (value: number) => formatNumber(locale, value);
  return (
    <>
      <h2>{texts.demandTitle}</h2>
      <p className="soft">
        {scope === null ? texts.demandEducator : scope === "mine" ? texts.demandMine : texts.demandWhole}
      </p>
      {scope === null ? null : requests.length === 0 ? (
        <p>{texts.noDemand}</p>
      ) : (
        <Table
          caption={texts.demandCaption}
          captionHidden
          rows={requests}
          rowKey={({ code }) => code}
          columns={[
            {
              key: "course",
              label: texts.here,
              cell: ({ code }) => {
                const course = courses.get(code);
                return (
                  <>
                    {course ? <InLanguage locale={locale} of={course} /> : null} <span className="soft">{code}</span>
                  </>
                );
              },
            },
            {
              key: "asked",
              label: texts.asked,
              numeric: true,
              cell: ({ asked }) => (asked === null ? under : n(asked)),
            },
            {
              key: "seats",
              label: texts.seats,
              cell: ({ asked, capacity }) => (
                <>
                  {capacity === null ? noPlaces : n(capacity)}{" "}
                  {asked !== null && capacity !== null && asked > capacity ? (
                    <Badge tone="warn">{fill(texts.full, { n: n(asked - capacity) })}</Badge>
                  ) : null}
                  <CurriculumBalance wanted={asked} places={capacity} />
                </>
              ),
            },
          ]}
        />
      )}
    </>
  );
}
