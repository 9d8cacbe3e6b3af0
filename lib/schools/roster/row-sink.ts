import { type CopySession, copyLine } from "@/lib/platform/copy-rows";
import { type RosterCode, shownValue, weightOf } from "../rules/roster/problems";
import type { RowData } from "../rules/roster/read-row";
import { problemTable } from "./roster-scope";

const most = 20_000;

/** Takes rows and problems as they are read and copies them by the thousand. */
export class RowSink {
  private rows: string[] = [];
  private problems: string[] = [];
  private copying: Promise<void> = Promise.resolve();
  /** Something was found with which no roster can be applied. */
  fatal = false;

  private constructor(
    private readonly session: CopySession,
    private readonly runId: string,
  ) {}

  static async open(session: CopySession, runId: string): Promise<RowSink> {
    await session.query(
      `CREATE TEMP TABLE roster_row_in (kind text, line int, "sourcedId" text, data jsonb) ON COMMIT DROP`,
    );
    await session.query(problemTable);
    return new RowSink(session, runId);
  }

  row(kind: string, line: number, sourcedId: string, data: RowData) {
    this.rows.push(copyLine([kind, line, sourcedId, JSON.stringify(data)]));
  }

  problem(
    code: RosterCode,
    file: string,
    line: number | null = null,
    column: string | null = null,
    value: string | null = null,
  ) {
    if (weightOf(code) === "fatal") this.fatal = true;
    this.problems.push(copyLine([file, line, column, code, value === null ? null : shownValue(value)]));
  }

  /** Between two pieces of a file: copies what has gathered, if it is much, while the next piece is read. */
  async rest(atLeast = most) {
    if (this.rows.length < atLeast && this.problems.length < atLeast) return;
    await this.copying;
    const [rows, problems] = [this.rows, this.problems];
    [this.rows, this.problems] = [[], []];
    this.copying = this.copy(rows, problems);
    // Whoever waits for it hears of its failure; until then nobody does.
    this.copying.catch(() => undefined);
  }

  private async copy(rows: readonly string[], problems: readonly string[]) {
    if (problems.length > 0) await this.session.copy("roster_problem_in", problems);
    if (rows.length === 0) return;
    await this.session.copy("roster_row_in", rows);
    await this.session.query(
      `INSERT INTO "RosterRow" ("runId", kind, line, "sourcedId", data)
       SELECT $1::uuid, kind, line, "sourcedId", data FROM roster_row_in`,
      [this.runId],
    );
    await this.session.query("TRUNCATE roster_row_in");
  }

  async finish() {
    await this.rest(1);
    await this.copying;
  }
}
