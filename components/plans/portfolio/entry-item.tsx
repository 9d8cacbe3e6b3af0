import type { Named } from "@/lib/catalog/queries/list-named";
import type { PortfolioEntryView } from "@/lib/plans/rules/portfolio";
import { fill, type Locale } from "@/lib/platform/texts";
import type { PortfolioTexts } from "../portfolio-texts";
import { entryWords, sizeWords } from "./portfolio-words";

export type EntryAction = (form: FormData) => Promise<void>;

type Props = {
  entry: PortfolioEntryView;
  about: Named | undefined;
  today: Date;
  locale: Locale;
  texts: PortfolioTexts;
  /** Only whose portfolio it is can change it. */
  mark?: EntryAction | undefined;
};

/** Kinds that one reaches; the others happen. */
const reached: readonly string[] = ["GOAL", "CREDENTIAL", "TEST", "COLLEGE"];

/** One station along the line: filled when it is done, open while it is ahead. */
export function EntryItem({ entry, about, today, locale, texts, mark }: Props) {
  const isReached = reached.includes(entry.kind);
  const isOpen = isReached && entry.doneOn === null;
  const isLate = isOpen && entry.dueOn !== null && entry.dueOn < today;
  return (
    <li className={isOpen ? "open" : undefined} id={`entry-${entry.id}`}>
      <div>
        <h3>{entry.title}</h3>
        <p className={isLate ? "entry-when late" : "entry-when"}>
          {isReached ? <b>{isOpen ? texts.say.open : texts.say.done}</b> : null}
          {entryWords(entry, today, locale, texts).map((part) => (
            <span key={part}>{part}</span>
          ))}
          {about ? <a href={`/${locale}${about.path}`}>{about.title}</a> : null}
        </p>
        {entry.text ? <p className="entry-text">{entry.text}</p> : null}
        {entry.files.length > 0 ? (
          <ul className="entry-files">
            {entry.files.map((file) => (
              <li key={file.id}>
                <a href={`/api/v1/files/${file.id}`} download="">
                  {fill(texts.files.get, { name: file.name, size: sizeWords(locale, file.size) })}
                </a>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      {mark ? (
        <div className="entry-acts no-print">
          {isReached ? (
            <form action={mark}>
              <input type="hidden" name="id" value={entry.id} />
              <input type="hidden" name="done" value={isOpen ? "yes" : "no"} />
              <button
                className="plain"
                aria-label={fill(isOpen ? texts.form.markNamed : texts.form.unmarkNamed, { title: entry.title })}
              >
                {isOpen ? texts.form.mark : texts.form.unmark}
              </button>
            </form>
          ) : null}
          <a
            className="plain"
            href={`/${locale}/portfolio/${entry.id}`}
            aria-label={fill(texts.form.changeNamed, { title: entry.title })}
          >
            {texts.form.change}
          </a>
        </div>
      ) : null}
    </li>
  );
}
