import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { searchScriptVersion } from "@/components/catalog/search/search-script";

const script = readFileSync(path.resolve(import.meta.dirname, "../../../public/search-box.js"));

test("the address of public/search-box.js changes with its content", () => {
  expect(createHash("sha256").update(script).digest("hex").slice(0, 8)).toBe(searchScriptVersion);
});

test("public/search-box.js stays under 3 KB", () => expect(gzipSync(script).length).toBeLessThan(3000));
