import type { Metadata } from "next";
import { PageFrame } from "@/components/layout/page-frame";
import { NextNote } from "@/components/profiles/next-note";
import { ProfileAbout } from "@/components/profiles/profile-about";
import { ProfileNotice } from "@/components/profiles/profile-notice";
import { profileTexts } from "@/components/profiles/profile-texts";
import { ProfileView } from "@/components/profiles/profile-view";
import { resumeTexts } from "@/components/profiles/resume-texts";
import { Crumbs } from "@/components/ui/crumbs";
import { PlainButton } from "@/components/ui/sign";
import { requireExplorer } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { listNamed } from "@/lib/catalog/queries/list-named";
import { dayIn } from "@/lib/plans/rules/portfolio";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { plural, toLocale } from "@/lib/platform/texts";
import { getProfilePage, getRemovedProfileEntry } from "@/lib/profiles/queries/get-profile";
import { nextStep } from "@/lib/profiles/rules/complete";
import { comesBackFor } from "@/lib/profiles/rules/limits";
import { isOfferedJobSeeking } from "@/lib/profiles/rules/may-become-job-seeker";
import { heldCodes } from "@/lib/profiles/rules/suggest-skills";
import { idSchema } from "@/lib/profiles/schema";
import { pageMetadata } from "../../page-metadata";
import {
  becomeJobSeekerAction,
  bringBackEntryAction,
  moveEntryAction,
  orderByDateAction,
  takePortfolioAction,
} from "./actions";

type Props = PageProps<"/[locale]/profile">;

const path = "/profile";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const texts = profileTexts(locale);
  return pageMetadata({ locale, path, title: texts.title, description: texts.lede });
}

export default async function ProfilePage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const explorer = await requireExplorer(locale, path);
  const query = await searchParams;
  const texts = profileTexts(locale);
  const at = now();
  const today = dayIn(env.WAYMARK_TIME_ZONE, at).toISOString().slice(0, 10);
  const { basics, wants, entries, resumes, waiting, hoursToTake, ageConfirmedAt } = await getProfilePage(explorer);
  const names = await listNamed(locale, { occupations: heldCodes(entries) });
  const removedId = idSchema.safeParse(query.removed);
  const removed = removedId.success
    ? await getRemovedProfileEntry(explorer, removedId.data, new Date(at.getTime() - comesBackFor))
    : null;
  const next = nextStep({ profile: { ...basics, wanted: wants.wanted }, entries, waiting, resumes }, today);
  const seeking = isOfferedJobSeeking({ ageConfirmedAt, memberships: explorer.memberships });
  return (
    <PageFrame locale={locale} path={path} current="plan" person={{ name: explorer.name, home: homePath(explorer) }}>
      <div className="page part stack">
        <Crumbs crumbs={[{ href: `/${locale}/home`, label: texts.home }, { label: texts.title }]} label={texts.title} />
        <div className="page-name">
          <h1>{texts.title}</h1>
          <div className="row no-print">
            <PlainButton href={`/${locale}/profile/resumes`}>{texts.actions.resumes}</PlainButton>
            <PlainButton href={`/${locale}/profile/import`}>{texts.actions.import}</PlainButton>
          </div>
        </div>
        <p className="lede no-print">{texts.lede}</p>
        <ProfileNotice
          query={query}
          texts={{ ...texts, summary: texts.form.summary, undo: texts.actions.undo }}
          removed={removed && { id: removed.id, title: removed.title || removed.organisation }}
          restore={bringBackEntryAction.bind(null, locale)}
        />
        {next ? (
          <NextNote
            next={next}
            entries={entries}
            locale={locale}
            texts={texts}
            takePortfolio={takePortfolioAction.bind(null, locale)}
          />
        ) : null}
        {hoursToTake > 0 ? (
          <p className="no-print">
            <a href={`/${locale}/hours#take-hours`}>{plural(locale, hoursToTake, texts.hoursToTake)}</a>
          </p>
        ) : null}
        <ProfileAbout basics={basics} wants={wants} name={explorer.name} locale={locale} texts={texts} />
        <ProfileView
          entries={entries}
          occupations={new Map([...names].map(([code, { title }]) => [code, title]))}
          today={today}
          locale={locale}
          texts={texts}
          until={resumeTexts(locale).untilWords}
          move={moveEntryAction.bind(null, locale)}
          byDate={orderByDateAction.bind(null, locale)}
        />
        {seeking ? (
          <section className="profile-part no-print" aria-labelledby="seeker">
            <h2 id="seeker">{texts.seeker.title}</h2>
            <p>{texts.seeker.text}</p>
            <form action={becomeJobSeekerAction.bind(null, locale)}>
              <PlainButton name="sure" value="yes">
                {texts.seeker.action}
              </PlainButton>
            </form>
          </section>
        ) : null}
        <p className="sm soft part no-print">
          {texts.who} <a href="/api/v1/profile/resume.json">{texts.actions.export}</a>
        </p>
      </div>
    </PageFrame>
  );
}
