import "server-only";
import { getServerSession } from "next-auth";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { now } from "@/lib/platform/clock";
import { toLocale } from "@/lib/platform/texts";
import { authOptions } from "./auth-options";
import { getUserOfSession } from "./queries";
import {
  isAdministrator,
  isClassStaff,
  isCounselor,
  isExplorer,
  isPartnerStaff,
  isSchoolAdministrator,
  isSchoolStaff,
  isSchoolWorker,
  isSiteAdministrator,
  isStudent,
  type Administrator,
  type ClassStaff,
  type Counselor,
  type CurrentUser,
  type Explorer,
  type PartnerStaff,
  type SchoolAdministrator,
  type SchoolStaff,
  type SchoolWorker,
  type SiteAdministrator,
  type Student,
} from "./rules/roles";

/** The id of the session that this browser's cookie names, whether or not it still holds. */
export const getSessionId = cache(async (): Promise<string | null> => {
  const session = await getServerSession(authOptions);
  return session?.sid ?? null;
});

/** Whoever is signed in, as the database knows them at this request: a revoked session or role is gone at once. */
export const getCurrentUser = cache(async (): Promise<CurrentUser | null> => {
  const sessionId = await getSessionId();
  return sessionId === null ? null : getUserOfSession(sessionId, now());
});

/** `path` is the page's address without language ("/plan"): the way back after signing in. */
export async function requirePerson(segment: string, path: string): Promise<CurrentUser> {
  const locale = toLocale(segment);
  return (await getCurrentUser()) ?? redirect(`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}${path}`)}`);
}

async function requireRole<User extends CurrentUser>(
  locale: string,
  path: string,
  fits: (user: CurrentUser) => user is User,
): Promise<User> {
  const user = await requirePerson(locale, path);
  return fits(user) ? user : notFound();
}

export const requireStudent = (locale: string, path: string): Promise<Student> => requireRole(locale, path, isStudent);

/** A student or a job seeker. */
export const requireExplorer = (locale: string, path: string): Promise<Explorer> =>
  requireRole(locale, path, isExplorer);

export const requireCounselor = (locale: string, path: string): Promise<Counselor> =>
  requireRole(locale, path, isCounselor);

/** A counselor or an administrator of a school. */
export const requireSchoolStaff = (locale: string, path: string): Promise<SchoolStaff> =>
  requireRole(locale, path, isSchoolStaff);

/** An educator or an administrator of a school. */
export const requireClassStaff = (locale: string, path: string): Promise<ClassStaff> =>
  requireRole(locale, path, isClassStaff);

/** An educator, a counselor or an administrator of a school. */
export const requireSchoolWorker = (locale: string, path: string): Promise<SchoolWorker> =>
  requireRole(locale, path, isSchoolWorker);

/** Staff of a school, or an administrator of the site: who keeps partners and opportunities. */
export const requirePartnerStaff = (locale: string, path: string): Promise<PartnerStaff> =>
  requireRole(locale, path, isPartnerStaff);

/** An administrator of a school. */
export const requireSchoolAdministrator = (locale: string, path: string): Promise<SchoolAdministrator> =>
  requireRole(locale, path, isSchoolAdministrator);

/** An administrator of a school or of the site. */
export const requireAdministrator = (locale: string, path: string): Promise<Administrator> =>
  requireRole(locale, path, isAdministrator);

/** An administrator of the whole site. */
export const requireSiteAdministrator = (locale: string, path: string): Promise<SiteAdministrator> =>
  requireRole(locale, path, isSiteAdministrator);
