import { Note } from "@/components/ui/note";
import { Progress } from "@/components/ui/progress";
import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import { rosterTexts } from "./roster-texts";

type Props = {
  locale: Locale;
  state: "READING" | "APPLYING";
  /** "read users.csv", "people" */
  step: string;
  done: number;
  total: number;
  path: string;
};

const refreshSeconds = 3;

/** While a run works: what it is at, how far, and a page that looks again by itself, without JavaScript too. */
export function RosterWorking({ locale, state, step, done, total, path }: Props) {
  const { run: texts } = rosterTexts(locale);
  const [key, ...rest] = (step || "start").split(" ");
  const words: Record<string, string> = texts.steps;
  const doing = (words[key ?? ""] ?? texts.steps.start).replace("{file}", rest.join(" "));
  const number = (n: number) => formatNumber(locale, n);
  const of = total > 0 ? fill(texts.of, { done: number(Math.min(done, total)), total: number(total) }) : "";
  return (
    <section className="part stack">
      <meta httpEquiv="refresh" content={String(refreshSeconds)} />
      <Note title={texts.working[state]}>
        <p role="status">
          {doing}
          {of && state === "READING" ? `: ${of}` : ""}
        </p>
      </Note>
      {total > 0 ? <Progress done={done} total={total} label={`${doing}: ${of}`} /> : null}
      <p className="soft">{texts.workingText}</p>
      <p>
        <a href={path}>{texts.again}</a>
      </p>
    </section>
  );
}
