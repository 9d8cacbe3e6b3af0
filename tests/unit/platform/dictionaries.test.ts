// A missing key fails: every dictionary says the same things in both languages, with the same placeholders.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const components = path.resolve(import.meta.dirname, "../../../components");

const folders = readdirSync(components, { recursive: true, encoding: "utf8" })
  .filter((file) => path.basename(file) === "en.json")
  .map((file) => path.dirname(file));

type Tree = string | Tree[] | { [key: string]: Tree };

function leaves(tree: Tree, at = ""): [string, string][] {
  if (typeof tree === "string") return [[at, tree]];
  return Object.entries(tree).flatMap(([key, branch]) => leaves(branch as Tree, at ? `${at}.${key}` : key));
}

const read = (folder: string, language: string) =>
  new Map(leaves(JSON.parse(readFileSync(path.join(components, folder, `${language}.json`), "utf8")) as Tree));

const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

test("there are dictionaries to compare", () => expect(folders.length).toBeGreaterThan(5));

test.each(folders)("%s", (folder) => {
  expect(existsSync(path.join(components, folder, "es.json"))).toBe(true);
  const [en, es] = [read(folder, "en"), read(folder, "es")];
  expect([...es.keys()].sort()).toEqual([...en.keys()].sort());
  for (const [key, text] of en) {
    expect(placeholders(es.get(key) ?? ""), key).toEqual(placeholders(text));
    expect(es.get(key)?.trim(), key).not.toBe("");
  }
});
