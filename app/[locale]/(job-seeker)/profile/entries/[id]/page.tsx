import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageFrame } from "@/components/layout/page-frame";
import { CredentialNames, KnownCredential } from "@/components/profiles/entry-credential";
import { EntryEvidence } from "@/components/profiles/entry-evidence";
import { entryFields, entryValues, formTexts } from "@/components/profiles/entry-form-props";
import { EntryOccupation } from "@/components/profiles/entry-occupation";
import { FieldForm } from "@/components/profiles/field-form";
import { ProfileNotice } from "@/components/profiles/profile-notice";
import { profileTexts } from "@/components/profiles/profile-texts";
import { nameOf } from "@/components/profiles/profile-words";
import { Crumbs } from "@/components/ui/crumbs";
import { Disclosure } from "@/components/ui/disclosure";
import { PlainButton } from "@/components/ui/sign";
import { requireExplorer } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { getCredentialName, listCredentialNames } from "@/lib/catalog/queries/credential-names";
import { listNamed } from "@/lib/catalog/queries/list-named";
import { searchCatalog } from "@/lib/catalog/queries/search-catalog";
import { type Locale, toLocale } from "@/lib/platform/texts";
import { getProfile } from "@/lib/profiles/queries/get-profile";
import type { EntryView } from "@/lib/profiles/rules/entry-kinds";
import { removeEntryAction } from "../../actions";
import { changeEntryAction, nameOccupationAction, removeEvidenceAction } from "./actions";

type Props = PageProps<"/[locale]/profile/entries/[id]">;

const mostShown = 8;

/** What someone wrote stands in no title: titles stay behind in the history of a shared computer. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: profileTexts(toLocale((await params).locale)).title };
}

async function occupationOf(entry: EntryView, locale: Locale): Promise<{ title: string } | null> {
  if (entry.occupationCode === null) return null;
  const names = await listNamed(locale, { occupations: [entry.occupationCode] });
  return { title: names.get(entry.occupationCode)?.title ?? "" };
}

async function findOccupations(asked: string, locale: Locale) {
  if (asked === "") return [];
  const { found } = await searchCatalog(locale, asked);
  return found
    .flatMap(({ kind, id, title, foundAs }) => (kind === "OCCUPATION" ? [{ code: id, title, foundAs }] : []))
    .slice(0, mostShown);
}

export default async function EntryPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const locale = toLocale(segment);
  const path = `/profile/entries/${id}`;
  const explorer = await requireExplorer(locale, path);
  const query = await searchParams;
  const texts = profileTexts(locale);
  const { entries } = await getProfile(explorer);
  const entry = entries.find((each) => each.id === id);
  if (!entry) notFound();
  const isHeld = ["WORK", "VOLUNTEER", "PROJECT"].includes(entry.kind);
  const current = isHeld ? await occupationOf(entry, locale) : null;
  const asked = typeof query.job === "string" ? query.job.slice(0, 200) : current ? "" : entry.title;
  return (
    <PageFrame locale={locale} path={path} current="plan" person={{ name: explorer.name, home: homePath(explorer) }}>
      <div className="page part stack">
        <Crumbs
          crumbs={[{ href: `/${locale}/profile`, label: texts.title }, { label: nameOf(entry) }]}
          label={texts.title}
        />
        <p className="soft">{texts.kinds[entry.kind].title}</p>
        <h1>{nameOf(entry)}</h1>
        <ProfileNotice query={query} texts={{ ...texts, summary: texts.form.summary, undo: texts.actions.undo }} />
        {entry.kind === "CREDENTIAL" ? (
          <>
            <KnownCredential
              known={entry.credentialId === null ? null : await getCredentialName(locale, entry.credentialId)}
              locale={locale}
              texts={texts}
            />
            <CredentialNames names={await listCredentialNames(locale)} />
          </>
        ) : null}
        <div className="two">
          <FieldForm
            action={changeEntryAction.bind(null, locale, entry.id)}
            fields={entryFields(entry.kind, texts)}
            values={entryValues(entry)}
            hidden={{ kind: entry.kind }}
            submit={texts.form.save}
            back={`/${locale}/profile`}
            texts={formTexts(texts)}
          />
          <div className="stack">
            {isHeld ? (
              <EntryOccupation
                current={current}
                asked={asked}
                found={await findOccupations(asked, locale)}
                at={`/${locale}${path}`}
                name={nameOccupationAction.bind(null, locale, entry.id)}
                texts={texts}
              />
            ) : null}
            <EntryEvidence
              entry={entry}
              locale={locale}
              texts={texts}
              remove={removeEvidenceAction.bind(null, locale, entry.id)}
            />
          </div>
        </div>
        <Disclosure summary={texts.form.remove}>
          <form action={removeEntryAction.bind(null, locale)} className="stack">
            <p>
              <b>{texts.form.removeTitle}</b> {texts.form.removeText}
            </p>
            <input type="hidden" name="id" value={entry.id} />
            <PlainButton>{texts.form.remove}</PlainButton>
          </form>
        </Disclosure>
      </div>
    </PageFrame>
  );
}
