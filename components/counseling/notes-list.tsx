import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import type { StudentNoteView } from "@/lib/counseling/queries/get-student";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import { studentTexts } from "./student-texts";

type Props = {
  locale: Locale;
  timeZone: string;
  notes: readonly StudentNoteView[];
  /** Whose notes can be changed here. */
  ownId: string;
  /** The page's address with its language. */
  address: string;
  remove: (form: FormData) => Promise<void>;
  children: ReactNode;
};

const tones = { PRIVATE: undefined, COLLEAGUES: "info", STUDENT: "warn" } as const;

/** Notes about a student, each with who may read it; private ones stay off paper. `children` writes a new one. */
export function NotesList({ locale, timeZone, notes, ownId, address, remove, children }: Props) {
  const { notes: texts } = studentTexts(locale);
  const date = (at: Date) => formatDate(locale, at, timeZone);
  return (
    <section className="part on-file" id="notes">
      <h2>{texts.title}</h2>
      {notes.length === 0 ? <p className="soft mt-3">{texts.none}</p> : null}
      <ul className="file-list">
        {notes.map(({ id, text, visibility, authorId, authorName, createdAt, changedAt }) => {
          const tone = tones[visibility];
          return (
            <li key={id} className={visibility === "PRIVATE" ? "no-print" : undefined}>
              <p className="note-text">{text}</p>
              <p className="sm soft">
                <Badge {...(tone ? { tone } : {})}>{texts.visibilities[visibility]}</Badge>{" "}
                {fill(texts.by, { name: authorName, date: date(createdAt) })}
                {changedAt > createdAt ? `, ${fill(texts.changedOn, { date: date(changedAt) })}` : null}
              </p>
              {authorId === ownId ? (
                <div className="row no-print">
                  <a href={`${address}/notes/${id}`}>{texts.change}</a>
                  <form action={remove}>
                    <input type="hidden" name="noteId" value={id} />
                    <button type="submit" className="link">
                      {texts.remove}
                    </button>
                  </form>
                </div>
              ) : null}
            </li>
          );
        })}
      </ul>
      {children}
    </section>
  );
}
