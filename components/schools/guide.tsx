import { Note } from "@/components/ui/note";
import { PrintButton } from "@/components/ui/print-button";
import type { Locale } from "@/lib/platform/texts";
import { type GuideRole, guideTexts } from "./guide-texts";

/** One printed page for one role: what to do, where, and what to do when stuck. */
export function Guide({ locale, role }: { locale: Locale; role: GuideRole }) {
  const texts = guideTexts(locale);
  const guide = texts.roles[role];
  return (
    <article className="guide">
      <h1>{guide.title}</h1>
      <p className="lede">{guide.lede}</p>
      <PrintButton text={texts.print} />
      <ol>
        {guide.steps.map(({ title, text, at }) => (
          <li key={title}>
            <h2>{title}</h2>
            <p>{text}</p>
            <p className="sm">
              <a href={`/${locale}${at === "/" ? "" : at}`}>{at}</a>
            </p>
          </li>
        ))}
      </ol>
      <Note title={texts.stuck}>
        <ul>
          {guide.stuck.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Note>
    </article>
  );
}
