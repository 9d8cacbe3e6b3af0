import type { Metadata } from "next";
import { PageFrame } from "@/components/layout/page-frame";
import { FieldForm } from "@/components/profiles/field-form";
import { ProfileNotice } from "@/components/profiles/profile-notice";
import { profileTexts } from "@/components/profiles/profile-texts";
import { ResumeList } from "@/components/profiles/resume-list";
import { resumeTexts } from "@/components/profiles/resume-texts";
import { Crumbs } from "@/components/ui/crumbs";
import { requireExplorer } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { now } from "@/lib/platform/clock";
import { locales, toLocale } from "@/lib/platform/texts";
import { getRemovedResume, listResumes } from "@/lib/profiles/queries/list-resumes";
import { comesBackFor } from "@/lib/profiles/rules/limits";
import { designs } from "@/lib/profiles/rules/resume-version";
import { idSchema } from "@/lib/profiles/schema";
import { pageMetadata } from "../../../page-metadata";
import { bringBackResumeAction, copyResumeAction, removeResumeAction, startResumeAction } from "./actions";

type Props = PageProps<"/[locale]/profile/resumes">;

const path = "/profile/resumes";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const texts = resumeTexts(locale);
  return pageMetadata({ locale, path, title: texts.title, description: texts.lede });
}

export default async function ResumesPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const explorer = await requireExplorer(locale, path);
  const query = await searchParams;
  const texts = resumeTexts(locale);
  const profile = profileTexts(locale);
  const versions = await listResumes(explorer);
  const removedId = idSchema.safeParse(query.removed);
  const removed = removedId.success
    ? await getRemovedResume(explorer, removedId.data, new Date(now().getTime() - comesBackFor))
    : null;
  return (
    <PageFrame locale={locale} path={path} current="plan" person={{ name: explorer.name, home: homePath(explorer) }}>
      <div className="page part stack">
        <Crumbs
          crumbs={[{ href: `/${locale}/profile`, label: profile.title }, { label: texts.shortTitle }]}
          label={texts.shortTitle}
        />
        <h1>{texts.title}</h1>
        <p className="lede">{texts.lede}</p>
        <ProfileNotice
          query={query}
          texts={{ ...texts, summary: texts.problems.summary }}
          removed={removed}
          restore={bringBackResumeAction.bind(null, locale)}
        />
        <ResumeList
          versions={versions}
          locale={locale}
          texts={texts}
          copy={copyResumeAction.bind(null, locale)}
          remove={removeResumeAction.bind(null, locale)}
        />
        <h2>{texts.start.title}</h2>
        <FieldForm
          action={startResumeAction.bind(null, locale)}
          fields={[
            { name: "title", label: texts.start.name, hint: texts.start.nameHint },
            {
              name: "design",
              label: texts.start.design,
              as: "select",
              options: designs.map((value) => ({ value, label: texts.designs[value] })),
            },
            {
              name: "locale",
              label: texts.start.language,
              as: "select",
              options: locales.map((value) => ({ value, label: texts.languages[value] })),
            },
          ]}
          values={{ design: "plain", locale }}
          submit={texts.start.action}
          back={`/${locale}/profile`}
          texts={{
            cancel: profile.form.cancel,
            summary: profile.form.summary,
            kept: profile.form.kept,
            problems: texts.problems,
          }}
        />
      </div>
    </PageFrame>
  );
}
