import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageFrame } from "@/components/layout/page-frame";
import { EntryFiles } from "@/components/plans/portfolio/entry-files";
import { EntryForm } from "@/components/plans/portfolio/entry-form";
import { entryFormProps, entryValues } from "@/components/plans/portfolio/entry-form-props";
import { PortfolioNotice, problemIn } from "@/components/plans/portfolio/portfolio-notice";
import { pathwayOf } from "@/components/plans/portfolio/portfolio-view";
import { portfolioTexts } from "@/components/plans/portfolio-texts";
import { Crumbs } from "@/components/ui/crumbs";
import { Disclosure } from "@/components/ui/disclosure";
import { PlainButton } from "@/components/ui/sign";
import { requireStudent } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { getPortfolio } from "@/lib/plans/queries/get-portfolio";
import { toLocale } from "@/lib/platform/texts";
import { changeEntryAction, removeEntryAction, removeFileAction } from "../actions";
import { pathwayChoices } from "../pathway-choices";

type Props = PageProps<"/[locale]/portfolio/[id]">;

/** What someone wrote stands in no title: titles stay behind in the history of a shared computer. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: portfolioTexts(toLocale((await params).locale)).shortTitle };
}

export default async function EntryPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const locale = toLocale(segment);
  const path = `/portfolio/${id}`;
  const student = await requireStudent(locale, path);
  const query = await searchParams;
  const texts = portfolioTexts(locale);
  const { entries, bytes } = await getPortfolio(student);
  const entry = entries.find((each) => each.id === id);
  if (!entry) notFound();
  return (
    <PageFrame locale={locale} path={path} current="plan" person={{ name: student.name, home: homePath(student) }}>
      <div className="page part stack">
        <Crumbs
          crumbs={[{ href: `/${locale}/portfolio`, label: texts.shortTitle }, { label: entry.title }]}
          label={texts.shortTitle}
        />
        <p className="soft">{texts.kinds[entry.kind].one}</p>
        <h1>{entry.title}</h1>
        <PortfolioNotice query={query} texts={texts} withoutProblem />
        <div className="two">
          <EntryForm
            {...entryFormProps(entry.kind, texts)}
            action={changeEntryAction.bind(null, locale, entry.id)}
            values={entryValues(entry)}
            pathways={await pathwayChoices(student, locale, pathwayOf(entry.about))}
            submit={texts.form.save}
            back={`/${locale}/portfolio`}
          />
          <EntryFiles
            entry={entry}
            bytes={bytes}
            locale={locale}
            texts={texts}
            problem={problemIn(query, texts)}
            remove={removeFileAction.bind(null, locale, entry.id)}
          />
        </div>
        <Disclosure summary={texts.form.remove}>
          <form action={removeEntryAction.bind(null, locale)} className="stack">
            <p>
              <b>{texts.form.removeTitle}</b> {texts.form.removeText}
            </p>
            <input type="hidden" name="id" value={entry.id} />
            <PlainButton>{texts.form.remove}</PlainButton>
          </form>
        </Disclosure>
      </div>
    </PageFrame>
  );
}
