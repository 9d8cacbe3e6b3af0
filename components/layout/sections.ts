import type { Locale } from "@/lib/platform/texts";
import { layoutTexts } from "./texts";

const places = {
  explore: "/clusters",
  survey: "/survey",
  plan: "/plan",
  opportunities: "/opportunities",
  today: "/day",
  students: "/caseload",
  messages: "/messages",
  reports: "/reports",
  classes: "/classes",
  curriculum: "/curriculum",
  partners: "/partners",
  school: "/admin/school",
  schools: "/admin/school/all",
  administration: "/admin",
} as const;

export type Section = keyof typeof places;

/** Addresses that belong to a section without beginning with its own. */
const under: Readonly<Record<string, Section>> = {
  "/applications": "opportunities",
  "/letters": "opportunities",
  "/hours": "opportunities",
  "/offers": "partners",
};

const forAnyone = ["explore", "survey", "plan"] as const satisfies Section[];

/** By where someone's day begins: who works here sees their work first. */
const atWork: Readonly<Record<string, readonly Section[]>> = {
  "/home": [...forAnyone, "opportunities"],
  "/day": ["today", "students", "messages", "reports", "partners", "explore"],
  "/classes": ["classes", "curriculum", "messages", "partners", "explore"],
  "/admin/school": ["school", "classes", "messages", "reports", "partners", "explore"],
  "/admin": ["administration", "schools", "partners", "explore", "survey"],
};

export type SectionLink = { section: Section; href: string; label: string };

/** The links of the header, in order, for whoever's day begins at `home`; for a visitor without. */
export const sectionLinks = (locale: Locale, home?: string): SectionLink[] =>
  ((home === undefined ? undefined : atWork[home]) ?? forAnyone).map((section) => ({
    section,
    href: `/${locale}${places[section]}`,
    label: layoutTexts(locale).header[section],
  }));

const beginsWith = (path: string, place: string) => `${path.split("?")[0]}/`.startsWith(`${place}/`);

/** Which of the links an address without language belongs to: the longest that it begins with. */
export function sectionAt(links: readonly SectionLink[], path: string): Section | undefined {
  const other = Object.entries(under).find(([place]) => beginsWith(path, place))?.[1];
  return (
    links.filter(({ section }) => beginsWith(path, places[section])).sort((a, b) => b.href.length - a.href.length)[0]
      ?.section ?? links.find(({ section }) => section === other)?.section
  );
}
