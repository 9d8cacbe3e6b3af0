import { Badge } from "@/components/ui/badge";
import { PlainButton } from "@/components/ui/sign";
import type { EditedText } from "@/lib/catalog/queries/get-edited-text";
import { wordDifference } from "@/lib/catalog/rules/word-difference";
import { fill, formatDate, formatTime, type Locale, locales } from "@/lib/platform/texts";
import { textEditTexts } from "../text-edit-texts";

type Props = {
  locale: Locale;
  text: EditedText;
  names: ReadonlyMap<string, string>;
  timeZone: string;
  /** Brings an edit back, or what is shipped where it is null. */
  bringBack: (editId: string | null) => (form: FormData) => Promise<void>;
};

/** Who changed a text when and how, newest first, with the way back to each version and to what is shipped. */
export function TextHistory({ locale, text, names, timeZone, bringBack }: Props) {
  const words = textEditTexts(locale).history;
  const { edits, shipped, shown } = text;
  if (edits.length === 0) return <p className="soft">{words.none}</p>;
  const seen = edits[0]!.id;
  const isShown = (pair: { en: string; es: string }) => pair.en === shown.en && pair.es === shown.es;
  return (
    <>
      <p className="soft">{words.against}</p>
      <ol className="text-history">
        {edits.map((edit, i) => {
          const before = edits[i + 1] ?? (text.more ? edit : shipped);
          const by = {
            name: names.get(edit.byId) ?? words.someone,
            date: formatDate(locale, edit.at, timeZone),
            time: formatTime(locale, edit.at, timeZone),
          };
          return (
            <li key={edit.id}>
              <div className="text-history-head">
                <h3>{fill(words.by, by)}</h3>
                {i === 0 ? <Badge tone="ok">{words.now}</Badge> : null}
                {edit.back ? <Badge>{words.back}</Badge> : null}
              </div>
              <div className="text-pair">
                {locales.map((language) => (
                  <Difference key={language} language={language} before={before[language]} after={edit[language]} />
                ))}
              </div>
              {isShown(edit) ? null : <Back action={bringBack(edit.id)} seen={seen} label={words.bring} />}
            </li>
          );
        })}
      </ol>
      {text.more ? <p className="sm soft">{words.more}</p> : null}
      {isShown(shipped) ? null : <Back action={bringBack(null)} seen={seen} label={words.backNow} />}
    </>
  );
}

function Back({ action, seen, label }: { action: (form: FormData) => Promise<void>; seen: string; label: string }) {
  return (
    <form action={action}>
      <input type="hidden" name="seen" value={seen} />
      <PlainButton>{label}</PlainButton>
    </form>
  );
}

function Difference({ language, before, after }: { language: Locale; before: string; after: string }) {
  return (
    <p lang={language}>
      {wordDifference(before, after).map(({ kind, text }, i) => (
        <span key={`${i} ${text}`}>
          {i > 0 ? " " : ""}
          {kind === "gone" ? <del>{text}</del> : kind === "new" ? <ins>{text}</ins> : text}
        </span>
      ))}
    </p>
  );
}
