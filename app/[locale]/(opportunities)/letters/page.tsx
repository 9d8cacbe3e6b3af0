import type { Metadata } from "next";
import { PageFrame } from "@/components/layout/page-frame";
import { ApplicationForm } from "@/components/opportunities/application-form";
import { ApplicationNotice } from "@/components/opportunities/application-notice";
import { applicationTexts } from "@/components/opportunities/application-texts";
import { letterFields } from "@/components/opportunities/letter-fields";
import { LetterList } from "@/components/opportunities/letter-list";
import { letterTexts } from "@/components/opportunities/letter-texts";
import { Crumbs } from "@/components/ui/crumbs";
import { Note } from "@/components/ui/note";
import { PlainButton } from "@/components/ui/sign";
import { requireExplorer } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { listLetters, listLetterChoices } from "@/lib/opportunities/queries/list-letters";
import { now } from "@/lib/platform/clock";
import { fill, toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../page-metadata";
import { bringBackLetterAction, copyLetterAction, createLetterAction, removeLetterAction } from "./actions";

type Props = PageProps<"/[locale]/letters">;

const path = "/letters";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const { title, lede } = letterTexts(locale);
  return pageMetadata({ locale, path, title, description: lede });
}

export default async function LettersPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const person = await requireExplorer(locale, path);
  const query = await searchParams;
  const texts = letterTexts(locale);
  const { letters, removed } = await listLetters(person, now());
  const applications = await listLetterChoices(person);
  const gone = removed.find(({ id }) => id === query.removed);
  const wanted = applications.find(({ id }) => id === query.for);
  return (
    <PageFrame locale={locale} path={path} person={{ name: person.name, home: homePath(person) }}>
      <div className="page part stack application-page">
        <Crumbs
          crumbs={[{ href: `/${locale}/applications`, label: applicationTexts(locale).title }, { label: texts.title }]}
          label={texts.title}
        />
        <h1>{texts.title}</h1>
        <p className="lede">{texts.lede}</p>
        <ApplicationNotice query={query} texts={texts} />
        {gone ? (
          <div role="status" className="no-print">
            <Note tone="ok">
              <form action={bringBackLetterAction.bind(null, locale)} className="row">
                <span>{fill(texts.removed, { title: gone.title })}</span>
                <input type="hidden" name="id" value={gone.id} />
                <PlainButton>{texts.undo}</PlainButton>
              </form>
            </Note>
          </div>
        ) : null}
        {letters.length === 0 ? (
          <p>{texts.empty}</p>
        ) : (
          <LetterList
            locale={locale}
            letters={letters}
            copy={copyLetterAction.bind(null, locale)}
            remove={removeLetterAction.bind(null, locale)}
          />
        )}
        <section className="stack no-print" id="new">
          <h2>{texts.new}</h2>
          <ApplicationForm
            id="letter"
            action={createLetterAction.bind(null, locale)}
            fields={letterFields(
              locale,
              wanted ? { title: wanted.organisation, application: { id: wanted.id } } : {},
              applications,
            )}
            submit={texts.create}
            summary={texts.summary}
            problems={texts.problems}
          />
        </section>
      </div>
    </PageFrame>
  );
}
