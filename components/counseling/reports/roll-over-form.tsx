import { Checkbox } from "@/components/ui/choices";
import { Note } from "@/components/ui/note";
import { PlainButton, Sign } from "@/components/ui/sign";
import { Table } from "@/components/ui/table";
import type { NeedsPerson, RollOverTrial } from "@/lib/counseling/queries/try-roll-over";
import { moveOf, needs } from "@/lib/counseling/rules/student-progress";
import { fill, formatDate, formatNumber, formatTime, type Locale, plural } from "@/lib/platform/texts";
import type { ReportTexts } from "../report-texts";

type Action = (form: FormData) => Promise<void>;
type Props = {
  trial: RollOverTrial;
  schoolId: string;
  locale: Locale;
  timeZone: string;
  texts: ReportTexts;
  apply: Action;
  undo: Action;
};

function People({ trial, texts, locale }: Pick<Props, "trial" | "texts" | "locale">) {
  const { rollOver: words } = texts;
  const all = needs.filter((need) => trial.counts[need] > 0);
  if (all.length === 0) return <p>{words.noPeople}</p>;
  const canStay = (person: NeedsPerson) => moveOf(person.grade, false) !== "STAYS";
  return (
    <>
      <ul className="points">
        {all.map((need) => (
          <li key={need}>
            {words.needs[need]}: <b className="num">{formatNumber(locale, trial.counts[need])}</b>
          </li>
        ))}
      </ul>
      {trial.people.length === 500 ? <p className="soft">{fill(words.more, { n: 500 })}</p> : null}
      <Table
        caption={words.people}
        captionHidden
        rows={trial.people}
        rowKey={({ id }) => id}
        columns={[
          { key: "name", label: words.student, cell: ({ name }) => name },
          {
            key: "grade",
            label: texts.icap.grade,
            cell: ({ grade }) => (grade === null ? texts.noGrade : formatNumber(locale, grade)),
          },
          { key: "needs", label: words.reason, cell: (row) => row.needs.map((need) => words.needs[need]).join(" · ") },
          ...(trial.isOpen && !trial.applied
            ? [
                {
                  key: "stays",
                  label: words.stays,
                  cell: (row: NeedsPerson) =>
                    canStay(row) ? (
                      <label className="stays">
                        <input
                          type="checkbox"
                          name="staying"
                          value={row.id}
                          aria-label={fill(words.staysNamed, { name: row.name })}
                        />
                      </label>
                    ) : null,
                },
              ]
            : []),
        ]}
      />
    </>
  );
}

/** What the year-end move would do, who needs a person, and the move itself while it is open. */
export function RollOverForm({ trial, schoolId, locale, timeZone, texts, apply, undo }: Props) {
  const { rollOver: words } = texts;
  const { applied } = trial;
  return (
    <>
      <p>{fill(words.year, { from: trial.endedYear - 1, to: trial.endedYear })}</p>
      {applied ? (
        <Note tone="ok">
          <form action={undo} className="row">
            <span>
              {fill(words.applied, {
                date: `${formatDate(locale, applied.at, timeZone)}, ${formatTime(locale, applied.at, timeZone)}`,
              })}
            </span>
            <input type="hidden" name="id" value={applied.id} />
            {applied.canUndo ? (
              <>
                <PlainButton>{words.undo}</PlainButton>
                <span className="sm soft">{words.undoHint}</span>
              </>
            ) : null}
          </form>
        </Note>
      ) : (
        <form action={apply} className="stack">
          <h3>{words.what}</h3>
          <ul className="points">
            <li>{plural(locale, trial.up, words.up)}</li>
            <li>{plural(locale, trial.finished, words.finished)}</li>
          </ul>
          <h3>{words.people}</h3>
          <People trial={trial} texts={texts} locale={locale} />
          <input type="hidden" name="schoolId" value={schoolId} />
          <input type="hidden" name="endedYear" value={trial.endedYear} />
          {trial.isOpen ? (
            <>
              <Checkbox name="sure" value="yes" label={words.sure} />
              <Sign>{words.apply}</Sign>
              <p className="sm soft">{words.undoHint}</p>
            </>
          ) : (
            <Note>{words.notOpen}</Note>
          )}
        </form>
      )}
    </>
  );
}
