import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminFrame } from "@/components/admin/admin-frame";
import { SampleCheck } from "@/components/plans/rules/sample-check";
import { rulesTexts } from "@/components/plans/rules-texts";
import { Note } from "@/components/ui/note";
import { Tabs } from "@/components/ui/tabs";
import { requireAdministrator } from "@/lib/accounts/current-user";
import { homePath, isSiteAdministrator } from "@/lib/accounts/rules/roles";
import { getBelow, getRuleSet } from "@/lib/plans/queries/get-rule-set";
import { listSamples } from "@/lib/plans/queries/list-samples";
import { checkRequirements } from "@/lib/plans/rules/check-requirements";
import { findDraftMistakes } from "@/lib/plans/rules/draft-mistakes";
import { addToSet } from "@/lib/plans/rules/requirement-set";
import { fill, toLocale } from "@/lib/platform/texts";

type Props = PageProps<"/[locale]/admin/rules/[code]/try">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: rulesTexts(toLocale((await params).locale)).admin.title, robots: { index: false } };
}

export default async function TryRulesPage({ params, searchParams }: Props) {
  const { locale: segment, code } = await params;
  const locale = toLocale(segment);
  const path = `/admin/rules/${code}/try`;
  const administrator = await requireAdministrator(locale, path);
  const [query, found] = await Promise.all([searchParams, getRuleSet(administrator, code)]);
  const set = found ?? notFound();
  const version = set.versions.find((one) => String(one.version) === query.version) ?? set.versions[0]!;
  const below = set.kind === "DISTRICT" ? await getBelow(administrator, set.parentCode) : null;
  const samples = listSamples();
  const sample = samples.find(({ id }) => id === query.sample) ?? samples[0]!;
  const { admin, try: texts } = rulesTexts(locale);
  const title = version.title[locale] || version.title.en;
  const content = below ? addToSet(below.content, version.content) : version.content;
  const wrong = findDraftMistakes(version.content, below?.content ?? null).length > 0;
  const href = (change: { sample?: string; version?: number }) =>
    `/${locale}${path}?${new URLSearchParams({
      sample: change.sample ?? sample.id,
      version: String(change.version ?? version.version),
    }).toString()}`;
  return (
    <AdminFrame
      locale={locale}
      path={path}
      area="rules"
      title={fill(texts.title, { title })}
      lede={texts.lede}
      above={[{ path: `/admin/rules/${code}`, label: title }]}
      alone={!isSiteAdministrator(administrator)}
      person={{ name: administrator.name, home: homePath(administrator) }}
    >
      {set.versions.length > 1 ? (
        <Tabs
          label={texts.which}
          tabs={set.versions.map(({ version: n, state }) => ({
            href: href({ version: n }),
            label: `${fill(admin.versionN, { n })} (${admin.states[state]})`,
            current: n === version.version,
          }))}
        />
      ) : null}
      <nav className="part" aria-label={texts.samples}>
        <ul className="rel wide">
          {samples.map(({ id, title: name }) => (
            <li key={id}>
              <a href={href({ sample: id })} aria-current={id === sample.id ? "page" : undefined}>
                {name[locale]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <section className="part stack">
        <h2>{sample.title[locale]}</h2>
        {wrong ? (
          <Note tone="warn">{texts.mistakes}</Note>
        ) : (
          <SampleCheck locale={locale} sample={sample} check={checkRequirements(content, sample.courses, sample.met)} />
        )}
      </section>
    </AdminFrame>
  );
}
