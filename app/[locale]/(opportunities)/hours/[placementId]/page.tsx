import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageFrame } from "@/components/layout/page-frame";
import { HoursEntries } from "@/components/opportunities/hours-entries";
import { HoursNoteForm } from "@/components/opportunities/hours-note-form";
import { HoursNotice } from "@/components/opportunities/hours-notice";
import { HoursSending } from "@/components/opportunities/hours-sending";
import { hoursTexts } from "@/components/opportunities/hours-texts";
import { dayValue, heldWords } from "@/components/opportunities/hours-words";
import { FieldForm } from "@/components/profiles/field-form";
import { Crumbs } from "@/components/ui/crumbs";
import { Disclosure } from "@/components/ui/disclosure";
import { PlainButton } from "@/components/ui/sign";
import { requireExplorer } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { hoursIdSchema } from "@/lib/opportunities/hours-schema";
import { getOwnPlacement } from "@/lib/opportunities/queries/get-own-placement";
import { ownSchools } from "@/lib/opportunities/rules/care";
import { hoursRows, writeMinutes } from "@/lib/opportunities/rules/hours-typed";
import { dayIn } from "@/lib/plans/rules/portfolio";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { fill, toLocale } from "@/lib/platform/texts";
import * as actions from "../actions";
import { placementFields, placementFormTexts } from "../placement-fields";

type Props = PageProps<"/[locale]/hours/[placementId]">;

/** What someone wrote stands in no title: titles stay behind in the history of a shared computer. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: hoursTexts(toLocale((await params).locale)).title, robots: { index: false } };
}

export default async function PlacementPage({ params, searchParams }: Props) {
  const { locale: segment, placementId } = await params;
  const locale = toLocale(segment);
  const path = `/hours/${placementId}`;
  const explorer = await requireExplorer(locale, path);
  const query = await searchParams;
  const at = now();
  const id = hoursIdSchema.safeParse(placementId);
  const place = id.success ? await getOwnPlacement(explorer, id.data, at) : null;
  if (!place) notFound();
  const texts = hoursTexts(locale);
  const { note, place: words, entries: entryWords } = texts;
  const changing = place.entries.find(
    (entry) => entry.id === query.change && (entry.state === "DRAFT" || entry.state === "REJECTED"),
  );
  const form = placementFormTexts(texts);
  return (
    <PageFrame locale={locale} path={path} current="plan" person={{ name: explorer.name, home: homePath(explorer) }}>
      <div className="page part stack">
        <Crumbs
          crumbs={[{ href: `/${locale}/hours`, label: texts.title }, { label: place.title }]}
          label={texts.crumbs}
        />
        <h1>{place.title}</h1>
        <p className="lede">{place.organisation}</p>
        <p className="soft">
          {place.supervisorName ? fill(words.supervisor, { name: place.supervisorName }) : words.noSupervisor}
        </p>
        <HoursNotice locale={locale} query={query} undo={actions.bringBackHoursAction.bind(null, locale, place.id)} />
        {changing ? (
          <section className="panel stack no-print" id="change">
            <h2>{fill(entryWords.changeTitle, { day: heldWords(locale, changing.heldOn) })}</h2>
            <FieldForm
              key={changing.id}
              action={actions.changeHoursAction.bind(null, locale, changing.id)}
              fields={[
                { name: "heldOn", label: note.day, type: "date", short: true },
                { name: "time", label: note.time, hint: note.timeHint, short: true },
                { name: "text", label: note.text },
                { name: "again", label: note.again, as: "checkbox" },
              ]}
              values={{
                ...{ heldOn: dayValue(changing.heldOn), time: writeMinutes(changing.minutes), text: changing.text },
              }}
              submit={entryWords.changeSave}
              back={`/${locale}${path}`}
              texts={form}
            />
          </section>
        ) : (
          <section className="stack hours-part no-print" aria-labelledby="note">
            <h2 id="note">{note.title}</h2>
            <p className="soft">{note.lede}</p>
            <HoursNoteForm
              key={place.entries.length}
              action={actions.noteHoursAction.bind(null, locale, place.id)}
              rows={hoursRows}
              today={dayValue(dayIn(env.WAYMARK_TIME_ZONE, at))}
              texts={{
                ...{
                  day: note.day,
                  time: note.time,
                  text: note.text,
                  again: note.again,
                  more: note.more,
                  save: note.save,
                },
                ...texts.form,
                lines: Array.from({ length: hoursRows }, (_, i) => fill(note.line, { n: i + 1 })),
                problems: texts.problems,
              }}
            />
          </section>
        )}
        <HoursSending
          locale={locale}
          timeZone={env.WAYMARK_TIME_ZONE}
          place={place}
          hasSchool={ownSchools(explorer).length > 0}
          send={actions.sendHoursAction.bind(null, locale, place.supervisorName)}
          remind={actions.remindSupervisorAction.bind(null, locale, place.supervisorName)}
          takeBack={actions.takeBackHoursAction.bind(null, locale)}
        />
        <section className="stack hours-part" aria-labelledby="entries">
          <h2 id="entries">{entryWords.title}</h2>
          {place.entries.length === 0 ? (
            <p>{entryWords.none}</p>
          ) : (
            <HoursEntries
              locale={locale}
              timeZone={env.WAYMARK_TIME_ZONE}
              placementId={place.id}
              entries={place.entries}
              remove={actions.removeHoursAction.bind(null, locale, place.id)}
            />
          )}
        </section>
        <div className="no-print">
          <Disclosure summary={words.change}>
            <FieldForm
              action={actions.savePlacementAction.bind(null, locale, place.id)}
              fields={placementFields(locale, texts, place.rules)}
              values={{
                ...{ title: place.title, organisation: place.organisation, supervisorName: place.supervisorName },
                ...{ supervisorEmail: place.supervisorEmail, startsOn: dayValue(place.startsOn) },
                ...{ endsOn: dayValue(place.endsOn), ruleId: place.ruleId ?? "" },
              }}
              submit={words.save}
              back={`/${locale}${path}`}
              texts={form}
            />
          </Disclosure>
          <Disclosure summary={words.remove}>
            <form action={actions.removePlacementAction.bind(null, locale)} className="stack">
              <p>{words.removeText}</p>
              <input type="hidden" name="id" value={place.id} />
              <PlainButton>{words.remove}</PlainButton>
            </form>
          </Disclosure>
        </div>
      </div>
    </PageFrame>
  );
}
