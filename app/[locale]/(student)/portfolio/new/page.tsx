import type { Metadata } from "next";
import { PageFrame } from "@/components/layout/page-frame";
import { EntryForm } from "@/components/plans/portfolio/entry-form";
import { entryFormProps } from "@/components/plans/portfolio/entry-form-props";
import { portfolioTexts } from "@/components/plans/portfolio-texts";
import { Crumbs } from "@/components/ui/crumbs";
import { requireStudent } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { portfolioKinds } from "@/lib/plans/rules/portfolio";
import { toLocale } from "@/lib/platform/texts";
import { addEntryAction } from "../actions";
import { pathwayChoices } from "../pathway-choices";

type Props = PageProps<"/[locale]/portfolio/new">;

const kindIn = (asked: string | string[] | undefined) => portfolioKinds.find((kind) => kind === asked) ?? "GOAL";

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  return { title: portfolioTexts(toLocale((await params).locale)).kinds[kindIn((await searchParams).kind)].new };
}

export default async function NewEntryPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const kind = kindIn((await searchParams).kind);
  const path = `/portfolio/new?kind=${kind}`;
  const student = await requireStudent(locale, path);
  const texts = portfolioTexts(locale);
  const title = texts.kinds[kind].new;
  // The year that a student is in now is the one they mean most often.
  const grade = student.memberships.find(({ role }) => role === "STUDENT")?.grade ?? null;
  return (
    <PageFrame locale={locale} path={path} current="plan" person={{ name: student.name, home: homePath(student) }}>
      <div className="page part stack">
        <Crumbs
          crumbs={[{ href: `/${locale}/portfolio`, label: texts.shortTitle }, { label: title }]}
          label={texts.shortTitle}
        />
        <h1>{title}</h1>
        <p className="lede">{texts.kinds[kind].empty}</p>
        <EntryForm
          {...entryFormProps(kind, texts)}
          action={addEntryAction.bind(null, locale)}
          values={{ grade: grade === null ? "" : String(grade) }}
          pathways={await pathwayChoices(student, locale, null)}
          submit={texts.form.add}
          back={`/${locale}/portfolio`}
        />
      </div>
    </PageFrame>
  );
}
