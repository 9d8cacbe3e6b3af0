import { PlainButton } from "@/components/ui/sign";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { Badge } from "@/components/ui/badge";
import { fill, type Locale, plural } from "@/lib/platform/texts";
import { expiryOf } from "@/lib/profiles/rules/complete";
import { type EntryView, isNow } from "@/lib/profiles/rules/entry-kinds";
import { hoursOf } from "@/lib/profiles/rules/from-portfolio";
import type { PostAction } from "./profile-notice";
import type { ProfileTexts } from "./profile-texts";
import { dayWords, foreignLevelOf, nameOf, spanWords } from "./profile-words";

type Props = {
  entry: EntryView;
  /** What the occupation is called that it was. */
  occupation: string | undefined;
  today: string;
  locale: Locale;
  texts: ProfileTexts;
  until: string;
  /** Where it stands among its kind. */
  isFirst: boolean;
  isLast: boolean;
  move: PostAction;
};

const tones = { expired: "danger", soon: "warn", valid: "ok" } as const;

/** One entry as a station of its kind's line. */
export function EntryItem({ entry, occupation, today, locale, texts, until, isFirst, isLast, move }: Props) {
  const name = nameOf(entry);
  const expiry = expiryOf(entry, today);
  const hours = hoursOf(entry);
  const level =
    entry.level === null
      ? foreignLevelOf(entry)
      : texts.levels[entry.kind === "LANGUAGE" ? "LANGUAGE" : "SKILL"][entry.level - 1];
  const said = [
    name === entry.organisation ? "" : entry.organisation,
    entry.place,
    spanWords(locale, entry, { now: texts.entry.now, untilWords: until }),
    level ?? "",
    hours === null ? "" : plural(locale, hours, texts.entry.hours),
    occupation ?? "",
    entry.files.length > 0 ? plural(locale, entry.files.length, texts.entry.files) : "",
    entry.source === "PORTFOLIO" ? texts.entry.fromSchool : entry.source === "IMPORT" ? texts.entry.fromFile : "",
  ].filter(Boolean);
  return (
    <li id={`entry-${entry.id}`} className={isNow(entry) ? "now" : undefined}>
      <div>
        <h3>
          <a href={`/${locale}/profile/entries/${entry.id}`}>{name}</a>
        </h3>
        <p className="entry-said">
          {said.map((words, at) => (
            <span key={at}>{words}</span>
          ))}
        </p>
        {entry.expiresOn !== null && expiry !== null ? (
          <Badge tone={tones[expiry]}>{fill(texts.entry[expiry], { date: dayWords(locale, entry.expiresOn) })}</Badge>
        ) : null}
      </div>
      {isFirst && isLast ? null : (
        <form action={move} className="entry-move no-print">
          <input type="hidden" name="id" value={entry.id} />
          {(["up", "down"] as const).map((step) =>
            (step === "up" ? isFirst : isLast) ? null : (
              <PlainButton key={step} name="step" value={step}>
                {texts.actions[step]} <VisuallyHidden>{name}</VisuallyHidden>
              </PlainButton>
            ),
          )}
        </form>
      )}
    </li>
  );
}
