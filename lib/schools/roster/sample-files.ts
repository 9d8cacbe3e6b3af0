import { zipSync } from "fflate";

const lines = (...rows: string[]) => `${rows.join("\r\n")}\r\n`;

const shared = {
  "orgs.csv": lines(
    "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId",
    "D1,,,Example District,district,,",
    "S1,,,Example High School,school,,D1",
  ),
  "academicSessions.csv": lines(
    "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear",
    "Y1,,,2026-2027,schoolYear,2026-08-17,2027-05-28,,2027",
    "F1,,,Fall,semester,2026-08-17,2026-12-18,Y1,2027",
    "W1,,,Spring,semester,2027-01-05,2027-05-28,Y1,2027",
  ),
  "courses.csv": lines(
    "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes",
    "C1,,,Y1,Algebra I,ALG1,09,D1,Mathematics,02052",
  ),
  "classes.csv": lines(
    "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods",
    'K1,,,Algebra I - period 1,09,C1,ALG1-1,scheduled,Room 12,S1,"F1,W1",Mathematics,02052,1',
  ),
  "enrollments.csv": lines(
    "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate",
    "E1,,,K1,S1,U1,student,false,2026-08-17,2027-05-28",
    "E2,,,K1,S1,U2,teacher,true,2026-08-17,2027-05-28",
  ),
};

const manifest = (version: string, names: readonly string[]) =>
  lines(
    "propertyName,value",
    "manifest.version,1.0",
    `oneroster.version,${version}`,
    ...names.map((name) => `file.${name},bulk`),
  );

const common = ["academicSessions", "classes", "courses", "enrollments", "orgs", "users"];

const oldUsers =
  "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password";
const newUsers =
  "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,resourceSourcedIds,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns";

const folders: Record<"oneroster-1.1" | "oneroster-1.2", Record<string, string>> = {
  "oneroster-1.1": {
    "manifest.csv": manifest("1.1", common),
    ...shared,
    "users.csv": lines(
      oldUsers,
      "U1,,,true,S1,student,ana.ruiz,,Ana,Ruiz,,1001,,,,,09,",
      "U2,,,true,S1,teacher,fay.moss,,Fay,Moss,,,fay.moss@school.example,,,,,",
    ),
  },
  "oneroster-1.2": {
    "manifest.csv": manifest("1.2", [...common, "roles"]),
    ...shared,
    "users.csv": lines(
      newUsers,
      "U1,,,true,ana.ruiz,,Ana,Ruiz,,1001,,,,,09,,,,,,,S1,",
      "U2,,,true,fay.moss,,Fay,Moss,,,fay.moss@school.example,,,,,,,,,,,S1,",
    ),
    "roles.csv": lines(
      "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId",
      "R1,,,U1,primary,student,2026-08-17,,S1,",
      "R2,,,U2,primary,teacher,2026-08-17,,S1,",
    ),
  },
};

const names = {
  en: lines(
    "First name,Last name,Grade,Student number,E-mail,Class,Teacher",
    "Ana,Ruiz,9,1001,,Homeroom 9A,",
    "Ben,Lee,9,1002,ben.lee@school.example,Homeroom 9A,",
  ),
  es: lines(
    "Nombre,Apellido,Grado,Número,Correo,Clase,Maestra",
    "Ana,Ruiz,9,1001,,Grupo 9A,",
    "Ben,Lee,9,1002,ben.lee@school.example,Grupo 9A,",
  ),
};

export const sampleNames = ["names-en", "names-es", "oneroster-1.1", "oneroster-1.2"] as const;
export type SampleName = (typeof sampleNames)[number];

/** A small roster that can be brought as it is, to see how one looks. */
export function sampleFile(name: SampleName): { fileName: string; type: string; bytes: Uint8Array<ArrayBuffer> } {
  const encode = (text: string) => new Uint8Array(new TextEncoder().encode(text));
  if (name === "names-en" || name === "names-es") {
    const text = names[name === "names-en" ? "en" : "es"];
    // Excel takes a file without the mark for the old code page of its country.
    return { fileName: `${name}.csv`, type: "text/csv; charset=utf-8", bytes: encode(`\ufeff${text}`) };
  }
  const files = Object.entries(folders[name]).map(([file, text]) => [file, encode(text)] as const);
  const bytes = new Uint8Array(zipSync(Object.fromEntries(files), { mtime: new Date(2026, 0, 1) }));
  return { fileName: `${name}.zip`, type: "application/zip", bytes };
}
