import { Pager } from "@/components/ui/pager";
import type { Timeline } from "@/lib/counseling/queries/get-student-timeline";
import { placeToText } from "@/lib/counseling/rules/timeline";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import { studentTexts } from "./student-texts";
import { timelineWords } from "./timeline-words";

type Props = {
  locale: Locale;
  timeZone: string;
  /** The page's address with its language. */
  address: string;
  timeline: Timeline;
  /** An earlier page is shown. */
  isEarlier: boolean;
  clusterTitle: (id: string) => string;
};

const station = (kind: string): string => (kind.startsWith("PLAN_") ? "plan" : kind.split("_")[0]!.toLowerCase());

/** Everything that happened with one student as one line with stations, the newest on top. Notes stay off paper. */
export function TimelineList({ locale, timeZone, address, timeline, isEarlier, clusterTitle }: Props) {
  const { timeline: texts } = studentTexts(locale);
  const { lines, next } = timeline;
  return (
    <section className="part on-file" id="timeline">
      <h2>{texts.title}</h2>
      <p className="soft sm">{lines.length === 0 ? texts.none : texts.lede}</p>
      <ol className="timeline">
        {lines.map((line) => {
          const { what, said } = timelineWords(locale, line, clusterTitle);
          return (
            <li key={line.key} className={`is-${station(line.kind)}${line.kind === "NOTE" ? " no-print" : ""}`}>
              <p className="xs soft">
                <time dateTime={line.at.toISOString()}>{formatDate(locale, line.at, timeZone)}</time>
              </p>
              <p>
                {line.kind.startsWith("MEETING_") && line.id ? (
                  <a href={`${address}/meeting/${line.id}`}>{what}</a>
                ) : (
                  what
                )}
              </p>
              {said.map((text) => (
                <p key={text} className="said">
                  {text}
                </p>
              ))}
            </li>
          );
        })}
      </ol>
      {lines.length > 0 ? (
        <Pager
          shown={next ? fill(texts.more, { n: lines.length }) : texts.end}
          next={
            next
              ? { href: `${address}?before=${encodeURIComponent(placeToText(next))}#timeline`, label: texts.earlier }
              : undefined
          }
          first={isEarlier ? { href: `${address}#timeline`, label: texts.newest } : undefined}
        />
      ) : null}
    </section>
  );
}
