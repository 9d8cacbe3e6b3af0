import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageFrame } from "@/components/layout/page-frame";
import { CredentialNames } from "@/components/profiles/entry-credential";
import { entryFields, formTexts } from "@/components/profiles/entry-form-props";
import { FieldForm } from "@/components/profiles/field-form";
import { ProfileNotice } from "@/components/profiles/profile-notice";
import { profileTexts } from "@/components/profiles/profile-texts";
import { SkillSuggestions } from "@/components/profiles/skill-suggestions";
import { Crumbs } from "@/components/ui/crumbs";
import { requireExplorer } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { listCredentialNames } from "@/lib/catalog/queries/credential-names";
import { listDemands } from "@/lib/catalog/queries/list-demands";
import { type Locale, toLocale } from "@/lib/platform/texts";
import { getProfile } from "@/lib/profiles/queries/get-profile";
import { kindOfSlug } from "@/lib/profiles/rules/entry-kinds";
import { heldCodes, suggestSkills } from "@/lib/profiles/rules/suggest-skills";
import type { Actor } from "@/lib/platform/with-actor";
import { addEntryAction, addSkillsAction } from "../../actions";

type Props = PageProps<"/[locale]/profile/[kind]/new">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, kind: slug } = await params;
  const kind = kindOfSlug(slug);
  return kind ? { title: profileTexts(toLocale(locale)).kinds[kind].new } : {};
}

async function suggestionsFor(person: Actor, locale: Locale) {
  const { entries } = await getProfile(person);
  const named = new Set(entries.flatMap(({ kind, elementId }) => (kind === "SKILL" && elementId ? [elementId] : [])));
  return suggestSkills(await listDemands(locale, heldCodes(entries)), named);
}

export default async function NewEntryPage({ params, searchParams }: Props) {
  const { locale: segment, kind: slug } = await params;
  const locale = toLocale(segment);
  const path = `/profile/${slug}/new`;
  const explorer = await requireExplorer(locale, path);
  const kind = kindOfSlug(slug);
  if (!kind) notFound();
  const texts = profileTexts(locale);
  const words = texts.kinds[kind];
  const title = kind === "SKILL" ? words.title : words.new;
  return (
    <PageFrame locale={locale} path={path} current="plan" person={{ name: explorer.name, home: homePath(explorer) }}>
      <div className="page part stack">
        <Crumbs crumbs={[{ href: `/${locale}/profile`, label: texts.title }, { label: title }]} label={texts.title} />
        <h1>{title}</h1>
        <p className="lede">{words.empty}</p>
        <ProfileNotice
          query={await searchParams}
          texts={{ ...texts, summary: texts.form.summary, undo: texts.actions.undo }}
        />
        {kind === "SKILL" ? (
          <>
            <SkillSuggestions
              suggestions={await suggestionsFor(explorer, locale)}
              add={addSkillsAction.bind(null, locale)}
              texts={texts}
            />
            <h2>{texts.skills.own}</h2>
          </>
        ) : null}
        {kind === "CREDENTIAL" ? <CredentialNames names={await listCredentialNames(locale)} /> : null}
        <FieldForm
          action={addEntryAction.bind(null, locale)}
          fields={entryFields(kind, texts)}
          values={{}}
          hidden={{ kind }}
          submit={texts.form.add}
          back={`/${locale}/profile`}
          texts={formTexts(texts)}
        />
      </div>
    </PageFrame>
  );
}
