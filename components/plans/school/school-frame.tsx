import type { ReactNode } from "react";
import { PageFrame } from "@/components/layout/page-frame";
import { Crumbs } from "@/components/ui/crumbs";
import { Tabs } from "@/components/ui/tabs";
import type { Locale } from "@/lib/platform/texts";
import { courseTexts } from "../course-texts";

export const schoolAreas = ["courses", "agreements", "transcripts", "planning"] as const;
export type SchoolArea = (typeof schoolAreas)[number];

type School = { id: string; name: string };
type Props = {
  locale: Locale;
  /** Without the language. */
  path: string;
  area: SchoolArea;
  title: string;
  lede?: ReactNode;
  school: School;
  /** Those that the person administers; with one there is nothing to choose. */
  schools: readonly School[];
  person: { name: string; home: string };
  children: ReactNode;
};

/** The address of one of the areas for one school. */
export const areaHref = (locale: Locale, area: SchoolArea, schoolId: string) =>
  `/${locale}/admin/${area}?school=${schoolId}`;

/** What every page of a school's planning stands in: its areas as tabs, the school, the way back up, its title. */
export function SchoolFrame({ locale, path, area, title, lede, school, schools, person, children }: Props) {
  const texts = courseTexts(locale).frame;
  const top = `/admin/${area}`;
  return (
    <PageFrame locale={locale} path={`${path}?school=${school.id}`} person={person}>
      <div className="page admin">
        <Tabs
          label={texts.area}
          tabs={[
            ...schoolAreas.map((each) => ({
              href: areaHref(locale, each, school.id),
              label: texts[each],
              current: each === area,
            })),
            { href: `/${locale}/admin/rules`, label: texts.rules },
          ]}
        />
        {schools.length > 1 ? (
          <nav aria-label={texts.school} className="school-choice">
            {schools.map(({ id, name }) => (
              <a key={id} href={areaHref(locale, area, id)} aria-current={id === school.id ? "true" : undefined}>
                {name}
              </a>
            ))}
          </nav>
        ) : null}
        {path === top ? null : (
          <Crumbs
            label={texts.you}
            crumbs={[{ href: areaHref(locale, area, school.id), label: texts[area] }, { label: title }]}
          />
        )}
        {schools.length > 1 ? null : <p className="soft sm school-name">{school.name}</p>}
        <h1>{title}</h1>
        {lede ? <p className="lede">{lede}</p> : null}
        {children}
      </div>
    </PageFrame>
  );
}
