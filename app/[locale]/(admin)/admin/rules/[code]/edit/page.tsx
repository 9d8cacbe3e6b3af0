import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminFrame } from "@/components/admin/admin-frame";
import { ConfirmForm } from "@/components/admin/confirm-form";
import { Outcome, problemOf } from "@/components/admin/outcome";
import { adminTexts } from "@/components/admin/texts";
import { DraftForm } from "@/components/plans/rules/draft-form";
import { mistakeWords } from "@/components/plans/rules/field-mistakes";
import { rulesTexts } from "@/components/plans/rules-texts";
import { Disclosure } from "@/components/ui/disclosure";
import { Note } from "@/components/ui/note";
import { requireAdministrator } from "@/lib/accounts/current-user";
import { homePath, isSiteAdministrator } from "@/lib/accounts/rules/roles";
import { getBelow, getRuleSet } from "@/lib/plans/queries/get-rule-set";
import { findDraftMistakes } from "@/lib/plans/rules/draft-mistakes";
import { fill, plural, toLocale } from "@/lib/platform/texts";
import { discardRulesAction, publishRulesAction, saveRulesAction } from "../../actions";

type Props = PageProps<"/[locale]/admin/rules/[code]/edit">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: rulesTexts(toLocale((await params).locale)).admin.title, robots: { index: false } };
}

export default async function EditRulesPage({ params, searchParams }: Props) {
  const { locale: segment, code } = await params;
  const locale = toLocale(segment);
  const path = `/admin/rules/${code}/edit`;
  const administrator = await requireAdministrator(locale, path);
  const [query, set] = await Promise.all([searchParams, getRuleSet(administrator, code)]);
  const draft = set?.own ? set.versions.find(({ state }) => state === "DRAFT") : undefined;
  if (!set || !draft) notFound();
  const below = set.kind === "DISTRICT" ? await getBelow(administrator, set.parentCode) : null;
  const { admin: texts, form } = rulesTexts(locale);
  const mistakes = findDraftMistakes(draft.content, below?.content ?? null);
  const words = mistakeWords(locale, draft.content, mistakes);
  const title = draft.title[locale] || draft.title.en;
  const summary = adminTexts(locale).form.summary;
  const at = (name: string) => {
    const message = problemOf(query, texts, name);
    return message === null ? undefined : { summary, message };
  };
  return (
    <AdminFrame
      locale={locale}
      path={path}
      area="rules"
      title={fill(form.title, { title })}
      above={[{ path: `/admin/rules/${code}`, label: title }]}
      alone={!isSiteAdministrator(administrator)}
      person={{ name: administrator.name, home: homePath(administrator) }}
    >
      <Outcome locale={locale} query={query} words={texts} />
      {words.all.length > 0 ? (
        <Note tone="warn" title={form.summary}>
          <ul>
            {words.all.map(({ field, message }) => (
              <li key={message}>
                <a href={`#${field}`}>{message}</a>
              </li>
            ))}
          </ul>
        </Note>
      ) : null}
      <DraftForm locale={locale} draft={draft} words={words} action={saveRulesAction.bind(null, locale, code)} />
      <section className="part stack" id="publish">
        <h2>{fill(texts.publishTitle, { n: draft.version })}</h2>
        <p>
          <a href={`/${locale}/admin/rules/${code}/try?version=${draft.version}`}>{texts.try}</a>
        </p>
        {words.all.length > 0 ? (
          <p>{plural(locale, words.all.length, texts.publishNot)}</p>
        ) : (
          <>
            <p>{texts.publishText}</p>
            <ConfirmForm
              id="publish-sure"
              action={publishRulesAction.bind(null, locale, code)}
              sure={fill(texts.publishSure, { n: draft.version })}
              submit={texts.publish}
              problem={at("publish")}
              main
            >
              <input type="hidden" name="changedAt" value={draft.changedAt.toISOString()} />
            </ConfirmForm>
          </>
        )}
        <Disclosure summary={texts.discard} open={query.at === "discard"}>
          <ConfirmForm
            id="discard-sure"
            action={discardRulesAction.bind(null, locale, code, draft.version)}
            sure={texts.discardSure}
            submit={texts.discard}
            problem={at("discard")}
          />
        </Disclosure>
      </section>
    </AdminFrame>
  );
}
