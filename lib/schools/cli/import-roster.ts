import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { withPurpose } from "@/lib/platform/with-actor";
import { type ApplyProblem, applyRoster } from "../apply-roster";
import { claimRoster, type ClaimProblem } from "../claim-roster";
import { fileKindOf } from "../rules/roster/columns";
import { asksFirst } from "../rules/roster/limits";
import { startRoster, type StartProblem } from "../start-roster";
import { type RosterFile, tryRoster } from "../try-roster";
import { countLines, problemLines } from "./roster-lines";

const usage = `Brings a roster: OneRoster 1.1 or 1.2 (a folder of CSV files or a zip), or a plain list of one school's names.
  npm run roster:import -- FOLDER|ZIP|FILE... [--district NAME|ID]
    [--school ID] [--delta] [--apply] [--leaving N]
Without --apply it only says what would change. Without --district the files name it. --delta: only changes, where no
manifest.csv says it. --leaving N answers the question that is asked where many people would leave.`;

const problems: Record<StartProblem | ClaimProblem | Exclude<ApplyProblem, "busy">, string> = {
  "not-found": "There is no such district or school.",
  busy: "Another roster of the same schools is being read or applied: wait for it and try again.",
  "not-tried": "This roster is not waiting any more.",
  "confirm-leaving": "Nothing was changed: many people would leave. Add --leaving with their number if that is right.",
  "not-taken": "Nothing was changed: it was stopped.",
  "rows-gone": "Nothing was changed: the database lost what was read. Try again.",
  "more-leave": "Nothing was changed: more people would leave now. Try again.",
  broke: "Nothing was changed: something broke.",
};

function stop(message: string, code = 1): never {
  console.error(message);
  process.exit(code);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        district: { type: "string" },
        school: { type: "string" },
        delta: { type: "boolean", default: false },
        apply: { type: "boolean", default: false },
        leaving: { type: "string" },
      },
    });
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`, 2);
  }
}

function readGiven(given: string): RosterFile[] {
  const stats = statSync(given, { throwIfNoEntry: false });
  if (!stats) return stop(`${given}: there is no such file or folder.`);
  if (!stats.isDirectory()) return [{ name: path.basename(given), bytes: readFileSync(given) }];
  return readdirSync(given)
    .filter((name) => /\.csv$/i.test(name))
    .map((name) => ({ name, bytes: readFileSync(path.join(given, name)) }));
}

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

async function findDistrict(named: string | undefined): Promise<string | null> {
  if (named === undefined) return null;
  const found = await withPurpose("roster", (tx) =>
    tx.district.findMany({ where: isId(named) ? { id: named } : { name: named }, take: 2, select: { id: true } }),
  );
  return found.length === 1 ? found[0]!.id : stop(problems["not-found"]);
}

let told = "";
function onTell(step: string, done: number, total: number) {
  if (step !== told) console.error(step);
  else if (process.stderr.isTTY && total > 0) process.stderr.write(`  ${done} of ${total}\r`);
  told = step;
}

async function main(): Promise<number> {
  const { values, positionals } = readArguments();
  if (positionals.length === 0) return stop(usage, 2);
  const leaving = values.leaving === undefined ? null : Number(values.leaving);
  if (leaving !== null && !Number.isInteger(leaving)) return stop(usage, 2);
  if (values.school !== undefined && !isId(values.school)) return stop(problems["not-found"]);
  const files = positionals.flatMap(readGiven);
  const schoolId = values.school ?? null;
  const plain = files.length === 1 && !/\.zip$/i.test(files[0]!.name) && fileKindOf(files[0]!.name) === null;
  const started = await startRoster(null, {
    districtId: schoolId === null ? await findDistrict(values.district) : null,
    schoolId,
    kind: schoolId !== null && plain ? "NAMES" : "ONEROSTER",
    fileName: positionals.map((name) => path.basename(path.resolve(name))).join(", "),
    delta: values.delta,
  });
  if (!started.ok) return stop(problems[started.problem]);
  const { id } = started.value;
  const { state, counts, lossShare } = await tryRoster(id, files, onTell);
  const found = await withPurpose("roster", (tx) =>
    tx.rosterProblem.findMany({ where: { runId: id }, orderBy: { id: "asc" }, take: 101 }),
  );
  const all = Object.values(counts.problems).reduce<number>((sum, n) => sum + (n ?? 0), 0);
  for (const line of problemLines(
    found.map((row) => ({ ...row, id: String(row.id) })),
    all,
  ))
    console.log(line);
  for (const line of countLines(counts)) console.log(line);
  if (state === "REFUSED") return stop("This roster cannot be used as it is. Nothing was changed.");
  if (!values.apply) return 0;
  if (asksFirst(lossShare) && leaving === null) return stop(problems["confirm-leaving"]);
  const claimed = await claimRoster(null, { id, leaving });
  if (!claimed.ok) return stop(problems[claimed.problem]);
  const outcome = await applyRoster(id, onTell);
  if (outcome !== "applied") return stop(problems[outcome]);
  console.log("Applied.");
  return 0;
}

// What is left open (connections of the pool) must not keep the command waiting.
process.exit(await main());
