import { Badge } from "@/components/ui/badge";
import { Pager } from "@/components/ui/pager";
import { Table } from "@/components/ui/table";
import { fill, formatDate, formatNumber, type Locale } from "@/lib/platform/texts";
import type { RosterRunRow, ShownState } from "@/lib/schools/roster-queries";
import { rosterTexts } from "./roster-texts";

const tones = {
  READING: "info",
  TRIED: "info",
  REFUSED: "danger",
  APPLYING: "info",
  APPLIED: "ok",
  FAILED: "danger",
  DISCARDED: "warn",
  DEAD: "danger",
} as const;

export function RosterBadge({ locale, state }: { locale: Locale; state: ShownState }) {
  return <Badge tone={tones[state]}>{rosterTexts(locale).states[state]}</Badge>;
}

type Props = {
  locale: Locale;
  runs: readonly RosterRunRow[];
  next: string | null;
  first: boolean;
  /** The address of the list with the id after which it goes on. */
  href: (after: string | null) => string;
  timeZone: string;
};

/** The rosters that were brought, newest first. */
export function RosterRuns({ locale, runs, next, first, href, timeZone }: Props) {
  const { runs: texts, kinds, whole, changes } = rosterTexts(locale);
  if (runs.length === 0) return <p className="soft">{texts.none}</p>;
  return (
    <>
      <Table
        caption={texts.title}
        captionHidden
        rows={runs}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "file",
            label: texts.file,
            cell: ({ id, fileName, kind, version, delta }) => (
              <>
                <a href={`/${locale}/admin/roster/${id}`} className="roster-file">
                  {fileName}
                </a>
                <small className="soft">
                  {[kinds[kind] + (version ? ` ${version}` : ""), delta ? changes : whole].join(", ")}
                </small>
              </>
            ),
          },
          { key: "source", label: texts.source, cell: ({ source }) => source ?? texts.newDistrict },
          { key: "when", label: texts.when, cell: ({ createdAt }) => formatDate(locale, createdAt, timeZone) },
          { key: "state", label: texts.state, cell: ({ state }) => <RosterBadge locale={locale} state={state} /> },
        ]}
      />
      {next !== null || !first ? (
        <Pager
          shown={fill(texts.shown, { n: formatNumber(locale, runs.length) })}
          next={next === null ? undefined : { href: href(next), label: texts.next }}
          first={first ? undefined : { href: href(null), label: texts.first }}
        />
      ) : null}
    </>
  );
}
