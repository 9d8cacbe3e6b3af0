import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { PlainButton } from "@/components/ui/sign";
import { Table } from "@/components/ui/table";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { OwnEntry } from "@/lib/opportunities/queries/get-own-placement";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import type { HoursState } from "@/prisma/generated/enums";
import { hoursTexts } from "./hours-texts";
import type { HoursAction } from "./hours-notice";
import { heldWords, hoursWords } from "./hours-words";

const tones: Partial<Record<HoursState, "ok" | "warn" | "info">> = {
  VERIFIED: "ok",
  REJECTED: "warn",
  WAITING: "info",
};

type Props = {
  locale: Locale;
  timeZone: string;
  placementId: string;
  entries: readonly OwnEntry[];
  remove: HoursAction;
};

/** The hours at one place, the newest day first, each with where it stands and what happened to it. */
export function HoursEntries({ locale, timeZone, placementId, entries, remove }: Props) {
  const { entries: texts, states } = hoursTexts(locale);
  const mayChange = ({ state }: OwnEntry) => state === "DRAFT" || state === "REJECTED";
  return (
    <Table
      className="hours-entries"
      caption={texts.title}
      captionHidden
      rows={entries}
      rowKey={({ id }) => id}
      columns={[
        { key: "day", label: texts.day, cell: ({ heldOn }) => heldWords(locale, heldOn) },
        { key: "time", label: texts.time, numeric: true, cell: ({ minutes }) => hoursWords(locale, minutes) },
        { key: "text", label: texts.text, cell: ({ text }) => text || "–" },
        {
          key: "state",
          label: texts.state,
          cell: (entry) => (
            <>
              <Badge {...(tones[entry.state] ? { tone: tones[entry.state]! } : {})}>{states[entry.state]}</Badge>
              <EntryWords locale={locale} timeZone={timeZone} entry={entry} />
              {mayChange(entry) ? (
                <form action={remove} className="row hours-act no-print">
                  <a href={`/${locale}/hours/${placementId}?change=${entry.id}#change`}>
                    {texts.change} <VisuallyHidden>{heldWords(locale, entry.heldOn)}</VisuallyHidden>
                  </a>
                  <input type="hidden" name="id" value={entry.id} />
                  <PlainButton>
                    {texts.remove} <VisuallyHidden>{heldWords(locale, entry.heldOn)}</VisuallyHidden>
                  </PlainButton>
                </form>
              ) : null}
            </>
          ),
        },
      ]}
    />
  );
}

function EntryWords({ locale, timeZone, entry }: { locale: Locale; timeZone: string; entry: OwnEntry }) {
  const { entries: texts } = hoursTexts(locale);
  const { state, reason, verifiedName: name, verifiedAt, events } = entry;
  const date = (at: Date) => formatDate(locale, at, timeZone);
  return (
    <>
      {state === "VERIFIED" && verifiedAt ? <small>{fill(texts.by, { name, date: date(verifiedAt) })}</small> : null}
      {state === "REJECTED" ? <small>{fill(texts.rejected, { name, reason })}</small> : null}
      {reason && state !== "REJECTED" && state !== "VERIFIED" ? <small>{fill(texts.reason, { reason })}</small> : null}
      {events.length > 1 ? (
        <Disclosure summary={texts.history}>
          <ol className="hours-history sm">
            {events.map((event, i) => (
              <li key={i}>
                {fill(texts.events[event.state], {
                  ...{ date: date(event.at), name: event.byName, reason: event.reason },
                  time: hoursWords(locale, event.minutes),
                })}
              </li>
            ))}
          </ol>
        </Disclosure>
      ) : null}
    </>
  );
}
