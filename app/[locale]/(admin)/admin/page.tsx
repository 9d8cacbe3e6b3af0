import type { Metadata } from "next";
import { AdminFrame } from "@/components/admin/admin-frame";
import { importTexts } from "@/components/admin/import-texts";
import { SourcesTable } from "@/components/admin/sources-table";
import { adminTexts } from "@/components/admin/texts";
import { WaitingList, waitingThings } from "@/components/admin/waiting-list";
import { textEditTexts } from "@/components/catalog/text-edit-texts";
import { finderTexts } from "@/components/opportunities/finder-texts";
import { rulesTexts } from "@/components/plans/rules-texts";
import { rosterTexts } from "@/components/schools/roster-texts";
import { structureTexts } from "@/components/schools/structure-texts";
import { Facts } from "@/components/ui/facts";
import { requireSiteAdministrator } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { countCatalog } from "@/lib/catalog/queries/count-catalog";
import { getRelease } from "@/lib/catalog/queries/get-release";
import { getSettings } from "@/lib/catalog/queries/get-settings";
import { listImports } from "@/lib/catalog/queries/list-imports";
import { listLocalFrameworks } from "@/lib/catalog/queries/list-local-frameworks";
import { listSources } from "@/lib/catalog/queries/list-sources";
import { listWageAreas } from "@/lib/catalog/queries/list-wage-areas";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { fill, formatDate, formatNumber, plural, toLocale } from "@/lib/platform/texts";

type Props = PageProps<"/[locale]/admin">;

const path = "/admin";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: adminTexts(toLocale((await params).locale)).overview.title, robots: { index: false } };
}

export default async function AdminPage({ params }: Props) {
  const locale = toLocale((await params).locale);
  const administrator = await requireSiteAdministrator(locale, path);
  const [release, counts, sources, imports, settings, areas, frameworks] = await Promise.all([
    getRelease(),
    countCatalog(),
    listSources(),
    listImports(),
    getSettings(),
    listWageAreas(),
    listLocalFrameworks(),
  ]);
  const texts = adminTexts(locale).overview;
  const at = now();
  const timeZone = env.WAYMARK_TIME_ZONE;
  const parts = [
    { href: "/admin/school/all", title: structureTexts(locale).all.title, text: structureTexts(locale).all.lede },
    { href: "/admin/roster", title: rosterTexts(locale).title, text: rosterTexts(locale).lede },
    { href: "/admin/catalog", title: texts.catalogTitle, text: texts.catalogText },
    { href: "/admin/settings", title: texts.settingsTitle, text: texts.settingsText },
    { href: "/admin/frameworks", title: texts.frameworksTitle, text: texts.frameworksText },
    { href: "/admin/rules", title: rulesTexts(locale).admin.title, text: rulesTexts(locale).admin.entry },
    { href: "/admin/texts", title: textEditTexts(locale).list.title, text: textEditTexts(locale).list.lede },
    { href: "/admin/survey", title: texts.surveyTitle, text: texts.surveyText },
    { href: "/admin/finders", title: finderTexts(locale).admin.title, text: finderTexts(locale).admin.lede },
  ];
  return (
    <AdminFrame
      locale={locale}
      path={path}
      area="overview"
      title={texts.title}
      lede={texts.lede}
      person={{ name: administrator.name, home: homePath(administrator) }}
    >
      <section className="part stack">
        <h2>{texts.waiting}</h2>
        <WaitingList
          locale={locale}
          things={waitingThings(locale, { at, sources, imports, settings, areas, frameworks })}
        />
      </section>
      <section className="part stack">
        <h2>{texts.inUse}</h2>
        <Facts
          facts={[
            ...(release
              ? [
                  {
                    label: texts.catalogue,
                    value: fill(texts.release, { id: release.id }),
                    note: fill(texts.releaseNote, { date: formatDate(locale, release.loadedAt, timeZone) }),
                  },
                ]
              : []),
            { label: texts.occupations, value: formatNumber(locale, counts.occupations) },
            {
              label: texts.ways,
              value: formatNumber(locale, counts.frameworks),
              note: plural(locale, counts.localFrameworks, texts.waysNote),
            },
          ]}
        />
        <h3>{texts.sources}</h3>
        <SourcesTable locale={locale} sources={sources} at={at} timeZone={timeZone} />
        <p>
          <a href={`/${locale}/admin/catalog`}>{importTexts(locale).bringTitle}</a>
        </p>
      </section>
      <section className="part stack">
        <h2>{texts.parts}</h2>
        <ul className="rel wide">
          {parts.map(({ href, title, text }) => (
            <li key={href}>
              <a href={`/${locale}${href}`}>{title}</a>
              <p className="soft sm">{text}</p>
            </li>
          ))}
        </ul>
      </section>
    </AdminFrame>
  );
}
