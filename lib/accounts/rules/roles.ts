import type { Role } from "@/prisma/generated/enums";

export type CurrentMembership = {
  readonly role: Role;
  readonly schoolId: string | null;
  readonly schoolName: string | null;
  /** Of a student, 6 to 14. */
  readonly grade: number | null;
};

/** Someone signed in, with the memberships that hold now. */
export type CurrentUser = {
  readonly id: string;
  readonly sessionId: string;
  readonly name: string;
  readonly signInName: string | null;
  readonly email: string | null;
  readonly locale: string;
  readonly memberships: readonly CurrentMembership[];
};

declare const brand: unique symbol;
type Branded<Name extends string> = CurrentUser & { readonly [brand]: { readonly [key in Name]: true } };

/** In school, or finished with it but planning like a student: with a school or without. */
export type Student = Branded<"student">;
export type JobSeeker = Branded<"jobSeeker">;
/** Whoever has interests, saved pathways and plans of their own: a student or a job seeker. */
export type Explorer = Branded<"explorer">;
/** At one school at least; see `schoolsOf`. */
export type Counselor = Branded<"counselor">;
export type SchoolAdministrator = Branded<"schoolAdministrator">;
export type SiteAdministrator = Branded<"siteAdministrator">;
/** A counselor or an administrator of a school. */
export type SchoolStaff = Branded<"schoolStaff">;
/** An educator or an administrator of a school: whoever has classes to look after. */
export type ClassStaff = Branded<"classStaff">;
/** An educator, a counselor or an administrator of a school. */
export type SchoolWorker = Branded<"schoolWorker">;
/** An administrator of a school or of the site. */
export type Administrator = Branded<"administrator">;
/** Whoever keeps partners and opportunities: staff of a school for it, an administrator of the site for everyone. */
export type PartnerStaff = Branded<"partnerStaff">;

export const hasRole = (user: CurrentUser, ...roles: readonly Role[]) =>
  user.memberships.some(({ role }) => roles.includes(role));

const hasRoleAtSchool = (user: CurrentUser, ...roles: readonly Role[]) => schoolsOf(user, ...roles).length > 0;

export const isStudent = (user: CurrentUser): user is Student => hasRole(user, "STUDENT");
export const isJobSeeker = (user: CurrentUser): user is JobSeeker => hasRole(user, "JOB_SEEKER");
export const isExplorer = (user: CurrentUser): user is Explorer => hasRole(user, "STUDENT", "JOB_SEEKER");
export const isCounselor = (user: CurrentUser): user is Counselor => hasRoleAtSchool(user, "COUNSELOR");
export const isSchoolAdministrator = (user: CurrentUser): user is SchoolAdministrator =>
  hasRoleAtSchool(user, "SCHOOL_ADMINISTRATOR");
export const isSiteAdministrator = (user: CurrentUser): user is SiteAdministrator =>
  hasRole(user, "SITE_ADMINISTRATOR");
export const isSchoolStaff = (user: CurrentUser): user is SchoolStaff =>
  hasRoleAtSchool(user, "COUNSELOR", "SCHOOL_ADMINISTRATOR");
export const isClassStaff = (user: CurrentUser): user is ClassStaff =>
  hasRoleAtSchool(user, "EDUCATOR", "SCHOOL_ADMINISTRATOR");
export const isSchoolWorker = (user: CurrentUser): user is SchoolWorker =>
  hasRoleAtSchool(user, "EDUCATOR", "COUNSELOR", "SCHOOL_ADMINISTRATOR");
export const isAdministrator = (user: CurrentUser): user is Administrator =>
  isSiteAdministrator(user) || isSchoolAdministrator(user);

/** The schools at which the user has one of the roles, each once, by name. */
export function schoolsOf(user: CurrentUser, ...roles: readonly Role[]): { id: string; name: string }[] {
  const schools = new Map<string, string>();
  for (const { role, schoolId, schoolName } of user.memberships)
    if (schoolId !== null && roles.includes(role)) schools.set(schoolId, schoolName ?? "");
  return [...schools].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name));
}

export const isPartnerStaff = (user: CurrentUser): user is PartnerStaff =>
  isSchoolWorker(user) || isSiteAdministrator(user);

export const homes = ["/day", "/admin", "/admin/school", "/classes", "/home", "/account"] as const;
export type Home = (typeof homes)[number];

/** Where someone's day begins, as an address without language: work comes before one's own plans. */
export function homePath(user: CurrentUser): Home {
  if (isCounselor(user)) return "/day";
  if (isSiteAdministrator(user)) return "/admin";
  if (isSchoolAdministrator(user)) return "/admin/school";
  if (hasRoleAtSchool(user, "EDUCATOR")) return "/classes";
  return isExplorer(user) ? "/home" : "/account";
}
