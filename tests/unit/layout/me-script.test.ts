import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { meVersion } from "@/components/layout/me-script";

const script = readFileSync(path.resolve(import.meta.dirname, "../../../public/me.js"));

test("the address of public/me.js changes with its content", () => {
  expect(createHash("sha256").update(script).digest("hex").slice(0, 8)).toBe(meVersion);
});

test("public/me.js stays about 2 KB", () => expect(gzipSync(script).length).toBeLessThan(2300));
