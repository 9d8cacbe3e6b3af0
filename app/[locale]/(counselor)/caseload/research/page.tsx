import type { Metadata } from "next";
import { accountTexts } from "@/components/accounts/texts";
import { Outcome, problemOf } from "@/components/admin/outcome";
import { adminTexts } from "@/components/admin/texts";
import { PageFrame } from "@/components/layout/page-frame";
import { ResearchExport } from "@/components/survey/research-export";
import { ResearchSwitch } from "@/components/survey/research-school";
import { researchTexts } from "@/components/survey/research-texts";
import { Crumbs } from "@/components/ui/crumbs";
import { requireSchoolAdministrator } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { fill, plural, toLocale } from "@/lib/platform/texts";
import { listResearchSchools } from "@/lib/schools/queries";
import { countResearchRows } from "@/lib/survey/queries/research-answers";
import { leastInGroup } from "@/lib/survey/rules/research-rows";
import { allowResearchAction } from "./actions";

type Props = PageProps<"/[locale]/caseload/research">;

const path = "/caseload/research";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: researchTexts(toLocale((await params).locale)).title, robots: { index: false } };
}

export default async function ResearchPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const administrator = await requireSchoolAdministrator(locale, path);
  const query = await searchParams;
  const schools = await listResearchSchools(administrator);
  const allowing = schools.filter(({ researchAllowedAt }) => researchAllowedAt !== null).map(({ id }) => id);
  const count = allowing.length > 0 ? await countResearchRows({ schools: allowing }, now()) : null;
  const texts = researchTexts(locale);
  const { summary } = adminTexts(locale).form;
  const problemAt = (at: string) => {
    const message = problemOf(query, texts, at);
    return message === null ? undefined : { summary, message };
  };
  return (
    <PageFrame locale={locale} path={path} person={{ name: administrator.name, home: homePath(administrator) }}>
      <div className="page part stack">
        <Crumbs
          crumbs={[{ href: `/${locale}/account`, label: accountTexts(locale).account.title }, { label: texts.title }]}
          label={texts.title}
        />
        <h1>{texts.title}</h1>
        <p className="lede">{texts.lede}</p>
        <Outcome locale={locale} query={query} words={texts} />
        {[texts.given, texts.never].map(({ title, items }) => (
          <section key={title} className="stack">
            <h2>{title}</h2>
            <ul className="points">
              {items.map((item) => (
                <li key={item}>{fill(item, { least: leastInGroup })}</li>
              ))}
            </ul>
          </section>
        ))}
        <section className="stack">
          <h2>{texts.who.title}</h2>
          <p>{texts.who.text}</p>
        </section>
        <section className="stack">
          <h2>{texts.schools.title}</h2>
          {schools.map((school) => (
            <ResearchSwitch
              key={school.id}
              locale={locale}
              school={school}
              timeZone={env.WAYMARK_TIME_ZONE}
              problem={problemAt(school.id)}
              action={allowResearchAction.bind(null, locale)}
            />
          ))}
        </section>
        {count ? (
          <section className="stack" id="export">
            <h2>{texts.export.title}</h2>
            <p>{texts.export.text}</p>
            <p>
              {plural(locale, count.given, texts.export.rows)}{" "}
              {count.leftOut > 0 ? plural(locale, count.leftOut, texts.export.leftOut) : null}
            </p>
            <ResearchExport
              locale={locale}
              asked="school"
              problem={query.at === "export" && typeof query.problem === "string" ? query.problem : null}
              summary={summary}
            />
          </section>
        ) : null}
      </div>
    </PageFrame>
  );
}
