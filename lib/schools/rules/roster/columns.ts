import { cleanCell } from "./cells";
import type { Complain } from "./problems";

/** The files of OneRoster that are read, in the order in which they are read: each refers only to those before it. */
export const fileKinds = [
  "org",
  "session",
  "course",
  "class",
  "user",
  "profile",
  "role",
  "enrollment",
  "demographics",
] as const;
export type FileKind = (typeof fileKinds)[number];

export type Columns = {
  /** Every column that may stand there, as the standard writes it. */
  known: readonly string[];
  must: readonly string[];
  /** Other ways to write a column, without blanks and marks, in lower case. */
  aliases?: Readonly<Record<string, string>>;
};

const every = ["sourcedId", "status", "dateLastModified"];
const race = [
  ...["americanIndianOrAlaskaNative", "asian", "blackOrAfricanAmerican"],
  ...["nativeHawaiianOrOtherPacificIslander", "white", "demographicRaceTwoOrMoreRaces", "hispanicOrLatinoEthnicity"],
];

export const demographicFlags: readonly string[] = race;
export const demographicTexts: readonly string[] = [
  ...["sex", "countryOfBirthCode", "stateOfBirthAbbreviation", "cityOfBirth", "publicSchoolResidenceStatus"],
];

const orgId = { orgid: "orgSourcedId", orgsourcedids: "orgSourcedId", schoolsourcedid: "orgSourcedId" };

export const rosterFiles: Record<FileKind, Columns & { file: string }> = {
  org: {
    file: "orgs.csv",
    known: [...every, "name", "type", "identifier", "parentSourcedId"],
    must: ["sourcedId", "name", "type"],
    aliases: { orgname: "name", orgtype: "type" },
  },
  session: {
    file: "academicSessions.csv",
    known: [...every, "title", "type", "startDate", "endDate", "parentSourcedId", "schoolYear"],
    must: ["sourcedId", "title", "type", "startDate", "endDate"],
    aliases: { sessiontype: "type", begindate: "startDate" },
  },
  course: {
    file: "courses.csv",
    known: [
      ...[...every, "schoolYearSourcedId", "title", "courseCode", "grades", "orgSourcedId", "subjects"],
      "subjectCodes",
    ],
    must: ["sourcedId", "title"],
    aliases: { coursetitle: "title", code: "courseCode", grade: "grades", subject: "subjects", ...orgId },
  },
  class: {
    file: "classes.csv",
    known: [
      ...[...every, "title", "grades", "courseSourcedId", "classCode", "classType", "location", "schoolSourcedId"],
      ...["termSourcedIds", "subjects", "subjectCodes", "periods"],
    ],
    must: ["sourcedId", "title", "schoolSourcedId"],
    aliases: {
      ...{ classtitle: "title", grade: "grades", subject: "subjects", termsourcedid: "termSourcedIds" },
      ...{ orgsourcedid: "schoolSourcedId", schoolid: "schoolSourcedId", courseid: "courseSourcedId" },
    },
  },
  user: {
    file: "users.csv",
    known: [
      ...[...every, "enabledUser", "orgSourcedIds", "role", "username", "userIds", "givenName", "familyName"],
      ...["middleName", "identifier", "email", "sms", "phone", "agentSourcedIds", "grades", "password"],
      ...["userMasterIdentifier", "resourceSourcedIds", "preferredGivenName", "preferredMiddleName"],
      ...["preferredFamilyName", "primaryOrgSourcedId", "pronouns"],
    ],
    must: ["sourcedId", "givenName", "familyName"],
    aliases: {
      ...{ firstname: "givenName", lastname: "familyName", surname: "familyName", emailaddress: "email" },
      ...{ grade: "grades", orgsourcedid: "orgSourcedIds", userid: "userIds", enabled: "enabledUser" },
      ...{ preferredfirstname: "preferredGivenName", preferredlastname: "preferredFamilyName" },
      ...{ studentnumber: "identifier", primaryorgsourcedids: "primaryOrgSourcedId" },
    },
  },
  profile: {
    file: "userProfiles.csv",
    known: [
      ...[...every, "userSourcedId", "profileType", "vendorId", "applicationId", "description", "credentialType"],
      ...["username", "password"],
    ],
    must: ["sourcedId", "userSourcedId"],
  },
  role: {
    file: "roles.csv",
    known: [
      ...[...every, "userSourcedId", "roleType", "role", "beginDate", "endDate", "orgSourcedId"],
      "userProfileSourcedId",
    ],
    must: ["sourcedId", "userSourcedId", "role", "orgSourcedId"],
    aliases: { startdate: "beginDate", ...orgId },
  },
  enrollment: {
    file: "enrollments.csv",
    known: [
      ...[...every, "classSourcedId", "schoolSourcedId", "userSourcedId", "role", "primary", "beginDate", "endDate"],
    ],
    must: ["sourcedId", "classSourcedId", "userSourcedId", "role"],
    aliases: {
      startdate: "beginDate",
      classid: "classSourcedId",
      userid: "userSourcedId",
      schoolid: "schoolSourcedId",
    },
  },
  demographics: {
    file: "demographics.csv",
    known: [...every, "birthDate", ...race, ...demographicTexts],
    must: ["sourcedId"],
    aliases: {
      ...{ usersourcedid: "sourcedId", birthdate: "birthDate", dateofbirth: "birthDate", gender: "sex" },
      publicschoolresidencestatus: "publicSchoolResidenceStatus",
    },
  },
};

const plain = (heading: string) =>
  cleanCell(heading)
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^a-z0-9]/g, "");

/**
 * Where each known column stands in a heading, whatever its cases, blanks and marks. `missing` are those that must be
 * there and are not; columns that nobody knows, or that come twice, are complained of and left out.
 */
export function readHeading(
  cells: readonly string[],
  { known, must, aliases = {} }: Columns,
  complain: Complain,
): { at: Map<string, number>; missing: string[] } {
  const names = new Map(known.map((name) => [plain(name), name]));
  const at = new Map<string, number>();
  cells.forEach((cell, i) => {
    const word = plain(cell);
    const name = names.get(word) ?? aliases[word];
    // The standard lets everyone add columns of this name.
    if (word === "" || word.startsWith("metadata")) return;
    if (name === undefined) complain("extra-column", cleanCell(cell).slice(0, 100));
    else if (at.has(name)) complain("double-column", cleanCell(cell).slice(0, 100));
    else at.set(name, i);
  });
  return { at, missing: must.filter((name) => !at.has(name)) };
}

/** Files of the standard that hold no roster: results, resources and what they belong to. */
const notNeeded =
  /^(categories|lineitems?|results?|scorescales|resources|classresources|courseresources|userresources|.*scoreids|.*learningobjectiveids)\.csv$/;

/** Which file of the standard a file is by its name, whatever its folder and cases. */
export function fileKindOf(path: string): FileKind | "manifest" | "not-needed" | null {
  const name = path
    .slice(path.search(/[^\\/]*$/))
    .toLowerCase()
    .replace(/[ _-]/g, "");
  if (name === "manifest.csv") return "manifest";
  if (notNeeded.test(name)) return "not-needed";
  return fileKinds.find((kind) => rosterFiles[kind].file.toLowerCase() === name) ?? null;
}
