import type { CopySession } from "@/lib/platform/copy-rows";
import type { FileKind } from "../rules/roster/columns";
import type { FileMode } from "../rules/roster/manifest";
import type { RosterCode } from "../rules/roster/problems";

/** What one run is about, the same when it is tried and when it is applied. */
export type RosterScope = {
  runId: string;
  /** The district or the school whose words for things `RosterKey` keeps. */
  sourceId: string;
  districtId: string | null;
  /** Of a run that may touch one school only. */
  schoolId: string | null;
  kind: "ONEROSTER" | "NAMES";
  /** How each file that is there speaks; one that is not there says nothing. */
  modes: Partial<Record<FileKind, FileMode>>;
  /** What each file is called. */
  names: Partial<Record<FileKind, string>>;
  /** Day of the run, YYYY-MM-DD. */
  today: string;
};

/** Kinds of `RosterKey`; what a plain list calls people is another language than a student information system's. */
export const keyKind = ({ kind }: RosterScope, what: "org" | "session" | "class" | "user" | "role") =>
  kind === "NAMES" ? `list.${what}` : what;

/** What stands before an enrolment's id in its row: the ids of two districts may be the same. */
export const enrollmentPrefix = ({ sourceId, kind }: RosterScope) => `${sourceId}/${kind === "NAMES" ? "list/" : ""}`;

export const isBulk = ({ modes }: RosterScope, kind: FileKind) => modes[kind] === "bulk";

/** Where problems wait until they are sorted by file and line. */
export const problemTable = `
  CREATE TEMP TABLE roster_problem_in (file text, line int, col text, code text, value text) ON COMMIT DROP`;

/** Adds a problem for each row (line, value) of a query; gives their number. */
export async function addProblems(
  session: CopySession,
  { file, column, code }: { file: string | undefined; column: string | null; code: RosterCode },
  rows: string,
  values: readonly unknown[] = [],
): Promise<number> {
  const n = values.length;
  const { rowCount } = await session.query(
    `INSERT INTO roster_problem_in (file, line, col, code, value)
     SELECT $${n + 1}::text, q.line, $${n + 2}::text, $${n + 3}::text, left(q.value, 200) FROM (${rows}) q`,
    [...values, file ?? "", column, code],
  );
  return rowCount ?? 0;
}
