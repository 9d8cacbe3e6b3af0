import type { Metadata } from "next";
import { AdminFrame } from "@/components/admin/admin-frame";
import { NormsInUse } from "@/components/admin/norms-in-use";
import { NormsTrialReport } from "@/components/admin/norms-trial";
import { NormsVersions } from "@/components/admin/norms-versions";
import { Outcome, problemOf } from "@/components/admin/outcome";
import { adminSurveyTexts } from "@/components/admin/survey-texts";
import { adminTexts } from "@/components/admin/texts";
import { UsableAnswers } from "@/components/admin/usable-answers";
import { ResearchExport } from "@/components/survey/research-export";
import { PlainButton } from "@/components/ui/sign";
import { requireSiteAdministrator } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { fill, formatNumber, plural, toLocale } from "@/lib/platform/texts";
import { countResearchSchools } from "@/lib/schools/queries";
import { sealTrial } from "@/lib/survey/put-norms-in-use";
import { listNormsVersions } from "@/lib/survey/queries/list-norms-versions";
import { listRespondents } from "@/lib/survey/queries/list-respondents";
import { countResearchRows } from "@/lib/survey/queries/research-answers";
import { shippedNorms } from "@/lib/survey/rules/kept-norms";
import { neededRespondents } from "@/lib/survey/rules/norms";
import { leastInGroup } from "@/lib/survey/rules/research-rows";
import { bringBackNormsAction, putNormsInUseAction } from "./actions";

type Props = PageProps<"/[locale]/admin/survey">;

const path = "/admin/survey";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: adminSurveyTexts(toLocale((await params).locale)).title, robots: { index: false } };
}

export default async function AdminSurveyPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const administrator = await requireSiteAdministrator(locale, path);
  const query = await searchParams;
  const [versions, answers, schools] = await Promise.all([
    listNormsVersions(),
    listRespondents(),
    countResearchSchools(),
  ]);
  const rows = schools > 0 ? await countResearchRows("site", now()) : null;
  const inUse = versions[0] ?? shippedNorms;
  const trial = query.trial === undefined ? null : sealTrial(answers, inUse);
  const texts = adminSurveyTexts(locale);
  const { summary } = adminTexts(locale).form;
  const problemAt = (at: string) => {
    const message = problemOf(query, texts, at);
    return message === null ? undefined : { summary, message };
  };
  return (
    <AdminFrame
      locale={locale}
      path={path}
      area="survey"
      title={texts.title}
      lede={texts.lede}
      person={{ name: administrator.name, home: homePath(administrator) }}
    >
      <Outcome locale={locale} query={query} words={texts} />
      <section className="part stack">
        <h2>{texts.norms.title}</h2>
        <p>
          {texts.norms.why} <a href={`/${locale}/about-the-survey#norms`}>{texts.norms.more}</a>
        </p>
        <NormsInUse locale={locale} norms={inUse} />
      </section>
      <section className="part stack">
        <h2>{texts.answers.title}</h2>
        <p>{fill(texts.answers.text, { needed: formatNumber(locale, neededRespondents) })}</p>
        <UsableAnswers locale={locale} answers={answers} />
      </section>
      <section className="part stack" id="trial">
        <h2>{trial ? texts.trial.shown : texts.trial.title}</h2>
        {trial ? (
          <NormsTrialReport
            locale={locale}
            trial={trial}
            next={(inUse.version ?? 0) + 1}
            problem={problemAt("use")}
            use={putNormsInUseAction.bind(null, locale)}
          />
        ) : (
          <>
            <p>{texts.trial.text}</p>
            <form action={`/${locale}${path}#trial`}>
              <input type="hidden" name="trial" value="1" />
              <PlainButton>{texts.trial.do}</PlainButton>
            </form>
          </>
        )}
      </section>
      <section className="part stack" id="versions">
        <h2>{texts.versions.title}</h2>
        <NormsVersions
          locale={locale}
          versions={versions}
          timeZone={env.WAYMARK_TIME_ZONE}
          problem={problemAt("back")}
          bringBack={bringBackNormsAction.bind(null, locale)}
        />
      </section>
      <section className="part stack" id="export">
        <h2>{texts.export.title}</h2>
        <p>{schools === 0 ? texts.export.none : plural(locale, schools, texts.export.schools)}</p>
        {rows ? (
          <>
            <p>
              {plural(locale, rows.given, texts.export.rows)}{" "}
              {rows.leftOut > 0
                ? fill(plural(locale, rows.leftOut, texts.export.leftOut), { least: leastInGroup })
                : ""}
            </p>
            <ResearchExport
              locale={locale}
              asked="site"
              problem={query.at === "export" && typeof query.problem === "string" ? query.problem : null}
              summary={summary}
            />
          </>
        ) : null}
      </section>
    </AdminFrame>
  );
}
