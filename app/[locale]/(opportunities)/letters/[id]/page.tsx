import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageFrame } from "@/components/layout/page-frame";
import { ApplicationForm } from "@/components/opportunities/application-form";
import { ApplicationNotice } from "@/components/opportunities/application-notice";
import { letterFields } from "@/components/opportunities/letter-fields";
import { letterTexts } from "@/components/opportunities/letter-texts";
import { Crumbs } from "@/components/ui/crumbs";
import { PrintButton } from "@/components/ui/print-button";
import { PlainButton } from "@/components/ui/sign";
import { requireExplorer } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { applicationIdSchema } from "@/lib/opportunities/application-schema";
import { getLetterPage } from "@/lib/opportunities/queries/list-letters";
import { toLocale } from "@/lib/platform/texts";
import { changeLetterAction, copyLetterAction, removeLetterAction } from "../actions";

type Props = PageProps<"/[locale]/letters/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: letterTexts(toLocale((await params).locale)).one, robots: { index: false } };
}

export default async function LetterPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const locale = toLocale(segment);
  const path = `/letters/${id}`;
  const person = await requireExplorer(locale, path);
  const query = await searchParams;
  const known = applicationIdSchema.safeParse(id);
  const found = known.success ? await getLetterPage(person, known.data) : null;
  if (!found) notFound();
  const { letter, applications } = found;
  const texts = letterTexts(locale);
  const kept = letter.application;
  // Where the application beside it is an old one, it is still a choice.
  const choices = kept && !applications.some((each) => each.id === kept.id) ? [...applications, kept] : applications;
  return (
    <PageFrame locale={locale} path={path} person={{ name: person.name, home: homePath(person) }}>
      <div className="page part stack application-page">
        <div className="stack no-print">
          <Crumbs
            crumbs={[{ href: `/${locale}/letters`, label: texts.title }, { label: letter.title }]}
            label={texts.title}
          />
          <h1>{letter.title}</h1>
          <ApplicationNotice query={query} texts={texts} />
          <div className="row">
            <PrintButton text={texts.print} />
            <PlainButton href={`/api/v1/letters/${id}`}>{texts.file}</PlainButton>
            <form action={copyLetterAction.bind(null, locale)}>
              <input type="hidden" name="id" value={id} />
              <PlainButton>{texts.copy}</PlainButton>
            </form>
            <form action={removeLetterAction.bind(null, locale)}>
              <input type="hidden" name="id" value={id} />
              <PlainButton>{texts.remove}</PlainButton>
            </form>
          </div>
        </div>
        {letter.text ? (
          <article className="letter-paper" lang={letter.locale} aria-label={letter.title}>
            {letter.text}
          </article>
        ) : (
          <p className="soft">{texts.blank}</p>
        )}
        <section className="stack no-print">
          <h2>{texts.change}</h2>
          <ApplicationForm
            key={letter.changedAt.toISOString()}
            id="letter"
            action={changeLetterAction.bind(null, locale, id)}
            fields={letterFields(locale, letter, choices)}
            submit={texts.save}
            summary={texts.summary}
            problems={texts.problems}
          />
        </section>
      </div>
    </PageFrame>
  );
}
