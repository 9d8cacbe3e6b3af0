import type { Metadata } from "next";
import { PageFrame } from "@/components/layout/page-frame";
import { ImportForm } from "@/components/profiles/import-form";
import { profileTexts } from "@/components/profiles/profile-texts";
import { Crumbs } from "@/components/ui/crumbs";
import { requireExplorer } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { toLocale } from "@/lib/platform/texts";
import { importResumeAction } from "./actions";

type Props = PageProps<"/[locale]/profile/import">;

const path = "/profile/import";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: profileTexts(toLocale((await params).locale)).import.title };
}

export default async function ImportPage({ params }: Props) {
  const locale = toLocale((await params).locale);
  const explorer = await requireExplorer(locale, path);
  const texts = profileTexts(locale);
  const words = texts.import;
  return (
    <PageFrame locale={locale} path={path} current="plan" person={{ name: explorer.name, home: homePath(explorer) }}>
      <div className="page part stack">
        <Crumbs
          crumbs={[{ href: `/${locale}/profile`, label: texts.title }, { label: words.title }]}
          label={texts.title}
        />
        <h1>{words.title}</h1>
        <p className="lede">{words.lede}</p>
        <ImportForm
          action={importResumeAction.bind(null, locale)}
          back={`/${locale}/profile`}
          texts={{
            file: words.file,
            or: words.or,
            text: words.text,
            try: words.try,
            apply: words.apply,
            trialTitle: words.trialTitle,
            problems: words.problems,
            cancel: texts.form.cancel,
          }}
        />
      </div>
    </PageFrame>
  );
}
