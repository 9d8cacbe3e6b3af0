// A made-up district as its student information system would write it: OneRoster 1.2, everything.
import { createWriteStream, mkdirSync } from "node:fs";
import { once } from "node:events";
import path from "node:path";

const given = [
  "Ana",
  "Ben",
  "Carla",
  "Dev",
  "Elena",
  "Femi",
  "Grace",
  "Hugo",
  "Ines",
  "Jamal",
  "Kim",
  "Luis",
  "Mia",
  "Noah",
];
const family = [
  "Abbott",
  "Bell",
  "Castillo",
  "Diaz",
  "Ellis",
  "Flores",
  "Gupta",
  "Hall",
  "Ito",
  "Jones",
  "Khan",
  "Lopez",
];
const studentsOfSchool = 1_000;
const studentsOfClass = 30;

const columns = {
  orgs: "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId",
  academicSessions: "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear",
  courses:
    "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes",
  classes:
    "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods",
  users:
    "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,resourceSourcedIds,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns",
  roles:
    "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId",
  enrollments:
    "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate",
};

/** A version 5 look, as most systems write their ids. */
const id = (kind, n) => `${kind}0a7c51-3b${String(n % 100).padStart(2, "0")}-5f00-9d00-${String(n).padStart(12, "0")}`;

function* orgs(schools) {
  yield `${id("d", 0)},,,Bench District,district,1,`;
  for (let s = 0; s < schools; s++) yield `${id("s", s)},,,Bench School ${s},school,${s},${id("d", 0)}`;
}

function* classes(schools, perSchool) {
  for (let s = 0; s < schools; s++)
    for (let c = 0; c < perSchool; c++)
      yield `${id("c", s * perSchool + c)},,,Course ${c % 40} - ${c},${9 + (c % 4)},${id("k", c % 40)},C${c},scheduled,Room ${c},${id("s", s)},"t1,t2",Mathematics,02052,${c % 8}`;
}

const isTeacher = (n) => n % 20 === 19;
const schoolOf = (n, schools) => Math.floor(n / studentsOfSchool) % schools;

function* users(people) {
  for (let n = 0; n < people; n++) {
    const [first, last] = [given[n % given.length], family[Math.floor(n / 7) % family.length]];
    yield isTeacher(n)
      ? `${id("u", n)},,2026-08-01T00:00:00.000Z,true,${first}.${last}.${n},,${first},${last},,,${first}.${last}.${n}@bench.example,,,,,,,,,,,,`
      : `${id("u", n)},,2026-08-01T00:00:00.000Z,true,,,${first},${last},,${100_000 + n},s${n}@bench.example,,,,${9 + (n % 4)},,,,,,,,`;
  }
}

function* roles(people, schools) {
  for (let n = 0; n < people; n++)
    yield `${id("r", n)},,,${id("u", n)},primary,${isTeacher(n) ? "teacher" : "student"},2026-08-17,,${id("s", schoolOf(n, schools))},`;
}

function* enrollments(people, count, schools, perSchool) {
  const each = Math.ceil(count / people);
  let e = 0;
  for (let n = 0; n < people && e < count; n++) {
    const school = schoolOf(n, schools);
    for (let k = 0; k < each && e < count; k++, e++)
      yield `${id("e", e)},,,${id("c", school * perSchool + ((n * 7 + k * 13) % perSchool))},${id("s", school)},${id("u", n)},${isTeacher(n) ? "teacher" : "student"},false,2026-08-17,2027-05-28`;
  }
}

/** Writes the files into a folder: `people` with a role each, and so many enrolments. */
export async function writeRoster(folder, { people, enrolments }) {
  mkdirSync(folder, { recursive: true });
  const schools = Math.ceil(people / studentsOfSchool);
  const perSchool = Math.ceil((enrolments / people) * (studentsOfSchool / studentsOfClass));
  const files = {
    orgs: orgs(schools),
    academicSessions: [
      "y,,,2026-2027,schoolYear,2026-08-17,2027-05-28,,2027",
      "t1,,,Fall,semester,2026-08-17,2026-12-18,y,2027",
      "t2,,,Spring,semester,2027-01-05,2027-05-28,y,2027",
    ],
    courses: Array.from({ length: 40 }, (_, c) => `${id("k", c)},,,y,Course ${c},C${c},09,${id("d", 0)},,`),
    classes: classes(schools, perSchool),
    users: users(people),
    roles: roles(people, schools),
    enrollments: enrollments(people, enrolments, schools, perSchool),
  };
  for (const [name, lines] of Object.entries(files)) {
    const out = createWriteStream(path.join(folder, `${name}.csv`));
    out.write(`${columns[name]}\n`);
    for (const line of lines) if (!out.write(`${line}\n`)) await once(out, "drain");
    out.end();
    await once(out, "finish");
  }
  return Object.fromEntries(Object.entries(columns).map(([name, heading]) => [name, heading.split(",")]));
}
