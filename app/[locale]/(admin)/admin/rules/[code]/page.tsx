import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminFrame } from "@/components/admin/admin-frame";
import { ConfirmForm } from "@/components/admin/confirm-form";
import { Outcome, problemOf } from "@/components/admin/outcome";
import { adminTexts } from "@/components/admin/texts";
import { RulesInWords } from "@/components/plans/rules/rules-in-words";
import { yearWords } from "@/components/plans/rules/selector-words";
import { rulesTexts } from "@/components/plans/rules-texts";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { PlainButton, Sign } from "@/components/ui/sign";
import { requireAdministrator } from "@/lib/accounts/current-user";
import { homePath, isSiteAdministrator } from "@/lib/accounts/rules/roles";
import { getBelow, getRuleSet } from "@/lib/plans/queries/get-rule-set";
import { listScedTitles } from "@/lib/plans/queries/list-sced-titles";
import { addToSet } from "@/lib/plans/rules/requirement-set";
import { env } from "@/lib/platform/env";
import { fill, formatDate, plural, toLocale } from "@/lib/platform/texts";
import { draftRulesAction, withdrawRulesAction } from "../actions";

type Props = PageProps<"/[locale]/admin/rules/[code]">;

const tones = { DRAFT: "info", PUBLISHED: "ok", WITHDRAWN: "warn" } as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: rulesTexts(toLocale((await params).locale)).admin.title, robots: { index: false } };
}

export default async function RuleSetPage({ params, searchParams }: Props) {
  const { locale: segment, code } = await params;
  const locale = toLocale(segment);
  const path = `/admin/rules/${code}`;
  const administrator = await requireAdministrator(locale, path);
  const [query, found] = await Promise.all([searchParams, getRuleSet(administrator, code)]);
  const set = found ?? notFound();
  const newest = set.versions[0]!;
  const shown = set.versions.find(({ state }) => state === "PUBLISHED") ?? newest;
  const below = set.kind === "DISTRICT" ? await getBelow(administrator, set.parentCode) : null;
  const content = below ? addToSet(below.content, shown.content) : shown.content;
  const titles = await listScedTitles(content, locale);
  const { admin: texts, words } = rulesTexts(locale);
  const problem = (version: number) => {
    const message = problemOf(query, texts, `withdraw-${version}`);
    return message === null ? undefined : { summary: adminTexts(locale).form.summary, message };
  };
  return (
    <AdminFrame
      locale={locale}
      path={path}
      area="rules"
      title={newest.title[locale] || newest.title.en}
      alone={!isSiteAdministrator(administrator)}
      person={{ name: administrator.name, home: homePath(administrator) }}
    >
      <Outcome locale={locale} query={query} words={texts} />
      <p className="row">
        <Badge>{texts.kinds[set.kind]}</Badge>
        <span>{set.schoolName ?? texts.everyone}</span>
        {below ? <span>{fill(words.below, { list: below.title[locale] })}</span> : null}
      </p>
      {set.own ? null : <p>{texts.notOwn}</p>}
      <div className="row">
        {newest.state === "DRAFT" && set.own ? <Sign href={`/${locale}${path}/edit`}>{texts.edit}</Sign> : null}
        {newest.state !== "DRAFT" && set.own ? (
          <form action={draftRulesAction.bind(null, locale, code)}>
            <Sign>{texts.newVersion}</Sign>
          </form>
        ) : null}
        <PlainButton href={`/${locale}${path}/try`}>{texts.try}</PlainButton>
        {shown.state === "PUBLISHED" ? (
          <PlainButton href={`/${locale}/graduation-rules/${code}`}>{texts.public}</PlainButton>
        ) : null}
      </div>
      <section className="part stack">
        <h2>{fill(texts.says, { n: shown.version })}</h2>
        <p>{yearWords(locale, shown.fromYear, shown.untilYear)}</p>
        {shown.source ? <p className="soft sm">{fill(words.source, { source: shown.source })}</p> : null}
        <RulesInWords locale={locale} content={content} titles={titles} />
      </section>
      <section className="part stack">
        <h2>{texts.users}</h2>
        {set.users.names.length === 0 ? <p>{texts.noUsers}</p> : null}
        <ul>
          {set.users.names.map((name) => (
            <li key={name}>{name}</li>
          ))}
          {set.users.more > 0 ? <li>{plural(locale, set.users.more, texts.moreUsers)}</li> : null}
        </ul>
      </section>
      <section className="part stack">
        <h2>{texts.versions}</h2>
        <ul className="rel wide">
          {set.versions.map(({ version, state, publishedAt }) => (
            <li key={version}>
              <p className="row">
                <b>{fill(texts.versionN, { n: version })}</b>
                <Badge tone={tones[state]}>{texts.states[state]}</Badge>
                {publishedAt ? (
                  <span className="soft sm">{formatDate(locale, publishedAt, env.WAYMARK_TIME_ZONE)}</span>
                ) : null}
              </p>
              {set.own && state === "PUBLISHED" ? (
                <Disclosure summary={fill(texts.withdraw, { n: version })} open={query.at === `withdraw-${version}`}>
                  <p>{texts.withdrawText}</p>
                  <ConfirmForm
                    id={`withdraw-${version}`}
                    action={withdrawRulesAction.bind(null, locale, code, version)}
                    sure={fill(texts.withdrawSure, { n: version })}
                    submit={fill(texts.withdraw, { n: version })}
                    problem={problem(version)}
                  />
                </Disclosure>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
    </AdminFrame>
  );
}
