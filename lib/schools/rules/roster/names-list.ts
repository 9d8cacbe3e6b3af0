import { cleanName, readEmail, readGrades, signInBase } from "./cells";
import type { Columns } from "./columns";
import { type Complain, shownValue } from "./problems";
import type { Cell, RowData } from "./read-row";

/** The columns of a plain list of a school's students, in any order and in the words of several languages. */
export const nameColumns: Columns = {
  known: ["name", "given", "family", "grade", "email", "number", "class", "teacher"],
  must: [],
  aliases: {
    ...{ fullname: "name", student: "name", studentname: "name", nombrecompleto: "name", nombreyapellido: "name" },
    ...{ nom: "name", estudiante: "name", alumno: "name", alumna: "name", nombreyapellidos: "name" },
    ...{ first: "given", firstname: "given", givenname: "given", forename: "given", nombre: "given", nombres: "given" },
    ...{ prenom: "given", primernombre: "given", vorname: "given" },
    ...{ last: "family", lastname: "family", surname: "family", familyname: "family", apellido: "family" },
    ...{ apellidos: "family", nachname: "family" },
    ...{
      grado: "grade",
      gradelevel: "grade",
      year: "grade",
      curso: "grade",
      grades: "grade",
      yr: "grade",
      gr: "grade",
    },
    ...{ mail: "email", emailaddress: "email", correo: "email", correoelectronico: "email", studentemail: "email" },
    ...{ id: "number", studentid: "number", studentnumber: "number", numero: "number", matricula: "number" },
    ...{ no: "number", num: "number", studentno: "number", numerodeestudiante: "number", localid: "number" },
    ...{ section: "class", homeroom: "class", period: "class", clase: "class", seccion: "class", grupo: "class" },
    ...{ classname: "class", course: "class" },
    ...{ instructor: "teacher", maestro: "teacher", maestra: "teacher", docente: "teacher", profesor: "teacher" },
    ...{ profesora: "teacher", teachername: "teacher", homeroomteacher: "teacher" },
  },
};

export type ListedName = {
  sourcedId: string;
  data: RowData;
  className: string | null;
  /** A name or an e-mail address. */
  teacher: string | null;
};

const fold = (text: string) => text.toLowerCase().replace(/\s+/g, " ");

/**
 * One line of a plain list. Its id is the school's number, else the e-mail address, else the name and grade, so that
 * the same list a second time means the same people. Null where there is no name.
 */
export function readName(cell: Cell, complain: Complain): ListedName | null {
  const text = (column: string) => cleanName(cell(column)).slice(0, 120);
  const whole = text("name");
  // "Ruiz, Ana" is how many systems print a name.
  const turned = /^([^,]+),\s*([^,]+)$/.exec(whole);
  const words = whole.split(" ");
  const given = text("given") || (turned ? turned[2]! : words.slice(0, -1).join(" "));
  const family = text("family") || (turned ? turned[1]! : words.length > 1 ? words.at(-1)! : "");
  const name = text("given") !== "" || text("family") !== "" || turned ? `${given} ${family}`.trim() : whole;
  if (name === "") {
    complain("missing-value", "name");
    return null;
  }
  const { grades, wrong } = readGrades(cell("grade"));
  if (wrong.length > 0) complain("bad-grade", "grade", shownValue(wrong.join(", ")));
  const typed = text("email");
  const email = typed === "" ? null : readEmail(typed);
  if (typed !== "" && email === null) complain("bad-email", "email", shownValue(typed));
  const number = text("number").slice(0, 60) || null;
  const grade = grades.at(-1) ?? null;
  const sourcedId =
    number !== null ? `number:${number}` : email !== null ? `mail:${email}` : `name:${fold(name)}|${grade ?? ""}`;
  return {
    sourcedId: sourcedId.slice(0, 255),
    data: {
      name,
      family: family || null,
      base: signInBase(email?.split("@")[0] ?? "", given || name, family),
      email,
      number,
      grade,
      role: "STUDENT",
      orgs: ["own"],
    },
    className: text("class") || null,
    teacher: text("teacher") || null,
  };
}

/** Whether a heading is that of a plain list: it names people, and no ids of a student information system. */
export const isNamesHeading = (found: ReadonlySet<string>): boolean =>
  found.has("name") || found.has("given") || found.has("family");
