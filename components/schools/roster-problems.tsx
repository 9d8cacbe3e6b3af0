import { Note } from "@/components/ui/note";
import { Pager } from "@/components/ui/pager";
import { PlainButton } from "@/components/ui/sign";
import { Field } from "@/components/ui/field";
import { Table } from "@/components/ui/table";
import { fill, formatNumber, type Locale, plural } from "@/lib/platform/texts";
import type { RosterProblemRow } from "@/lib/schools/roster-queries";
import { isRosterCode, weightOf } from "@/lib/schools/rules/roster/problems";
import { rosterTexts } from "./roster-texts";
import { rosterWords } from "./roster-words";

type Props = {
  locale: Locale;
  runId: string;
  /** How often each was found. */
  codes: Partial<Record<string, number>>;
  code: string | null;
  problems: readonly RosterProblemRow[];
  next: string | null;
  first: boolean;
};

/** Every problem by file and line, one kind or all, fifty at a time. */
export function RosterProblems({ locale, runId, codes, code, problems, next, first }: Props) {
  const { problems: texts } = rosterTexts(locale);
  const number = (n: number) => formatNumber(locale, n);
  const found = Object.entries(codes).flatMap(([key, n]) => (n ? [{ key, n }] : []));
  const all = found.reduce((sum, { n }) => sum + n, 0);
  const page = `/${locale}/admin/roster/${runId}`;
  const href = (after: string | null) => {
    const query = Object.entries({ code, after }).flatMap(([key, value]) => (value ? [`${key}=${value}`] : []));
    return `${page}${query.length > 0 ? `?${query.join("&")}` : ""}#problems`;
  };
  const weight = ({ code: key, isSevere }: RosterProblemRow) =>
    isRosterCode(key) && weightOf(key) === "fatal" ? texts.fatal : isSevere ? texts.severe : texts.mild;
  if (all === 0)
    return (
      <section className="part stack" id="problems">
        <h2>{plural(locale, 0, texts.title)}</h2>
        <Note tone="ok">{texts.none}</Note>
      </section>
    );
  return (
    <section className="part stack" id="problems">
      <h2>{plural(locale, all, texts.title)}</h2>
      <div className="row">
        <form action={`${page}#problems`} className="roster-filter">
          <Field as="select" name="code" label={texts.filter} defaultValue={code ?? ""}>
            <option value="">
              {texts.all} ({number(all)})
            </option>
            {found.map(({ key, n }) => (
              <option key={key} value={key}>
                {rosterWords(locale, key).what} ({number(n)})
              </option>
            ))}
          </Field>
          <PlainButton>{texts.filter}</PlainButton>
        </form>
        <a href={`/api/v1/admin/roster/${runId}?locale=${locale}`} download>
          {texts.download}
        </a>
      </div>
      <Table
        caption={plural(locale, all, texts.title)}
        captionHidden
        className="roster-problems"
        rows={problems}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "where",
            label: `${texts.file}, ${texts.line.toLowerCase()}`,
            cell: ({ file, line, column }) => (
              <>
                <span className="roster-file">{file}</span>
                <small className="soft">
                  {line === null ? texts.whole : `${texts.line} ${number(line)}`}
                  {column === null ? "" : `, ${column}`}
                </small>
              </>
            ),
          },
          {
            key: "what",
            label: texts.what,
            cell: ({ code: key, value }) => {
              const { what, mend } = rosterWords(locale, key);
              return (
                <>
                  {what} {value === null || value === "" ? null : <code className="roster-value">{value}</code>}
                  <small className="soft">{mend}</small>
                </>
              );
            },
          },
          { key: "weight", label: texts.weight, cell: weight },
        ]}
      />
      <Pager
        shown={fill(texts.shown, { n: number(problems.length) })}
        next={next === null ? undefined : { href: href(next), label: fill(texts.next, { n: number(problems.length) }) }}
        first={first ? undefined : { href: href(null), label: texts.first }}
      />
    </section>
  );
}
