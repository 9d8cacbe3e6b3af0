import {
  cleanCell,
  cleanName,
  readBoolean,
  readDate,
  readEmail,
  readGrades,
  readList,
  readStatus,
  signInBase,
} from "./cells";
import { demographicFlags, demographicTexts, type FileKind } from "./columns";
import { type Complain, shownValue } from "./problems";
import { readRole } from "./roster-roles";

/** A cell of the row by the name of its column; empty where the file has no such column. */
export type Cell = (column: string) => string;

export type RowData = Record<string, unknown>;

const longestId = 255;
const longestName = 120;

class Reader {
  bad = false;
  constructor(
    private readonly cell: Cell,
    private readonly complain: Complain,
  ) {}

  text(column: string, longest = longestName): string {
    const value = cleanName(this.cell(column));
    if (value.length <= longest) return value;
    this.complain("too-long", column, shownValue(value));
    return value.slice(0, longest).trim();
  }
  /** Like a text, but what systems write for nothing is nothing. */
  optional(column: string, longest = longestName): string | null {
    const value = this.text(column, longest);
    return value === "" || /^(null|n\/a|none)$/i.test(value) ? null : value;
  }
  must(column: string, longest = longestName): string {
    const value = this.text(column, longest);
    if (value === "") {
      this.bad = true;
      this.complain("missing-value", column);
    }
    return value;
  }
  id(column: string): string | null {
    return this.optional(column, longestId);
  }
  severe(code: Parameters<Complain>[0], column: string) {
    this.bad = true;
    this.complain(code, column, shownValue(cleanCell(this.cell(column))));
  }
  mild(code: Parameters<Complain>[0], column: string, value = cleanCell(this.cell(column))) {
    this.complain(code, column, shownValue(value));
  }
  gone(): boolean {
    const status = readStatus(this.cell("status"));
    if (status === null) this.mild("bad-status", "status");
    return status === "gone";
  }
  /** False where it says so; true where it says nothing that can be read. */
  enabled(): boolean {
    const value = cleanCell(this.cell("enabledUser"));
    const read = value === "" ? true : readBoolean(value);
    if (read === null) this.mild("bad-boolean", "enabledUser");
    return read ?? true;
  }
  date(column: string): string | null {
    const value = this.optional(column);
    const read = value === null ? null : readDate(value);
    if (value !== null && read === null) this.mild("bad-date", column);
    return read;
  }
  grades(): number[] {
    const value = this.optional("grades");
    const { grades, wrong } = readGrades(value ?? "");
    if (wrong.length > 0) this.mild("bad-grade", "grades", wrong.join(", "));
    return grades;
  }
}

const flag = (name: string, on: boolean): RowData => (on ? { [name]: true } : {});

