import { Note } from "@/components/ui/note";
import type { Counted, WhatIf } from "@/lib/plans/rules/what-if";
import { fill, type Locale } from "@/lib/platform/texts";
import { boardTexts } from "../board-texts";
import { creditWords, yearName } from "./board-words";

type Line = Pick<Counted, "id" | "title" | "credits" | "grade">;

function Side({
  locale,
  title,
  sum,
  hint,
  lines,
}: {
  locale: Locale;
  title: string;
  sum: string;
  hint?: string;
  lines: readonly Line[];
}) {
  const { whatIf: texts } = boardTexts(locale);
  return (
    <section className="panel">
      <h2>{title}</h2>
      <p className="soft">{sum}</p>
      {hint ? <p className="sm soft mt-2">{hint}</p> : null}
      {lines.length === 0 ? (
        <p className="mt-2">{texts.nothing}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line.id}>
              {line.title} <span className="sm soft">{yearName(locale, line.grade)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What another pathway would keep, lose and bring, and whether the plan would still be complete. */
export function WhatIfSides({ locale, whatIf }: { locale: Locale; whatIf: WhatIf }) {
  const { whatIf: texts } = boardTexts(locale);
  const { credits, check } = whatIf;
  // A course that goes as the old pathway's and comes back as an elective of the new plan stays, as the student sees it.
  const back = new Set(whatIf.added.map(({ title }) => title));
  const stays = whatIf.lost.filter(({ title, earned }) => !earned && back.has(title));
  const carried: Line[] = [...whatIf.carried, ...stays];
  const lost = whatIf.lost.filter((line) => !stays.includes(line));
  const added = whatIf.added.filter(({ title }) => !stays.some((line) => line.title === title));
  const sum = (lines: readonly Line[]) =>
    lines.reduce((total, line) => total + Math.round(line.credits * 100), 0) / 100;
  const words = (n: number) => creditWords(locale, n);
  return (
    <>
      <div className="two-sides">
        <Side
          locale={locale}
          title={texts.keeps}
          sum={fill(texts.creditsKept, { credits: words(sum(carried)) })}
          lines={carried}
        />
        <Side
          locale={locale}
          title={texts.loses}
          sum={fill(texts.creditsLost, { credits: words(sum(lost)) })}
          {...(credits.lostEarned > 0 ? { hint: texts.losesText } : {})}
          lines={lost}
        />
        <Side
          locale={locale}
          title={texts.gains}
          sum={fill(texts.creditsNew, { credits: words(sum(added)) })}
          lines={added}
        />
      </div>
      {check ? (
        <Note tone={check.complete ? "ok" : "warn"}>
          {check.complete ? texts.stillComplete : fill(texts.notComplete, { credits: words(check.total.missing) })}
        </Note>
      ) : null}
    </>
  );
}
