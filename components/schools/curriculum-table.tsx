import { hueStyle } from "@/components/ui/hue";
import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import { Tile } from "@/components/ui/tile";
import type { CurriculumPathway } from "@/lib/counseling/queries/get-curriculum";
import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import { CurriculumBalance } from "./curriculum-balance";
import { curriculumTexts } from "./curriculum-texts";

type Props = { locale: Locale; schoolId: string; pathways: readonly CurriculumPathway[] };

/** Places in words: "60", "60 and more" where some courses do not say, or why there is no number. */
export function placesWords(locale: Locale, { courses, seats, unknown }: CurriculumPathway["seats"]): string {
  const texts = curriculumTexts(locale);
  if (courses === 0) return texts.noCourse;
  if (seats === null) return texts.noPlaces;
  return fill(unknown > 0 ? texts.placesSome : texts.placesKnown, { n: formatNumber(locale, seats) });
}

/** The pathways of a school, one a row: what it teaches, what is missing, and students against places. */
export function CurriculumTable({ locale, schoolId, pathways }: Props) {
  const texts = curriculumTexts(locale);
  const n = (value: number) => formatNumber(locale, value);
  return (
    <Table
      caption={texts.caption}
      captionHidden
      rows={pathways}
      rowKey={({ id }) => id}
      className="curriculum-table"
      columns={[
        {
          key: "pathway",
          label: texts.pathway,
          cell: ({ id, title, cluster }) => (
            <span className="curriculum-name" style={hueStyle(cluster.hue)}>
              <Tile mark={cluster.mark} hue={cluster.hue} size="small" />
              <span>
                <a href={`/${locale}/curriculum/${id}?school=${schoolId}`}>{title}</a>
                <small className="soft">{cluster.title}</small>
              </span>
            </span>
          ),
        },
        {
          key: "courses",
          label: texts.courses,
          numeric: true,
          cell: ({ taught, career }) => fill(texts.coursesOf, { n: n(taught), all: n(career) }),
        },
        { key: "missing", label: texts.missing, numeric: true, cell: ({ taught, career }) => n(career - taught) },
        { key: "credentials", label: texts.credentials, numeric: true, cell: ({ credentials }) => n(credentials) },
        {
          key: "students",
          label: texts.students,
          numeric: true,
          cell: ({ students }) => (students === null ? texts.notShown : n(students)),
        },
        {
          key: "places",
          label: texts.places,
          cell: ({ students, seats, outrun }) => (
            <>
              {placesWords(locale, seats)} {outrun === "over" ? <Badge tone="warn">{texts.over}</Badge> : null}
              <CurriculumBalance wanted={students} places={seats.seats} />
            </>
          ),
        },
      ]}
    />
  );
}
