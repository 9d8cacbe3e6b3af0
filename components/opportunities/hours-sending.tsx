import { PlainButton } from "@/components/ui/sign";
import type { OwnPlacement } from "@/lib/opportunities/queries/get-own-placement";
import type { FormAction } from "@/lib/platform/form-state";
import { fill, formatDate, type Locale, plural } from "@/lib/platform/texts";
import type { HoursAction } from "./hours-notice";
import { HoursSendForm } from "./hours-send-form";
import { hoursTexts } from "./hours-texts";

type Props = {
  locale: Locale;
  timeZone: string;
  place: OwnPlacement;
  hasSchool: boolean;
  send: FormAction;
  remind: FormAction;
  takeBack: HoursAction;
};

/** What is not sent yet and how to send it; what waits, with whom, and how to remind or take it back. */
export function HoursSending({ locale, timeZone, place, hasSchool, send, remind, takeBack }: Props) {
  const { send: texts, problems } = hoursTexts(locale);
  const count = (state: string) => place.entries.filter((entry) => entry.state === state).length;
  const [drafts, waiting] = [count("DRAFT"), count("WAITING")];
  const { supervisorName: name, link } = place;
  const date = (at: Date) => formatDate(locale, at, timeZone);
  if (drafts + waiting === 0) return null;
  const form = {
    ...{ placementId: place.id, locale, hasSupervisor: name !== "", hasSchool },
    texts: { ...texts, supervisor: fill(texts.supervisor, { name }), problems },
  };
  return (
    <section className="panel stack hours-part no-print" aria-labelledby="send">
      <h2 id="send">{texts.title}</h2>
      {drafts > 0 ? (
        <p>
          {plural(locale, drafts, texts.drafts)} {texts.lede}
        </p>
      ) : null}
      {/* Stays in its place once nothing is left to send: it shows the link that was made. */}
      <HoursSendForm key="send" action={send} {...form} done={drafts === 0} />
      {waiting > 0 ? (
        <>
          <p>{plural(locale, waiting, texts.waiting)}</p>
          <p className="sm soft">
            {link
              ? `${fill(texts.open, { name, date: date(link.createdAt), end: date(link.expiresAt) })} ${
                  link.openedAt ? fill(texts.seen, { date: date(link.openedAt) }) : texts.unseen
                }`
              : texts.closed}
          </p>
          {name === "" ? null : (
            <>
              <HoursSendForm key="remind" action={remind} {...form} remind done={link !== null && !link.remindable} />
              {link !== null && !link.remindable ? <p className="sm soft">{texts.remindHint}</p> : null}
            </>
          )}
          <form action={takeBack} className="row">
            <input type="hidden" name="id" value={place.id} />
            <PlainButton>{texts.takeBack}</PlainButton>
            <span className="sm soft">{texts.takeBackHint}</span>
          </form>
        </>
      ) : null}
    </section>
  );
}
