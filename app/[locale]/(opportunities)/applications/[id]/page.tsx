import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageFrame } from "@/components/layout/page-frame";
import { ApplicationAsk } from "@/components/opportunities/application-ask";
import { ApplicationContact } from "@/components/opportunities/application-contact";
import { ApplicationForm } from "@/components/opportunities/application-form";
import { ApplicationHistory } from "@/components/opportunities/application-history";
import { ApplicationMove } from "@/components/opportunities/application-move";
import { ApplicationMoved } from "@/components/opportunities/application-moved";
import { ApplicationNotice } from "@/components/opportunities/application-notice";
import { ApplicationSent } from "@/components/opportunities/application-sent";
import { ApplicationStanding } from "@/components/opportunities/application-standing";
import { applicationTexts } from "@/components/opportunities/application-texts";
import { opportunityTexts } from "@/components/opportunities/opportunity-texts";
import { Badge } from "@/components/ui/badge";
import { Crumbs } from "@/components/ui/crumbs";
import { Disclosure } from "@/components/ui/disclosure";
import { PlainButton } from "@/components/ui/sign";
import { requireExplorer } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { applicationIdSchema } from "@/lib/opportunities/application-schema";
import { getOwnApplication } from "@/lib/opportunities/queries/get-own-application";
import { applicationLimits } from "@/lib/opportunities/rules/application-limits";
import { isSent } from "@/lib/opportunities/rules/consent";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { fill, formatDate, toLocale } from "@/lib/platform/texts";
import {
  askGuardianAction,
  moveApplicationAction,
  noteApplicationAction,
  removeApplicationAction,
  takeBackConsentAction,
  withdrawApplicationAction,
} from "../actions";

type Props = PageProps<"/[locale]/applications/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: applicationTexts(toLocale((await params).locale)).title, robots: { index: false } };
}

export default async function ApplicationPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const locale = toLocale(segment);
  const path = `/applications/${id}`;
  const person = await requireExplorer(locale, path);
  const query = await searchParams;
  const at = now();
  const known = applicationIdSchema.safeParse(id);
  const application = known.success ? await getOwnApplication(person, known.data, at) : null;
  if (!application) notFound();
  const texts = applicationTexts(locale);
  const { page: words } = texts;
  const { kinds, states, demo } = opportunityTexts(locale);
  const { title, organisation, opportunity, opportunityId, sent, letters } = application;
  const timeZone = env.WAYMARK_TIME_ZONE;
  const move = moveApplicationAction.bind(null, locale, id);
  const live = isSent(application);
  return (
    <PageFrame locale={locale} path={path} person={{ name: person.name, home: homePath(person) }}>
      <div className="page part stack application-page">
        <Crumbs
          crumbs={[{ href: `/${locale}/applications`, label: texts.title }, { label: title }]}
          label={texts.title}
        />
        <h1>{title}</h1>
        <p className="lede">
          {organisation} · {kinds[application.kind]}
        </p>
        <p className="row">
          <Badge>{states[application.state]}</Badge>
          {opportunity?.demo ? <Badge>{demo}</Badge> : null}
          {opportunityId === null ? <Badge>{texts.found}</Badge> : null}
        </p>
        <ApplicationNotice query={query} texts={texts} />
        <ApplicationMoved locale={locale} query={query} move={move} />
        <ApplicationMove locale={locale} application={application} move={move} />
        <ApplicationStanding locale={locale} application={application} at={at} />
        {live && application.guardian !== "NONE" && application.guardian !== "GIVEN" ? (
          <ApplicationAsk
            locale={locale}
            timeZone={timeZone}
            applicationId={id}
            links={application.links}
            ask={askGuardianAction.bind(null, locale)}
            takeBack={takeBackConsentAction.bind(null, locale, id)}
          />
        ) : null}
        <ApplicationContact locale={locale} application={application} />
        {sent ? (
          <section className="stack">
            <h2>{words.sent}</h2>
            <p className="soft">
              {live
                ? fill(words.sentOn, { organisation, date: formatDate(locale, sent.sentAt, timeZone) })
                : fill(words.withdrawn, { organisation })}
            </p>
            <Disclosure summary={words.sent}>
              <ApplicationSent locale={locale} sent={sent} texts={texts} />
            </Disclosure>
            {live ? (
              <div className="no-print">
                <Disclosure summary={words.withdraw}>
                  <form action={withdrawApplicationAction.bind(null, locale)} className="stack">
                    <p>{fill(words.withdrawSure, { organisation })}</p>
                    <input type="hidden" name="id" value={id} />
                    <div className="row">
                      <PlainButton>{words.withdrawDo}</PlainButton>
                    </div>
                  </form>
                </Disclosure>
              </div>
            ) : null}
          </section>
        ) : null}
        <section className="stack">
          <h2>{words.note}</h2>
          <ApplicationForm
            key={`note ${application.note?.text ?? ""} ${application.nextOn?.toISOString() ?? ""}`}
            id="note"
            action={noteApplicationAction.bind(null, locale, id)}
            submit={words.save}
            summary={texts.form.summary}
            problems={texts.problems}
            fields={[
              {
                name: "text",
                label: words.note,
                hint: words.noteHint,
                as: "textarea",
                value: application.note?.text ?? "",
                most: applicationLimits.note,
              },
              {
                name: "nextOn",
                label: words.nextOn,
                hint: words.nextHint,
                as: "date",
                value: application.nextOn?.toISOString().slice(0, 10) ?? "",
              },
            ]}
          />
        </section>
        <section className="stack">
          <h2>{words.letters}</h2>
          {letters.length === 0 ? (
            <p>{words.noLetters}</p>
          ) : (
            <ul>
              {letters.map((letter) => (
                <li key={letter.id}>
                  <a href={`/${locale}/letters/${letter.id}`}>{letter.title}</a>
                </li>
              ))}
            </ul>
          )}
          <p className="no-print">
            <PlainButton href={`/${locale}/letters?for=${id}#new`}>{words.newLetter}</PlainButton>
          </p>
        </section>
        <ApplicationHistory locale={locale} timeZone={timeZone} events={application.events} />
        <form action={removeApplicationAction.bind(null, locale)} className="stack no-print">
          <input type="hidden" name="id" value={id} />
          <div className="row">
            <PlainButton>{texts.remove.button}</PlainButton>
          </div>
          <p className="sm soft">{texts.remove.hint}</p>
        </form>
      </div>
    </PageFrame>
  );
}
