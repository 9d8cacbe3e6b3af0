import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminFrame } from "@/components/admin/admin-frame";
import { ConfirmForm } from "@/components/admin/confirm-form";
import { LocalChecks } from "@/components/admin/local-checks";
import { LocalGroups } from "@/components/admin/local-groups";
import { NamesForm } from "@/components/admin/names-form";
import { namedParts } from "@/components/admin/national-parts";
import { Outcome, problemOf } from "@/components/admin/outcome";
import { adminTexts } from "@/components/admin/texts";
import { TextForm } from "@/components/admin/text-form";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { Sign } from "@/components/ui/sign";
import { requireSiteAdministrator } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { countGroupOccupations } from "@/lib/catalog/queries/count-group-occupations";
import { getLocalFramework } from "@/lib/catalog/queries/get-local-framework";
import { listNationalParts } from "@/lib/catalog/queries/list-national-parts";
import { fill, toLocale } from "@/lib/platform/texts";
import * as actions from "../actions";

type Props = PageProps<"/[locale]/admin/frameworks/[code]">;

const tones = { NEW: "info", PUBLISHED: "ok", CHANGED: "warn" } as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: adminTexts(toLocale((await params).locale)).frameworks.title, robots: { index: false } };
}

export default async function LocalFrameworkPage({ params, searchParams }: Props) {
  const { locale: segment, code } = await params;
  const locale = toLocale(segment);
  const path = `/admin/frameworks/${code}`;
  const administrator = await requireSiteAdministrator(locale, path);
  const row = (await getLocalFramework(code)) ?? notFound();
  const { framework, state, gone } = row;
  const [query, national, occupations] = await Promise.all([
    searchParams,
    listNationalParts(locale),
    countGroupOccupations(framework.groups),
  ]);
  const parts = namedParts(national);
  const { frameworks: texts, form } = adminTexts(locale);
  const title = locale === "es" ? framework.titleEs : framework.titleEn;
  const at = (name: string) => {
    const message = problemOf(query, texts, name);
    return message === null ? undefined : { summary: form.summary, message };
  };
  return (
    <AdminFrame
      locale={locale}
      path={path}
      area="frameworks"
      title={title}
      person={{ name: administrator.name, home: homePath(administrator) }}
    >
      <p className="row">
        <Badge tone={tones[state]}>{texts.states[state]}</Badge>
        {state === "NEW" ? null : <a href={`/${locale}/clusters/${code}`}>{texts.publicPage}</a>}
      </p>
      <Outcome locale={locale} query={query} words={texts} />
      <section className="part stack">
        <h2>{texts.groupsTitle}</h2>
        <LocalGroups
          locale={locale}
          code={code}
          groups={framework.groups}
          parts={parts}
          occupations={occupations}
          move={actions.moveGroupAction.bind(null, locale, code)}
        />
        <h3>{texts.addTitle}</h3>
        <TextForm
          prefix="group-"
          action={actions.addGroupAction.bind(null, locale, code)}
          fields={[
            { name: "titleEn", label: texts.groupTitleEn, short: true },
            { name: "titleEs", label: texts.groupTitleEs, short: true },
          ]}
          submit={texts.add}
          quiet
          texts={form}
          problems={texts.problems}
        />
      </section>
      <LocalChecks locale={locale} framework={framework} gone={gone} national={national} parts={parts} />
      <section className="part stack" id="publish">
        <h2>{texts.publishTitle}</h2>
        {state === "PUBLISHED" ? (
          <p className="soft">{texts.unchanged}</p>
        ) : (
          <form action={actions.publishFrameworkAction.bind(null, locale, code)} className="stack">
            <p>{texts.publishText}</p>
            <Sign>{state === "NEW" ? texts.publish : texts.publishChanges}</Sign>
          </form>
        )}
        {state === "CHANGED" ? (
          <Disclosure summary={texts.discard} open={query.at === "discard"}>
            <ConfirmForm
              id="discard"
              action={actions.discardChangesAction.bind(null, locale, code)}
              sure={texts.discardSure}
              submit={texts.discard}
              problem={at("discard")}
            />
          </Disclosure>
        ) : null}
        <Disclosure summary={texts.namesTitle}>
          <NamesForm
            locale={locale}
            prefix="names-"
            names={framework}
            action={actions.saveNamesAction.bind(null, locale, code)}
          />
        </Disclosure>
        <Disclosure summary={texts.deleteTitle} open={query.at === "delete"}>
          <p>{texts.deleteText}</p>
          <ConfirmForm
            id="delete"
            action={actions.deleteFrameworkAction.bind(null, locale, code)}
            sure={fill(texts.deleteSure, { title })}
            submit={texts.delete}
            problem={at("delete")}
          />
        </Disclosure>
      </section>
    </AdminFrame>
  );
}
