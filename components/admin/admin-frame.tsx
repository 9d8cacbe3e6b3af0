import type { ReactNode } from "react";
import { PageFrame } from "@/components/layout/page-frame";
import { Crumbs } from "@/components/ui/crumbs";
import { Tabs } from "@/components/ui/tabs";
import type { Locale } from "@/lib/platform/texts";
import { adminTexts } from "./texts";

type Area = "overview" | "catalog" | "settings" | "frameworks" | "rules" | "texts" | "survey" | "schools" | "finders";

const areas: { area: Area; path: string }[] = [
  { area: "overview", path: "/admin" },
  { area: "catalog", path: "/admin/catalog" },
  { area: "settings", path: "/admin/settings" },
  { area: "frameworks", path: "/admin/frameworks" },
  { area: "rules", path: "/admin/rules" },
  { area: "texts", path: "/admin/texts" },
  { area: "survey", path: "/admin/survey" },
  { area: "schools", path: "/admin/school/all" },
  { area: "finders", path: "/admin/finders" },
];

type Props = {
  locale: Locale;
  /** Without the language. */
  path: string;
  area: Area;
  title: string;
  lede?: ReactNode;
  /** Pages between the area's first page and this one. */
  above?: readonly { path: string; label: string }[];
  /** For someone to whom the other areas are closed. */
  alone?: boolean;
  person: { name: string; home: string };
  children: ReactNode;
};

/** What every page of the site's administration stands in: its areas as tabs, the way back up, its title. */
export function AdminFrame({ locale, path, area, title, lede, above = [], alone, person, children }: Props) {
  const texts = adminTexts(locale).frame;
  const top = areas.find((each) => each.area === area)!;
  const crumbs = [
    ...(path === top.path ? [] : [{ href: `/${locale}${top.path}`, label: texts[area] }]),
    ...above.map((each) => ({ href: `/${locale}${each.path}`, label: each.label })),
    { label: title },
  ];
  return (
    <PageFrame locale={locale} path={path} person={person}>
      <div className="page admin">
        {alone ? null : (
          <Tabs
            label={texts.area}
            tabs={areas.map((each) => ({
              href: `/${locale}${each.path}`,
              label: texts[each.area],
              current: each.area === area,
            }))}
          />
        )}
        {crumbs.length > 1 ? <Crumbs crumbs={crumbs} label={texts.you} /> : null}
        <h1>{title}</h1>
        {lede ? <p className="lede">{lede}</p> : null}
        {children}
      </div>
    </PageFrame>
  );
}
