import type { Metadata } from "next";
import { FromYourCounselor } from "@/components/counseling/student-shared";
import { TaskSection } from "@/components/counseling/task-section";
import { PageFrame } from "@/components/layout/page-frame";
import { nextStep, NotYet } from "@/components/plans/home-next";
import { LatestResult } from "@/components/plans/latest-result";
import { portfolioTexts } from "@/components/plans/portfolio-texts";
import { SavedNotice } from "@/components/plans/saved-notice";
import { planTexts } from "@/components/plans/texts";
import { Trail } from "@/components/plans/trail";
import { HomePlaces } from "@/components/profiles/home-places";
import { Sign } from "@/components/ui/sign";
import { requirePerson } from "@/lib/accounts/current-user";
import { nextPath } from "@/lib/accounts/rules/next-path";
import { homePath, isExplorer, isJobSeeker, isStudent, schoolsOf } from "@/lib/accounts/rules/roles";
import { listNamed } from "@/lib/catalog/queries/list-named";
import { getHome } from "@/lib/counseling/queries/get-home";
import { listTasks } from "@/lib/counseling/queries/list-tasks";
import type { TrailFacts } from "@/lib/plans/rules/trail";
import type { SavedItemInput } from "@/lib/plans/schema";
import { dayIn } from "@/lib/plans/rules/portfolio";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { fill, formatDate, toLocale } from "@/lib/platform/texts";
import { getSurveyState } from "@/lib/survey/queries/get-survey-state";
import { pageMetadata } from "../../page-metadata";
import { HomeHead } from "./home-head";
import { noticeIn } from "./notice-in";
import { SavedSection } from "./saved-section";
import { SeekerHomePage } from "./seeker-home";

type Props = PageProps<"/[locale]/home">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const texts = planTexts(locale).home;
  return pageMetadata({ locale, path: "/home", title: texts.title, description: texts.lede });
}

export default async function HomePage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const query = await searchParams;
  const person = await requirePerson(locale, "/home");
  if (isJobSeeker(person) && isExplorer(person) && (!isStudent(person) || query.side === "work"))
    return <SeekerHomePage locale={locale} person={person} query={query} />;
  const canPlan = isStudent(person);
  const texts = planTexts(locale).home;

  const survey = await getSurveyState(person);
  const at = now();
  const { saved, plan: ownPlan, unread, shared } = await getHome(person, at);
  const plan = canPlan ? ownPlan : null;
  const tasks = canPlan ? await listTasks(person, at) : [];
  const notice = noticeIn(query);
  const mentioned = (kind: SavedItemInput["kind"]) => (notice?.item.kind === kind ? [notice.item.id] : []);
  const names = await listNamed(locale, {
    clusters: [...saved.clusters, ...(survey.latest?.topClusters ?? []), ...mentioned("CLUSTER")],
    pathways: [...saved.pathways, ...(plan ? [plan.pathwayId] : []), ...mentioned("PATHWAY")],
    occupations: [...saved.occupations, ...mentioned("OCCUPATION")],
  });
  const facts: TrailFacts = {
    answered: survey.open?.answered ?? 0,
    hasResult: survey.latest !== null,
    savedPathways: saved.pathways.length,
    hasPlan: plan !== null,
  };
  const next = nextStep(facts, canPlan, locale);
  const followed = plan ? names.get(plan.pathwayId) : undefined;

  return (
    <PageFrame locale={locale} path="/home" person={{ name: person.name, home: homePath(person) }}>
      <div className="page part">
        <HomeHead locale={locale} person={person} unread={unread} side="school" lede={texts.lede} />
        {notice ? (
          <SavedNotice
            kind={notice.kind}
            item={notice.item}
            title={names.get(notice.item.id)?.title ?? notice.item.id}
            back={nextPath(query.back, `/${locale}/home`)}
            texts={texts}
          />
        ) : null}
        <div className="trail-block">
          <Trail facts={facts} texts={texts} steps={canPlan ? 4 : 3} />
          <Sign href={`/${locale}${next.href}`}>{next.text}</Sign>
        </div>
        {survey.open ? (
          <p className="sm soft">{fill(texts.answered, { n: survey.open.answered, asked: survey.open.asked })}</p>
        ) : null}

        {canPlan ? <TaskSection locale={locale} tasks={tasks} today={dayIn(env.WAYMARK_TIME_ZONE, at)} /> : null}
        {canPlan ? <FromYourCounselor locale={locale} shared={shared} timeZone={env.WAYMARK_TIME_ZONE} /> : null}
        <div className="two part">
          <section>
            <h2>{texts.result}</h2>
            {survey.latest ? (
              <LatestResult
                latest={survey.latest}
                names={names}
                locale={locale}
                timeZone={env.WAYMARK_TIME_ZONE}
                texts={texts}
              />
            ) : (
              <NotYet {...texts.noResult} />
            )}
          </section>
          {canPlan ? (
            <section>
              <h2>{texts.plan}</h2>
              {plan && followed ? (
                <p className="mt-3">
                  <a href={`/${locale}/plan`}>{followed.title}</a>
                  <br />
                  <span className="soft">
                    {fill(texts.planFollows, { date: formatDate(locale, plan.changedAt, env.WAYMARK_TIME_ZONE) })}
                  </span>
                </p>
              ) : (
                <NotYet {...texts.noPlan} />
              )}
              <p className="mt-6">
                <a href={`/${locale}/portfolio`}>{portfolioTexts(locale).title}</a>
                <br />
                <span className="soft">{portfolioTexts(locale).lede}</span>
              </p>
              <HomePlaces locale={locale} seeksWork={isJobSeeker(person)} />
            </section>
          ) : (
            <section>
              <h2>{texts.work}</h2>
              <HomePlaces locale={locale} seeksWork />
            </section>
          )}
        </div>

        <SavedSection
          locale={locale}
          saved={saved}
          names={names}
          canPlan={canPlan}
          planPathway={plan?.pathwayId ?? null}
        />
        <p className="sm soft part">{schoolsOf(person, "STUDENT").length > 0 ? texts.whoSees : texts.whoSeesAlone}</p>
      </div>
    </PageFrame>
  );
}
