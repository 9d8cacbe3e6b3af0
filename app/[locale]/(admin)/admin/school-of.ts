import { notFound } from "next/navigation";
import { homePath, type SchoolAdministrator, schoolsOf } from "@/lib/accounts/rules/roles";

type Query = Record<string, string | string[] | undefined>;

/** The school that a page is about: the one that the address names, or the first; a strange one is nowhere. */
export function schoolOf(administrator: SchoolAdministrator, asked: unknown) {
  const schools = schoolsOf(administrator, "SCHOOL_ADMINISTRATOR");
  const school = typeof asked === "string" ? schools.find(({ id }) => id === asked) : schools[0];
  return { schools, school: school ?? notFound() };
}

/** What the frame of a school's page wants to know of its reader. */
export const frameOf = (administrator: SchoolAdministrator, asked: unknown) => ({
  ...schoolOf(administrator, asked),
  person: { name: administrator.name, home: homePath(administrator) },
});

export const textOf = (query: Query, name: string): string => {
  const value = query[name];
  return typeof value === "string" ? value.trim().slice(0, 100) : "";
};
