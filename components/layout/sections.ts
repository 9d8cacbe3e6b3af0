import type { Locale } from "@/lib/platform/texts";
import { layoutTexts } from "./texts";

const places = {
  explore: "/clusters",
  survey: "/survey",
  plan: "/plan",
  today: "/day",
  students: "/caseload",
  messages: "/messages",
  reports: "/reports",
  classes: "/classes",
  curriculum: "/curriculum",
  school: "/admin/school",
  schools: "/admin/school/all",
  administration: "/admin",
} as const;

export type Section = keyof typeof places;

const forAnyone = ["explore", "survey", "plan"] as const satisfies Section[];

/** By where someone's day begins: who works here sees their work first. */
const atWork: Readonly<Record<string, readonly Section[]>> = {
  "/day": ["today", "students", "messages", "reports", "explore"],
  "/classes": ["classes", "curriculum", "messages", "explore"],
  "/admin/school": ["school", "classes", "messages", "reports", "explore"],
  "/admin": ["administration", "schools", "explore", "survey"],
};

export type SectionLink = { section: Section; href: string; label: string };

/** The links of the header, in order, for whoever's day begins at `home`; for a visitor without. */
export const sectionLinks = (locale: Locale, home?: string): SectionLink[] =>
  ((home === undefined ? undefined : atWork[home]) ?? forAnyone).map((section) => ({
    section,
    href: `/${locale}${places[section]}`,
    label: layoutTexts(locale).header[section],
  }));

/** Which of the links an address without language belongs to: the longest that it begins with. */
export const sectionAt = (links: readonly SectionLink[], path: string): Section | undefined =>
  links
    .filter(({ section }) => `${path.split("?")[0]}/`.startsWith(`${places[section]}/`))
    .sort((a, b) => b.href.length - a.href.length)[0]?.section;
