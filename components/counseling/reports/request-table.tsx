import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import type { CourseRequest } from "@/lib/counseling/queries/school-reports";
import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import type { ReportTexts } from "../report-texts";

type Words = ReportTexts["requests"];
type Props = { requests: readonly CourseRequest[]; locale: Locale; texts: Words };

export const termWords = (term: number, texts: Pick<Words, "wholeYear" | "termN">) =>
  term === 0 ? texts.wholeYear : fill(texts.termN, { n: term });

export function RequestTable({ requests, locale, texts }: Props) {
  const n = (value: number) => formatNumber(locale, value);
  const figure = (key: "approved" | "submitted" | "draft" | "all", label: string) => ({
    ...{ key, label, numeric: true },
    cell: (row: CourseRequest) => n(row[key]),
  });
  return (
    <Table
      caption={texts.title}
      captionHidden
      rows={requests}
      rowKey={({ code, term }) => `${code}/${term}`}
      columns={[
        {
          key: "course",
          label: texts.code,
          cell: ({ code, title, foreign, retired }) => (
            <>
              {title} <span className="soft">{code}</span> {foreign ? <Badge tone="warn">{texts.foreign}</Badge> : null}
              {retired ? <Badge tone="warn">{texts.retired}</Badge> : null}
            </>
          ),
        },
        { key: "term", label: texts.term, cell: ({ term }) => termWords(term, texts) },
        figure("approved", texts.approved),
        figure("submitted", texts.submitted),
        figure("draft", texts.draft),
        figure("all", texts.total),
        {
          key: "capacity",
          label: texts.capacity,
          numeric: true,
          cell: ({ capacity, all }) => (
            <>
              {capacity === null ? texts.noCapacity : n(capacity)}{" "}
              {capacity !== null && all > capacity ? (
                <Badge tone="danger">{fill(texts.over, { n: n(all - capacity) })}</Badge>
              ) : null}
            </>
          ),
        },
      ]}
    />
  );
}
