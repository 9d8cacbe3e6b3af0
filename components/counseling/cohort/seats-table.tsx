import { Badge } from "@/components/ui/badge";
import { hueStyle } from "@/components/ui/hue";
import { Table } from "@/components/ui/table";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { ClusterSeats, CohortSeats } from "@/lib/counseling/queries/get-cohort-seats";
import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import type { CohortTexts } from "../cohort-texts";
import { listAddress } from "./list-address";

type Props = {
  found: CohortSeats;
  /** Of one's own caseload, whose numbers lead to their lists; null: of a school. */
  own: { schoolId: string; isOnly: boolean } | null;
  locale: Locale;
  texts: CohortTexts;
};

/** Students and places of each cluster as two bars, and with its courses and jobs as a table; what outruns comes first. */
export function SeatsTable({ found, own, locale, texts }: Props) {
  const { seats: words } = texts;
  const n = (value: number) => formatNumber(locale, value);
  const gap = ({ students, seats }: ClusterSeats) => (students ?? 0) - (seats.seats ?? 0);
  const clusters = [...found.clusters].sort(
    (a, b) => Number(b.outrun === "over") - Number(a.outrun === "over") || gap(b) - gap(a),
  );
  const most = Math.max(1, ...clusters.flatMap(({ students, seats }) => [students ?? 0, seats.seats ?? 0]));
  const share = (value: number | null) => Math.round(((value ?? 0) / most) * 1000) / 10;
  const jobs = clusters.find(({ state }) => state !== null)?.state;
  const hidden = (
    <span className="soft" title={texts.hiddenLong}>
      {texts.hidden}
    </span>
  );
  return (
    <>
      <div className="seat-bars" aria-hidden="true">
        {clusters.map(({ id, title, hue, students, seats }) => (
          <div key={id} style={hueStyle(hue)}>
            <span>{title}</span>
            <svg viewBox="0 0 100 12" preserveAspectRatio="none">
              <rect className="bar-students" width={share(students)} height="6" />
              <rect className="bar-seats" y="6" width={share(seats.seats)} height="6" />
            </svg>
          </div>
        ))}
        <p className="cohort-key">
          <span className="key-students">{words.students}</span>
          <span className="key-seats">{words.places}</span>
        </p>
      </div>
      <Table
        caption={texts.subjects.seats}
        captionHidden
        rows={clusters}
        rowKey={({ id }) => id}
        columns={[
          { key: "cluster", label: words.cluster, cell: ({ title }) => title },
          {
            ...{ key: "students", label: words.students, numeric: true },
            cell: ({ id, title, students }) =>
              students === null ? (
                hidden
              ) : own && students > 0 ? (
                <a href={listAddress(locale, { what: "cluster", value: id, by: "grade" }, own)}>
                  {n(students)}
                  <VisuallyHidden>{` ${fill(texts.openList, { what: title })}`}</VisuallyHidden>
                </a>
              ) : (
                n(students)
              ),
          },
          {
            ...{ key: "places", label: words.places, numeric: true },
            cell: ({ students, seats, outrun }) => (
              <>
                {seats.seats === null ? words.unknownPlaces : n(seats.seats)}{" "}
                {outrun === "over" ? (
                  <Badge tone="danger">{fill(words.over, { n: n(students! - seats.seats!) })}</Badge>
                ) : null}
              </>
            ),
          },
          {
            ...{ key: "courses", label: words.courses, numeric: true },
            cell: ({ seats }) => (
              <>
                {seats.courses === 0 ? words.none : n(seats.courses)}{" "}
                {seats.unknown > 0 ? (
                  <span className="soft">{fill(words.someUnknown, { n: n(seats.unknown) })}</span>
                ) : null}
              </>
            ),
          },
          {
            ...{ key: "openings", label: words.openings, numeric: true },
            cell: ({ openings }) => (openings === null ? "" : n(openings)),
          },
          ...(jobs && found.state
            ? [
                {
                  ...{
                    key: "jobs",
                    label: fill(words.jobs, { state: found.state, year: String(jobs.year) }),
                    numeric: true,
                  },
                  cell: ({ state }: ClusterSeats) => (state === null ? "" : n(state.employment)),
                },
                {
                  ...{ key: "share", label: fill(words.share, { state: found.state }), numeric: true },
                  cell: ({ state }: ClusterSeats) =>
                    state?.locationQuotient == null
                      ? ""
                      : fill(words.shareValue, {
                          n: formatNumber(locale, state.locationQuotient, { maximumFractionDigits: 2 }),
                        }),
                },
              ]
            : []),
        ]}
      />
      {jobs ? null : <p>{found.state ? fill(words.notImported, { state: found.state }) : words.noState}</p>}
      <section className="part stack">
        <h2>{words.howTitle}</h2>
        <ul className="points">
          {words.how.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
