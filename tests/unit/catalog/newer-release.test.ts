import { expect, test } from "vitest";
import { isNewerOut } from "@/lib/catalog/rules/newer-release";
import type { ImportKind } from "@/prisma/generated/enums";

const cases: [ImportKind, string, string, boolean | null][] = [
  ["ONET", "29.3", "2025-08-31", false],
  ["ONET", "29.3", "2025-09-01", true],
  ["ONET", "30.0", "2025-12-01", false],
  ["PROJECTIONS", "2024–34", "2026-09-30", false],
  ["PROJECTIONS", "2024–34", "2026-10-01", true],
  ["WAGES", "May 2024", "2026-06-30", false],
  ["WAGES", "May 2024", "2026-07-01", true],
  ["COLLEGES", "HD2023", "2026-01-01", null],
  ["COLLEGES", "2023", "2025-12-31", false],
  ["COLLEGES", "2023", "2026-01-01", true],
  ["COURSES", "12", "2040-01-01", null],
  ["WAGES", "ours", "2040-01-01", null],
  ["ONET", "ours", "2040-01-01", null],
];

test.each(cases)("%s %s at %s: %s", (kind, release, at, expected) => {
  expect(isNewerOut(kind, release, new Date(`${at}T00:00:00Z`))).toBe(expected);
});
