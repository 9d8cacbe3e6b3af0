import type { AccountTexts } from "@/components/accounts/texts";
import { Badge } from "@/components/ui/badge";
import { PlainButton } from "@/components/ui/sign";
import type { OwnSession } from "@/lib/accounts/queries";
import { env } from "@/lib/platform/env";
import { fill, formatDate, formatTime, type Locale } from "@/lib/platform/texts";
import { signOutEverywhereAction } from "./actions";

type Props = { locale: Locale; words: AccountTexts["account"]; sessions: readonly OwnSession[]; current: string };

export function OwnSessions({ locale, words, sessions, current }: Props) {
  const since = (date: Date) =>
    fill(words.since, {
      date: formatDate(locale, date, env.WAYMARK_TIME_ZONE),
      time: formatTime(locale, date, env.WAYMARK_TIME_ZONE),
    });
  return (
    <section>
      <h2>{words.sessionsTitle}</h2>
      <ul className="account-rows">
        {sessions.map(({ id, createdAt }) => (
          <li key={id}>
            {id === current ? <Badge tone="ok">{words.thisBrowser}</Badge> : <Badge>{words.otherBrowser}</Badge>}
            <span>{since(createdAt)}</span>
          </li>
        ))}
      </ul>
      <form action={signOutEverywhereAction.bind(null, locale)} data-sign-out="">
        <PlainButton>{words.everywhere}</PlainButton>
        <p className="soft sm mt-2">{words.everywhereHint}</p>
      </form>
    </section>
  );
}
