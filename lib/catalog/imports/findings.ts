import { mostProblems } from "../rules/import-limits";
import type { ConfirmKey, ImportFinding, NoteKey, ProblemKey } from "../rules/import-report";

type Where = { file?: string | undefined; line?: number | undefined } & Record<string, string | number | undefined>;

function finding<Key extends string>(key: Key, { file, line, ...rest }: Where): ImportFinding<Key> {
  const known = Object.entries(rest).filter(([, value]) => value !== undefined);
  return {
    key,
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
    values: Object.fromEntries(known.map(([name, value]) => [name, String(value).slice(0, 200)])),
  };
}

/** Collects what is found while the files of an import are read. */
export class Findings {
  readonly problems: ImportFinding<ProblemKey>[] = [];
  readonly confirm: ImportFinding<ConfirmKey>[] = [];
  readonly notes: ImportFinding<NoteKey>[] = [];
  problemCount = 0;

  problem(key: ProblemKey, where: Where = {}) {
    this.problemCount += 1;
    if (this.problems.length < mostProblems) this.problems.push(finding(key, where));
  }

  ask(key: ConfirmKey, where: Where) {
    this.confirm.push(finding(key, where));
  }

  note(key: NoteKey, where: Where = {}) {
    this.notes.push(finding(key, where));
  }

  /** Notes how many rows were passed over, where there are any. */
  count(key: NoteKey, n: number, where: Where = {}) {
    if (n > 0) this.note(key, { ...where, n });
  }

  get clean(): boolean {
    return this.problemCount === 0;
  }
}
