// No file needs itself by way of others. Read from the syntax alone: eslint's import/no-cycle takes a minute for this.
import { globSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../../..");
const folders = ["app", "components", "lib", "tests"];

/** What a file loads when it is loaded, or later by import(): types are gone by then. */
function specifiersOf(file: string, text: string): string[] {
  const found: string[] = [];
  const note = (node: ts.Node | undefined) => node && ts.isStringLiteral(node) && found.push(node.text);
  const look = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && node.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword)
      note(node.moduleSpecifier);
    if (ts.isExportDeclaration(node) && !node.isTypeOnly) note(node.moduleSpecifier);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) note(node.arguments[0]);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  return found;
}

const isFile = (file: string) => statSync(file, { throwIfNoEntry: false })?.isFile() === true;

function resolve(from: string, specifier: string): string | undefined {
  if (!/^(@\/|\.)/.test(specifier)) return undefined;
  const base = specifier.startsWith("@/") ? path.join(root, specifier.slice(2)) : path.resolve(from, "..", specifier);
  return ["", ".ts", ".tsx", ".mjs", "/index.ts"].map((ending) => base + ending).find(isFile);
}

/** The first way back to where it began, or null. */
function findCycle(needs: Map<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (file: string): string[] | null => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return null;
    way.push(file);
    for (const next of needs.get(file) ?? []) {
      const cycle = visit(next);
      if (cycle) return cycle;
    }
    way.pop();
    done.add(file);
    return null;
  };
  for (const file of needs.keys()) {
    const cycle = visit(file);
    if (cycle) return cycle;
  }
  return null;
}

test("a way back is found, over several files and to a file itself", () => {
  const needs = (rows: Record<string, string[]>) => new Map(Object.entries(rows));
  expect(findCycle(needs({ a: ["b"], b: ["c", "d"], c: [], d: ["a"] }))).toEqual(["a", "b", "d", "a"]);
  expect(findCycle(needs({ a: ["b"], b: ["b"] }))).toEqual(["b", "b"]);
  expect(findCycle(needs({ a: ["b", "c"], b: ["c"], c: [] }))).toBeNull();
});

test("types need nobody; imports, passed-on exports and import() do", () => {
  const text = `import type { A } from "@/a"; export type { B } from "./b"; import { type C, c } from "./c";
    import "./d"; export * from "./e"; const f = () => import("./f");`;
  expect(specifiersOf("x.ts", text)).toEqual(["./c", "./d", "./e", "./f"]);
});

test("no file of the house needs itself", () => {
  const files = folders.flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx,mjs}`, { cwd: root }));
  const needs = new Map(
    files.map((name) => {
      const file = path.join(root, name);
      const needed = specifiersOf(file, readFileSync(file, "utf8")).flatMap((each) => resolve(file, each) ?? []);
      return [file, needed] as const;
    }),
  );
  expect([...needs.values()].flat().length).toBeGreaterThan(1000);
  expect(findCycle(needs)?.map((file) => path.relative(root, file)) ?? null).toBeNull();
});
