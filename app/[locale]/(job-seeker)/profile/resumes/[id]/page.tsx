import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageFrame } from "@/components/layout/page-frame";
import { ProfileNotice } from "@/components/profiles/profile-notice";
import { profileTexts } from "@/components/profiles/profile-texts";
import { resumeDocument } from "@/components/profiles/resume-document";
import { ResumeSettings } from "@/components/profiles/resume-settings";
import { resumeTexts } from "@/components/profiles/resume-texts";
import { ResumeView } from "@/components/profiles/resume-view";
import { Crumbs } from "@/components/ui/crumbs";
import { Disclosure } from "@/components/ui/disclosure";
import { Note } from "@/components/ui/note";
import { PrintButton } from "@/components/ui/print-button";
import { PlainButton } from "@/components/ui/sign";
import { requireExplorer } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { toLocale } from "@/lib/platform/texts";
import { getResume } from "@/lib/profiles/queries/list-resumes";
import { idSchema } from "@/lib/profiles/schema";
import { changeResumeAction } from "../actions";

type Props = PageProps<"/[locale]/profile/resumes/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: resumeTexts(toLocale((await params).locale)).shortTitle };
}

export default async function ResumePage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const locale = toLocale(segment);
  const path = `/profile/resumes/${id}`;
  const explorer = await requireExplorer(locale, path);
  const known = idSchema.safeParse(id);
  const own = known.success ? await getResume(explorer, known.data) : null;
  if (!own) notFound();
  const { version, profile } = own;
  const texts = resumeTexts(locale);
  const source = { basics: profile.basics, name: explorer.name, entries: profile.entries, picks: version.picks };
  return (
    <PageFrame locale={locale} path={path} current="plan" person={{ name: explorer.name, home: homePath(explorer) }}>
      <div className="page part stack">
        <div className="no-print stack">
          <Crumbs
            crumbs={[
              { href: `/${locale}/profile`, label: profileTexts(locale).title },
              { href: `/${locale}/profile/resumes`, label: texts.shortTitle },
              { label: version.title },
            ]}
            label={texts.shortTitle}
          />
          <h1>{version.title}</h1>
          <ProfileNotice query={await searchParams} texts={{ ...texts, summary: texts.problems.summary }} />
          <div className="row">
            <PrintButton text={texts.print} />
            <PlainButton href={`/api/v1/profile/resumes/${id}/pdf`}>{texts.pdf}</PlainButton>
            <PlainButton href={`/api/v1/profile/resumes/${id}/txt`}>{texts.text}</PlainButton>
          </div>
          <Disclosure summary={texts.settings}>
            <ResumeSettings
              version={version}
              entries={profile.entries}
              texts={texts}
              change={changeResumeAction.bind(null, locale, version.id)}
            />
          </Disclosure>
          {profile.entries.length === 0 ? (
            <Note>
              <p>{texts.nothing}</p>
              <a href={`/${locale}/profile`}>{texts.toProfile}</a>
            </Note>
          ) : null}
        </div>
        <ResumeView resume={resumeDocument(version.locale, source)} design={version.design} />
      </div>
    </PageFrame>
  );
}
