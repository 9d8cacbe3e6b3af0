import type { Metadata } from "next";
import { PageFrame } from "@/components/layout/page-frame";
import { formTexts } from "@/components/profiles/entry-form-props";
import { FieldForm } from "@/components/profiles/field-form";
import { profileTexts } from "@/components/profiles/profile-texts";
import { Crumbs } from "@/components/ui/crumbs";
import { requireExplorer } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { fill, toLocale } from "@/lib/platform/texts";
import { getProfile } from "@/lib/profiles/queries/get-profile";
import { saveBasicsAction } from "../actions";

type Props = PageProps<"/[locale]/profile/about">;

const path = "/profile/about";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: profileTexts(toLocale((await params).locale)).about.title };
}

export default async function AboutPage({ params }: Props) {
  const locale = toLocale((await params).locale);
  const explorer = await requireExplorer(locale, path);
  const texts = profileTexts(locale);
  const { about } = texts;
  const { basics } = await getProfile(explorer);
  return (
    <PageFrame locale={locale} path={path} current="plan" person={{ name: explorer.name, home: homePath(explorer) }}>
      <div className="page part stack">
        <Crumbs
          crumbs={[{ href: `/${locale}/profile`, label: texts.title }, { label: about.title }]}
          label={texts.title}
        />
        <h1>{about.title}</h1>
        <p className="lede">{about.lede}</p>
        <FieldForm
          action={saveBasicsAction.bind(null, locale)}
          fields={[
            {
              name: "name",
              label: about.name,
              hint: fill(about.nameHint, { name: explorer.name }),
              autoComplete: "name",
            },
            { name: "headline", label: about.headline, hint: about.headlineHint },
            { name: "email", label: about.email, type: "email", autoComplete: "email" },
            { name: "phone", label: about.phone, type: "tel", autoComplete: "tel", short: true },
            { name: "town", label: about.town, autoComplete: "address-level2" },
            {
              name: "region",
              label: about.region,
              hint: about.regionHint,
              short: true,
              autoComplete: "address-level1",
            },
            { name: "url", label: about.url, autoComplete: "url" },
            { name: "summary", label: about.summary, as: "textarea", rows: 5 },
          ]}
          values={basics}
          submit={texts.form.save}
          back={`/${locale}/profile`}
          texts={formTexts(texts)}
        />
      </div>
    </PageFrame>
  );
}
