import { formatDate, type Locale } from "@/lib/platform/texts";
import { readSentResume, type ResumeLine } from "@/lib/opportunities/rules/application-resume";
import type { ApplicationTexts } from "./application-texts";

export type SentWords = Pick<ApplicationTexts, "sent" | "resume">;

type Sent = { name: string; email: string; phone: string; letter: string; resume: unknown };
type Props = { locale: Locale; sent: Sent; texts: SentWords; /** Of the headings inside. */ level?: 3 | 4 };

/** Word for word what goes to the employer; the preview, the school, the family and the employer all read this. */
export function ApplicationSent({ locale, sent, texts, level = 3 }: Props) {
  const { sent: words } = texts;
  const Heading = `h${level}` as const;
  const reach = (["name", "email", "phone"] as const).filter((key) => sent[key] !== "");
  return (
    <div className="application-sent">
      <dl>
        {reach.map((key) => (
          <div key={key}>
            <dt>{words[key]}</dt>
            <dd>{sent[key]}</dd>
          </div>
        ))}
      </dl>
      <Heading>{words.letter}</Heading>
      {sent.letter ? <p className="application-text">{sent.letter}</p> : <p className="soft">{words.none}</p>}
      <Heading>{words.resume}</Heading>
      <SentResume locale={locale} resume={sent.resume} texts={texts} />
    </div>
  );
}

/** A résumé as text, in the order of its sections. */
export function SentResume({ locale, resume, texts }: { locale: Locale; resume: unknown; texts: SentWords }) {
  const read = readSentResume(resume);
  if (!read) return <p className="soft">{texts.sent.none}</p>;
  return (
    <div className="application-resume">
      {read.headline ? <p>{read.headline}</p> : null}
      {read.summary ? <p className="application-text">{read.summary}</p> : null}
      <dl>
        {read.parts.map(({ section, lines }) => (
          <div key={section}>
            <dt>{texts.resume.parts[section]}</dt>
            <dd>
              <ul>
                {lines.map((line, i) => (
                  <li key={i}>
                    <Line line={line} when={spanWords(locale, line)} />
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Line({ line, when }: { line: ResumeLine; when: string }) {
  return (
    <>
      <b>{line.title}</b>
      {line.where && line.title ? `, ${line.where}` : line.where}
      {when ? <span className="soft"> · {when}</span> : null}
      {line.text ? <span className="application-text"> {line.text}</span> : null}
      {line.highlights.length > 0 ? (
        <ul>
          {line.highlights.map((each, i) => (
            <li key={i}>{each}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

const tags: Record<Locale, string> = { en: "en-US", es: "es-US" };

/** "2024" and "2024-05" stay as exact as they are. */
function dateWords(locale: Locale, date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  if (!year || Number.isNaN(year)) return date;
  if (!month) return String(year);
  const at = new Date(Date.UTC(year, month - 1, day || 1));
  if (day) return formatDate(locale, at);
  return new Intl.DateTimeFormat(tags[locale], { month: "long", year: "numeric", timeZone: "UTC" }).format(at);
}

const spanWords = (locale: Locale, { from, to }: ResumeLine): string =>
  [from, to]
    .filter(Boolean)
    .map((date) => dateWords(locale, date))
    .join(" – ");
