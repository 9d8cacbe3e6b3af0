import type { ReactNode } from "react";
import { PageFrame } from "@/components/layout/page-frame";
import { Crumbs } from "@/components/ui/crumbs";
import { Tabs } from "@/components/ui/tabs";
import type { Locale } from "@/lib/platform/texts";
import { structureTexts } from "./structure-texts";

export const structureAreas = [
  "overview",
  "students",
  "assignments",
  "staff",
  "classes",
  "programs",
  "years",
  "hours",
  "settings",
] as const;
export type StructureArea = (typeof structureAreas)[number];

/** Without the language. */
export const structurePath = (area: StructureArea) => (area === "overview" ? "/admin/school" : `/admin/school/${area}`);

/** The address of one of the areas for one school. */
export const structureHref = (locale: Locale, area: StructureArea, schoolId: string) =>
  `/${locale}${structurePath(area)}?school=${schoolId}`;

type Props = {
  locale: Locale;
  /** Without the language, when the page stands below its area. */
  path?: string;
  area: StructureArea;
  title: string;
  lede?: ReactNode;
  school: { id: string; name: string };
  /** Those that the person administers; with one there is nothing to choose. */
  schools: readonly { id: string; name: string }[];
  person: { name: string; home: string };
  children: ReactNode;
};

/** What every page of a school's structure stands in: its areas as tabs, the school, the way back up, its title. */
export function StructureFrame({ locale, path, area, title, lede, school, schools, person, children }: Props) {
  const texts = structureTexts(locale).frame;
  return (
    <PageFrame locale={locale} path={`${path ?? structurePath(area)}?school=${school.id}`} person={person}>
      <div className="page admin">
        <Tabs
          label={texts.area}
          tabs={structureAreas.map((each) => ({
            href: structureHref(locale, each, school.id),
            label: texts[each],
            current: each === area,
          }))}
        />
        {schools.length > 1 ? (
          <nav aria-label={texts.choose} className="school-choice">
            {schools.map(({ id, name }) => (
              <a key={id} href={structureHref(locale, area, id)} aria-current={id === school.id ? "true" : undefined}>
                {name}
              </a>
            ))}
          </nav>
        ) : null}
        {path === undefined ? null : (
          <Crumbs
            label={texts.you}
            crumbs={[{ href: structureHref(locale, area, school.id), label: texts[area] }, { label: title }]}
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
