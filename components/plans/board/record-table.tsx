import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import type { RecordLine } from "@/lib/plans/queries/get-own-record";
import { fill, type Locale } from "@/lib/platform/texts";
import { boardTexts } from "../board-texts";
import { creditFigure, placeName } from "./board-words";

type Props = { locale: Locale; lines: readonly RecordLine[]; remove: (form: FormData) => Promise<void> };

const tones = { COMPLETED: "ok", IN_PROGRESS: "info", FAILED: "danger", WITHDRAWN: "warn" } as const;

/** What stands on the record; the student's own lines can be changed. */
export function RecordTable({ locale, lines, remove }: Props) {
  const { record: texts } = boardTexts(locale);
  return (
    <Table
      caption={texts.title}
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        { key: "course", label: texts.course, cell: ({ title }) => title },
        { key: "grade", label: texts.grade, cell: (line) => placeName(locale, line) },
        {
          key: "outcome",
          label: texts.outcome,
          cell: ({ outcome }) => <Badge tone={tones[outcome]}>{texts.outcomes[outcome]}</Badge>,
        },
        { key: "mark", label: texts.mark, cell: ({ mark }) => mark ?? "" },
        { key: "credits", label: texts.credits, numeric: true, cell: ({ credits }) => creditFigure(locale, credits) },
        { key: "source", label: texts.source, cell: ({ source }) => texts.sources[source] },
        {
          key: "do",
          label: texts.change,
          cell: ({ id, source, title }) =>
            source === "STUDENT" ? (
              <span className="row">
                <a href={`/${locale}/plan/record?id=${id}#add`} aria-label={fill(texts.changeNamed, { title })}>
                  {texts.change}
                </a>
                <form action={remove}>
                  <input type="hidden" name="locale" value={locale} />
                  <input type="hidden" name="id" value={id} />
                  <button className="link" aria-label={fill(texts.removeNamed, { title })}>
                    {texts.remove}
                  </button>
                </form>
              </span>
            ) : (
              <span className="soft">{texts.locked}</span>
            ),
        },
      ]}
    />
  );
}
