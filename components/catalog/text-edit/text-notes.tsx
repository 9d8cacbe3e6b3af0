import type { EditedText } from "@/lib/catalog/queries/get-edited-text";
import { readingBounds, readingOf } from "@/lib/catalog/rules/text-reading";
import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import { textEditTexts } from "../text-edit-texts";

type Props = { locale: Locale; language: Locale; text: EditedText; titles: readonly string[] };

/** How hard a text is to read as it stands now, and what is shipped where it says something else. */
export function TextNotes({ locale, language, text, titles }: Props) {
  const words = textEditTexts(locale).edit;
  const reading = readingOf(text.owner, language, text.shown[language], titles);
  const figure = (n: number) =>
    formatNumber(locale, n, { maximumFractionDigits: 1, minimumFractionDigits: language === "en" ? 1 : 0 });
  return (
    <div className="text-notes">
      <p className="sm">
        {fill(words.reading[language], {
          level: figure(language === "en" ? Math.max(0, reading.level) : Math.round(reading.level)),
          bound: readingBounds[text.owner][language],
          longest: reading.longest,
        })}
      </p>
      {reading.hard ? <p className="sm warn-text">{words.hard}</p> : null}
      {reading.long ? <p className="sm warn-text">{words.long}</p> : null}
      {text.shown[language] === text.shipped[language] ? (
        <p className="sm soft">{words.same}</p>
      ) : (
        <div className="text-shipped">
          <p className="sm">
            <b>{words.shipped}</b>
          </p>
          <p lang={language}>{text.shipped[language]}</p>
        </div>
      )}
    </div>
  );
}
