import type { TimelineKind, TimelineLine } from "@/lib/counseling/rules/timeline";
import { fill, type Locale } from "@/lib/platform/texts";
import { studentTexts } from "./student-texts";

/** One line of a student's timeline in words: what happened, and below it what was said. */
export function timelineWords(
  locale: Locale,
  line: Pick<TimelineLine, "kind" | "who" | "text" | "more" | "grade" | "clusters">,
  clusterTitle: (id: string) => string,
): { what: string; said: string[] } {
  const { timeline } = studentTexts(locale);
  // A kind without words does not compile.
  const kinds: Record<TimelineKind, string> = timeline.kinds;
  const { kind, who, text, more, grade, clusters } = line;
  const words = kinds[kind];
  const names = words.includes("{text}");
  const place = (kind === "JOINED" || kind === "LEFT") && grade !== null;
  const what = fill(words, {
    who: who ?? "",
    text: place ? `${text ?? ""}, ${fill(timeline.grade, { n: grade })}` : (text ?? ""),
  });
  const list = new Intl.ListFormat(locale).format(clusters.map(clusterTitle));
  return {
    what,
    said: [
      ...(clusters.length > 0 ? [fill(timeline.result, { clusters: list })] : []),
      ...(!names && text ? [text] : []),
      ...(more ? [fill(timeline.agreed, { text: more })] : []),
    ],
  };
}