const readers: Record<Exclude<FileKind, "session">, (row: Reader, cell: Cell) => RowData> = {
  org: (row) => {
    const type = row.must("type").toLowerCase();
    const ours = type === "school" ? "school" : ["district", "local"].includes(type) ? "district" : "other";
    if (type !== "" && ours === "other" && !["department", "state", "national"].includes(type))
      row.severe("bad-type", "type");
    return { name: row.must("name"), type: ours, parent: row.id("parentSourcedId"), ...flag("gone", row.gone()) };
  },
  course: (row) => {
    const grades = row.grades();
    return {
      title: row.must("title"),
      code: row.optional("courseCode", 60),
      org: row.id("orgSourcedId"),
      ...(grades.length > 0 ? { from: grades[0], to: grades.at(-1) } : {}),
      ...flag("gone", row.gone()),
    };
  },
  class: (row, cell) => {
    const grades = row.grades();
    return {
      title: row.must("title"),
      course: row.id("courseSourcedId"),
      org: row.must("schoolSourcedId", longestId),
      terms: readList(cell("termSourcedIds")),
      subject: readList(cell("subjects"))[0]?.slice(0, longestName) ?? null,
      grade: grades.length === 1 ? grades[0] : null,
      ...flag("homeroom", /^homeroom$/i.test(cleanCell(cell("classType")))),
      ...flag("gone", row.gone()),
    };
  },
  user: (row, cell) => {
    const [given, family] = [row.must("givenName"), row.must("familyName")];
    const called = row.optional("preferredGivenName") ?? given;
    const surname = row.optional("preferredFamilyName") ?? family;
    const typed = row.optional("email", 254);
    const email = typed === null ? null : readEmail(typed);
    if (typed !== null && email === null) row.mild("bad-email", "email");
    const roleCell = cleanCell(cell("role"));
    const role = roleCell === "" ? null : readRole(roleCell);
    if (roleCell !== "" && role === null) row.severe("bad-role", "role");
    const orgs = [...new Set([...readList(cell("orgSourcedIds")), ...readList(cell("primaryOrgSourcedId"))])];
    return {
      name: `${called} ${surname}`.trim(),
      family: surname,
      base: signInBase(cell("username"), called, surname),
      email,
      number: row.optional("identifier", 60),
      grade: row.grades().at(-1) ?? null,
      ...(role === null ? {} : { role, orgs }),
      ...flag("gone", row.gone() || !row.enabled()),
    };
  },
  profile: (row) => ({ user: row.must("userSourcedId", longestId) }),
  role: (row, cell) => {
    const role = readRole(cell("role"));
    if (role === null && row.must("role") !== "") row.severe("bad-role", "role");
    const [from, until] = [row.date("beginDate"), row.date("endDate")];
    if (from !== null && until !== null && until < from) row.severe("date-order", "endDate");
    return {
      user: row.must("userSourcedId", longestId),
      org: row.must("orgSourcedId", longestId),
      role,
      from,
      until,
      ...flag("gone", row.gone()),
    };
  },
  enrollment: (row, cell) => {
    const role = readRole(cell("role"));
    if (role === null && row.must("role") !== "") row.severe("bad-role", "role");
    const [from, until] = [row.date("beginDate"), row.date("endDate")];
    if (from !== null && until !== null && until < from) row.severe("date-order", "endDate");
    return {
      class: row.must("classSourcedId", longestId),
      user: row.must("userSourcedId", longestId),
      role: role === "STUDENT" ? "STUDENT" : role === "FAMILY" || role === "OTHER" ? "OTHER" : "EDUCATOR",
      from,
      until,
      ...flag("gone", row.gone()),
    };
  },
  demographics: (row, cell) => {
    const data: RowData = {};
    const born = row.date("birthDate");
    if (born !== null) data.birthDate = born;
    for (const column of demographicFlags) {
      const value = row.optional(column);
      const read = value === null ? null : readBoolean(value);
      if (value !== null && read === null) row.mild("bad-value", column);
      if (read !== null) data[column] = read;
    }
    for (const column of demographicTexts) {
      const value = row.optional(column);
      if (value !== null) data[column] = value;
    }
    const sex = cleanCell(cell("sex")).toLowerCase();
    if (sex !== "" && !/^(male|female|unspecified|other|m|f|x)$/.test(sex)) row.mild("bad-value", "sex");
    return { data, ...flag("gone", row.gone()) };
  },
};

/**
 * One row of a roster's file as it is staged, complaining of what is wrong. Null where it has no id; `{ bad: true }`
 * where it cannot be taken: then it is still named, so that what it is about does not count as vanished.
 */
export function readRow(
  kind: Exclude<FileKind, "session">,
  cell: Cell,
  complain: Complain,
): { sourcedId: string; data: RowData } | null {
  const reader = new Reader(cell, complain);
  const sourcedId = reader.must("sourcedId", longestId);
  const data = readers[kind](reader, cell);
  if (sourcedId === "") return null;
  // Whose role it was is kept, so that who has one that cannot be read keeps what they have.
  return { sourcedId, data: reader.bad ? { bad: true, user: data.user ?? null } : data };
}
