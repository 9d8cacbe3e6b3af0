import { PageFrame } from "@/components/layout/page-frame";
import { SavedNotice } from "@/components/plans/saved-notice";
import { planTexts } from "@/components/plans/texts";
import { HomePlaces } from "@/components/profiles/home-places";
import { seekerHomeTexts } from "@/components/profiles/home-texts";
import { NextStep } from "@/components/profiles/home/next-step";
import { closingKinds, type ClosingStep, WhatToLearn } from "@/components/profiles/home/what-to-learn";
import { WhomToKnow } from "@/components/profiles/home/whom-to-know";
import { HomeApplications, HomeHours } from "@/components/profiles/home/work-under-way";
import { moveTexts } from "@/components/profiles/move-texts";
import { wayPeopleTexts } from "@/components/profiles/way-people-texts";
import { wayTexts } from "@/components/profiles/way-texts";
import { EmptyState } from "@/components/ui/empty-state";
import { nextPath } from "@/lib/accounts/rules/next-path";
import { type Explorer, homePath, isStudent, schoolsOf } from "@/lib/accounts/rules/roles";
import { listNamed } from "@/lib/catalog/queries/list-named";
import { getTransferWorld } from "@/lib/catalog/queries/get-transfer-world";
import { listStepNames } from "@/lib/catalog/queries/list-step-names";
import { broughtBy } from "@/lib/catalog/rules/move-groups";
import { carryOver, toLearn } from "@/lib/catalog/rules/transfer";
import type { TransferWorld } from "@/lib/catalog/rules/transfer-world";
import { getSeekerHome, type HomeStep, type SeekerHome } from "@/lib/counseling/queries/get-seeker-home";
import { listMentorPartners } from "@/lib/opportunities/queries/list-mentor-partners";
import { dayIn } from "@/lib/plans/rules/portfolio";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import type { Locale } from "@/lib/platform/texts";
import { ownWorkOf } from "@/lib/profiles/queries/get-own-moves";
import { aboutIds, type WayStepView } from "@/lib/profiles/rules/milestone-view";
import { openSteps, seekerNext } from "@/lib/profiles/rules/seeker-next";
import { HomeHead } from "./home-head";
import { noticeIn } from "./notice-in";
import { SavedSection } from "./saved-section";

type Query = Record<string, string | string[] | undefined>;
type Props = { locale: Locale; person: Explorer; query: Query };

const mostGaps = 5;
const mostClosing = 4;

const asView = (step: HomeStep): WayStepView => ({ ...step, note: "", remindOn: null, doneOn: null, files: [] });
const isClosing = (step: WayStepView): step is ClosingStep => (closingKinds as readonly string[]).includes(step.kind);

/** What is worth most to learn for the destination; null where nothing can be compared. */
function gapsOf(world: TransferWorld, home: SeekerHome, today: Date) {
  const place = home.way === null ? undefined : world.places.get(home.way.occupationCode);
  const { held, own } = ownWorkOf(world, home.work, { from: [], today });
  const brought = broughtBy(world.places, held, own);
  const carry = place && brought && carryOver(brought, place);
  return { gaps: carry ? toLearn(carry).slice(0, mostGaps) : null, hasWork: held.length > 0, place };
}

/** The page of someone who looks for work: what comes next, whom to know, what to learn; then what is under way. */
export async function SeekerHomePage({ locale, person, query }: Props) {
  const today = dayIn(env.WAYMARK_TIME_ZONE, now());
  const texts = seekerHomeTexts(locale);
  const world = await getTransferWorld();
  const home = await getSeekerHome(person);
  const frame = { locale, path: "/home", person: { name: person.name, home: homePath(person) } };
  const head = <HomeHead locale={locale} person={person} unread={home.unread} side="work" lede={texts.lede} />;
  if (!world)
    return (
      <PageFrame {...frame}>
        <div className="page part">
          {head}
          <EmptyState level={2} {...moveTexts(locale).empty} />
        </div>
      </PageFrame>
    );

  const { gaps, hasWork, place } = gapsOf(world, home, today);
  const way = home.way && { ...home.way, steps: home.way.steps.map(asView) };
  const next = seekerNext({ entries: home.entries, hasWork, steps: way?.steps ?? null });
  const closing = way ? openSteps(way.steps).filter(isClosing).slice(0, mostClosing) : [];
  const partners = await listMentorPartners(person, place?.pathwayIds ?? []);
  const named = [...closing, ...(next.next === "milestone" ? [next.step] : [])];
  const listed = await listStepNames(locale, {
    credentials: aboutIds(named, "credential"),
    programs: aboutIds(named, "program"),
  });
  const notice = noticeIn(query);
  const mentioned = (kind: "CLUSTER" | "PATHWAY" | "OCCUPATION") =>
    notice?.item.kind === kind ? [notice.item.id] : [];
  const names = await listNamed(locale, {
    clusters: [...home.saved.clusters, ...mentioned("CLUSTER")],
    pathways: [...home.saved.pathways, ...mentioned("PATHWAY")],
    occupations: [...home.saved.occupations, ...mentioned("OCCUPATION")],
  });
  const words = { texts, wayTexts: wayTexts(locale) };
  const steps = { world, listed };
  return (
    <PageFrame {...frame}>
      <div className="page part">
        {head}
        {notice ? (
          <SavedNotice
            kind={notice.kind}
            item={notice.item}
            title={names.get(notice.item.id)?.title ?? notice.item.id}
            back={nextPath(query.back, `/${locale}/home`)}
            texts={planTexts(locale).home}
          />
        ) : null}
        <ol className="home-asks">
          <li>
            <h2>{texts.next.title}</h2>
            <NextStep locale={locale} next={next} way={way} names={steps} today={today} {...words} />
          </li>
          <li>
            <h2>{texts.know.title}</h2>
            <WhomToKnow
              locale={locale}
              contacts={home.contacts}
              partners={partners}
              today={today}
              texts={texts}
              peopleTexts={wayPeopleTexts(locale)}
            />
          </li>
          <li>
            <h2>{texts.learn.title}</h2>
            <WhatToLearn
              locale={locale}
              to={way?.occupationCode ?? null}
              gaps={gaps}
              hasWork={hasWork}
              closing={closing}
              names={steps}
              moveTexts={moveTexts(locale)}
              {...words}
            />
          </li>
        </ol>
        <div className="two">
          <HomeApplications locale={locale} applications={home.applications} today={today} texts={texts} />
          <HomeHours locale={locale} hours={home.hours} texts={texts} />
        </div>
        <SavedSection locale={locale} saved={home.saved} names={names} canPlan={isStudent(person)} planPathway={null} />
        <section className="part no-print">
          <h2>{texts.places.title}</h2>
          <div className="home-people">
            <HomePlaces locale={locale} survey={home.hasResult ? "result" : "survey"} seeksWork />
          </div>
        </section>
        <p className="sm soft part">
          {planTexts(locale).home[schoolsOf(person, "STUDENT").length > 0 ? "whoSees" : "whoSeesAlone"]}
        </p>
      </div>
    </PageFrame>
  );
}
