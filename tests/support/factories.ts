// People and schools for integration tests, made the way the operator makes them.
import { randomBytes } from "node:crypto";
import { hashPassword } from "@/lib/accounts/hash-password";
import { openSession } from "@/lib/accounts/open-session";
import { getUserOfSession } from "@/lib/accounts/queries";
import type {
  Administrator,
  Counselor,
  CurrentUser,
  Explorer,
  JobSeeker,
  SchoolAdministrator,
  SchoolStaff,
  SiteAdministrator,
  Student,
} from "@/lib/accounts/rules/roles";
import { withPurpose } from "@/lib/platform/with-actor";
import type { Role } from "@/prisma/generated/enums";

export const testPassword = "a walk in the tall grass";
let testPasswordHash: Promise<string> | undefined;

const word = () => randomBytes(5).toString("hex");

type Place = { role: Role; schoolId?: string; grade?: number; until?: Date };
type PersonOptions = { name?: string; signInName?: string | null; email?: string; places?: Place[] };

/** A person with the password `testPassword` and these memberships. */
export async function createPerson({ name, signInName, email, places = [] }: PersonOptions = {}) {
  const passwordHash = await (testPasswordHash ??= hashPassword(testPassword));
  const tag = word();
  return withPurpose("operator", (tx) =>
    tx.person.create({
      data: {
        name: name ?? `Person ${tag}`,
        signInName: signInName === undefined ? `person.${tag}` : signInName,
        email: email ?? null,
        credential: { create: { passwordHash } },
        memberships: { create: places.map((place) => ({ from: new Date(Date.now() - 60_000), ...place })) },
      },
      select: { id: true, name: true, signInName: true, email: true },
    }),
  );
}

export const createSchool = (name = `School ${word()}`) =>
  withPurpose("operator", (tx) => tx.school.create({ data: { name }, select: { id: true, name: true } }));

/** Signs a person in and gives the user as a request would see it, with all roles that they really have. */
export async function asUser(personId: string): Promise<CurrentUser> {
  const at = new Date();
  const sessionId = await withPurpose("sign-in", (tx) => openSession(tx, personId, at));
  const user = await getUserOfSession(sessionId, at);
  if (!user) throw new Error("The session was not there");
  return user;
}

const create = async (options: PersonOptions) => asUser((await createPerson(options)).id);

type Options = Omit<PersonOptions, "places">;

/** A student; with a school when one is given. */
export const createStudent = async ({
  schoolId,
  grade = 10,
  ...options
}: Options & { schoolId?: string; grade?: number } = {}) =>
  (await create({
    ...options,
    places: [{ role: "STUDENT", grade, ...(schoolId === undefined ? {} : { schoolId }) }],
  })) as Student & Explorer;

export const createJobSeeker = async (options: Options = {}) =>
  (await create({ ...options, places: [{ role: "JOB_SEEKER" }] })) as JobSeeker & Explorer;

export const createEducator = (schoolId: string, options: Options = {}) =>
  create({ ...options, places: [{ role: "EDUCATOR", schoolId }] });

export const createCounselor = async (schoolId: string, options: Options = {}) =>
  (await create({ ...options, places: [{ role: "COUNSELOR", schoolId }] })) as Counselor & SchoolStaff;

export const createSchoolAdministrator = async (schoolId: string, options: Options = {}) =>
  (await create({ ...options, places: [{ role: "SCHOOL_ADMINISTRATOR", schoolId }] })) as SchoolAdministrator &
    SchoolStaff &
    Administrator;

export const createSiteAdministrator = async (options: Options = {}) =>
  (await create({ ...options, places: [{ role: "SITE_ADMINISTRATOR" }] })) as SiteAdministrator & Administrator;

/** Puts a student into a counselor's care. */
export const assign = (schoolId: string, counselorId: string, studentId: string) =>
  withPurpose("operator", (tx) =>
    tx.caseloadAssignment.create({
      data: { schoolId, counselorId, studentId, from: new Date(Date.now() - 60_000) },
      select: { id: true },
    }),
  );
