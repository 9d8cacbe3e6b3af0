import { readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { db } from "@/lib/platform/db";
import { ImportKind } from "@/prisma/generated/enums";
import { applyImport, type ApplyProblem } from "../apply-import";
import { bringBackBuiltIn, bringBackImport, type BringBackProblem, type BuiltInProblem } from "../bring-back-import";
import { listImports } from "../queries/list-imports";
import type { ImportProgress } from "../rules/import-report";
import { tryImport, type ImportFile } from "../try-import";
import { reportLines } from "./import-words";

const usage = `Brings an official release into the catalogue, or takes one back.
  npm run catalog:import -- --kind KIND FILE|FOLDER|ZIP... [--release NAME] [--apply] [--confirm]
  npm run catalog:import -- --list
  npm run catalog:import -- --bring-back ID
  npm run catalog:import -- --built-in --kind KIND [--area US|MO|...]
KIND is onet, projections, wages, programs (CIP), courses (SCED) or colleges (IPEDS).
Without --apply it only says what would change. --confirm answers the questions that it asks.`;

const problems: Record<ApplyProblem | BringBackProblem | BuiltInProblem, string> = {
  "another-import": "Another import is running: wait for it and try again.",
  "not-found": "There is no such import.",
  "not-tried": "This import is no trial any more.",
  "not-replaced": "Only a replaced import can be brought back.",
  "not-active": "No import of this kind and area is active.",
  "has-problems": "Nothing was changed: the problems stand above.",
  "needs-confirmation": "Nothing was changed: add --confirm where the questions above are meant so.",
  "does-not-fit": "Nothing was changed: the catalogue has moved since the trial. Try it again.",
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
        kind: { type: "string" },
        release: { type: "string" },
        area: { type: "string", default: "" },
        apply: { type: "boolean", default: false },
        confirm: { type: "boolean", default: false },
        list: { type: "boolean", default: false },
        "bring-back": { type: "string" },
        "built-in": { type: "boolean", default: false },
      },
    });
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`, 2);
  }
}

function readGiven(given: string): ImportFile[] {
  const stats = statSync(given, { throwIfNoEntry: false });
  if (!stats) return stop(`${given}: there is no such file or folder.`);
  if (!stats.isDirectory()) return [{ name: path.basename(given), bytes: readFileSync(given) }];
  const folder = path.basename(path.resolve(given));
  return readdirSync(given)
    .filter((name) => /\.(txt|csv|tsv|zip|xlsx)$/i.test(name))
    .map((name) => ({ name: `${folder}/${name}`, bytes: readFileSync(path.join(given, name)) }));
}

const { values, positionals } = readArguments();

function readKind(): ImportKind {
  const kind = Object.values(ImportKind).find((name) => name === values.kind?.toUpperCase());
  return kind ?? stop(usage, 2);
}

function onProgress({ stage, share }: ImportProgress) {
  if (process.stderr.isTTY) process.stderr.write(`\r${stage} ${Math.round(share * 100)} %        \r`);
}

async function showList() {
  const imports = await listImports();
  if (imports.length === 0) console.log("No import yet: the built-in files count.");
  for (const { id, kind, area, release, state, rows, createdAt } of imports) {
    console.log([id, kind, area || "-", release || "-", state, `${rows} rows`, createdAt.toISOString()].join("  "));
  }
}

async function bring(): Promise<number> {
  const id = values["bring-back"];
  const isId = id !== undefined && /^[0-9a-f-]{36}$/i.test(id);
  if (id !== undefined && !isId) return stop(problems["not-found"]);
  const result = isId
    ? await bringBackImport({ id, by: null, onProgress })
    : await bringBackBuiltIn({ kind: readKind(), area: values.area, by: null, onProgress });
  if (!result.ok) return stop(problems[result.problem]);
  console.log(
    `Done: release ${result.value.release} of the catalogue${result.value.changed ? "" : ", nothing changed"}.`,
  );
  return 0;
}

async function bringIn(): Promise<number> {
  const kind = readKind();
  if (positionals.length === 0) return stop(usage, 2);
  const files = positionals.flatMap(readGiven);
  const trial = await tryImport({ kind, files, release: values.release ?? null, by: null, onProgress });
  if (!trial.ok) return stop(problems[trial.problem]);
  const { id, report } = trial.value;
  for (const line of reportLines(report)) console.log(line);
  if (report.problemCount > 0) return stop(problems["has-problems"]);
  if (!values.apply) {
    console.log(`Tried, nothing changed (${id}). Add --apply to bring it in.`);
    return 0;
  }
  const applied = await applyImport({ id, confirmed: values.confirm, by: null, onProgress });
  if (!applied.ok) return stop(problems[applied.problem]);
  const { release, changed } = applied.value;
  console.log(`Applied: release ${release} of the catalogue${changed ? "" : ", nothing changed"}.`);
  return 0;
}

if (values.list) await showList();
else process.exitCode = values["bring-back"] !== undefined || values["built-in"] ? await bring() : await bringIn();
await db.$disconnect();
