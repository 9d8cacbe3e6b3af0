import { Note } from "@/components/ui/note";
import { PlainButton, Sign } from "@/components/ui/sign";
import { fill, type Locale } from "@/lib/platform/texts";
import type { NextStep } from "@/lib/profiles/rules/complete";
import type { EntryView } from "@/lib/profiles/rules/entry-kinds";
import type { PostAction } from "./profile-notice";
import type { ProfileTexts } from "./profile-texts";
import { nameOf } from "./profile-words";

type Props = {
  next: NextStep;
  entries: readonly EntryView[];
  locale: Locale;
  texts: ProfileTexts;
  takePortfolio: PostAction;
};

function addressOf(next: NextStep): string {
  switch (next.step) {
    case "portfolio":
      return "/profile";
    case "work":
    case "education":
      return `/profile/${next.step}/new`;
    case "skills":
      return "/profile/skill/new";
    case "reach":
    case "summary":
      return "/profile/about";
    case "wants":
      return "/profile/wants";
    case "resume":
      return "/profile/resumes";
    case "occupation":
      return `/profile/entries/${next.entryId}#occupation`;
    case "renew":
    case "words":
      return `/profile/entries/${next.entryId}`;
  }
}

/** The one thing that would help most now. */
export function NextNote({ next, entries, locale, texts, takePortfolio }: Props) {
  const entry = "entryId" in next ? entries.find(({ id }) => id === next.entryId) : undefined;
  const { text, action } = texts.next[next.step];
  return (
    <div className="no-print">
      <Note title={texts.next.title}>
        <p>{fill(text, { title: entry ? nameOf(entry) : "" })}</p>
        {next.step === "portfolio" ? (
          <form action={takePortfolio}>
            <PlainButton name="sure" value="yes">
              {action}
            </PlainButton>
          </form>
        ) : (
          <Sign size="small" href={`/${locale}${addressOf(next)}`}>
            {action}
          </Sign>
        )}
      </Note>
    </div>
  );
}
