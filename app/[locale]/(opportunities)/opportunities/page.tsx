import type { Metadata } from "next";
import { PageFrame } from "@/components/layout/page-frame";
import { SearchForm } from "@/components/opportunities/search-form";
import { KeepSearch, SearchKept } from "@/components/opportunities/search-kept";
import { SearchList } from "@/components/opportunities/search-list";
import { SearchNotice } from "@/components/opportunities/search-notice";
import { searchTexts } from "@/components/opportunities/search-texts";
import { Crumbs } from "@/components/ui/crumbs";
import { requirePerson } from "@/lib/accounts/current-user";
import { homePath, isSchoolWorker, isStudent } from "@/lib/accounts/rules/roles";
import { listOpportunities, opportunityPageSize } from "@/lib/opportunities/queries/list-opportunities";
import { filterQuery, narrows } from "@/lib/opportunities/rules/match-filter";
import { isKnown, unknownSeeker } from "@/lib/opportunities/rules/seeker";
import { opportunityFilterSchema, readSearch } from "@/lib/opportunities/search-schema";
import { dayIn } from "@/lib/plans/rules/portfolio";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../page-metadata";
import { findersAddress } from "../finders-address";
import { comparingFor } from "../seeker";
import { dropSearchAction, keepSearchAction } from "./actions";

type Props = PageProps<"/[locale]/opportunities">;

const path = "/opportunities";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const texts = searchTexts(locale);
  return pageMetadata({ locale, path, title: texts.title, description: texts.lede });
}

export default async function OpportunitiesPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const person = await requirePerson(locale, path);
  const texts = searchTexts(locale);
  const query = await searchParams;
  const asked = opportunityFilterSchema.parse(query);
  const { seeker, searches, fields, names } = await comparingFor(person, {
    locale,
    framework: env.WAYMARK_DEFAULT_FRAMEWORK,
  });
  const filter = seeker === null && asked.sort === "match" ? { ...asked, sort: "new" as const } : asked;
  const own = seeker?.pathways.map(({ id }) => id) ?? [];
  const at = now();
  // Where nothing is known all fit alike, and the newest come first.
  const sort = filter.sort === "match" && seeker && !isKnown(seeker) ? "new" : filter.sort;
  const list = await listOpportunities(person, {
    filter: { ...filter, sort },
    seeker: seeker ?? unknownSeeker,
    at,
    today: dayIn(env.WAYMARK_TIME_ZONE, at),
  });
  const findersHref = findersAddress(locale, {
    occupation: seeker?.occupations[0]?.code,
    place: filter.town || (seeker?.town ?? ""),
    state: filter.region || (seeker?.region ?? ""),
  });
  return (
    <PageFrame locale={locale} path={path} person={{ name: person.name, home: homePath(person) }}>
      <div className="page part stack">
        <Crumbs
          crumbs={[{ href: `/${locale}${homePath(person)}`, label: texts.home }, { label: texts.title }]}
          label={texts.title}
        />
        <h1>{texts.title}</h1>
        <p className="lede no-print">{seeker ? texts.lede : texts.ledeStaff}</p>
        <SearchNotice locale={locale} query={query} />
        <SearchForm
          locale={locale}
          filter={filter}
          fields={fields}
          own={own}
          hasGrades={isStudent(person) || isSchoolWorker(person)}
        />
        {seeker && narrows(filter) && !searches.includes(filterQuery({ ...filter, after: null })) ? (
          <KeepSearch locale={locale} filter={filter} keep={keepSearchAction.bind(null, locale)} />
        ) : null}
        <SearchKept
          locale={locale}
          searches={searches.map(readSearch)}
          fields={fields}
          drop={dropSearchAction.bind(null, locale)}
        />
        <SearchList
          locale={locale}
          list={list}
          filter={filter}
          seeker={seeker}
          names={names}
          pageSize={opportunityPageSize}
          findersHref={findersHref}
        />
        {list.rows.length > 0 ? (
          <p className="no-print">
            <a href={findersHref}>{texts.finders}</a>
            <br />
            <span className="soft">{texts.findersText}</span>
          </p>
        ) : null}
      </div>
    </PageFrame>
  );
}
