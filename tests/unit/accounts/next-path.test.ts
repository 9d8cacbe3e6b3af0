import { expect, it } from "vitest";
import { nextPath } from "@/lib/accounts/rules/next-path";

it.each(["/en", "/es/home", "/en/search?q=nurse#top", "/en/clusters/national-16/health"])("leads to %s", (next) =>
  expect(nextPath(next, "/en")).toBe(next),
);

it.each([
  "https://evil.example/en",
  "//evil.example/en",
  "/\\evil.example",
  "/en/../api/v1/me/export",
  "/en/..//evil.example",
  "/entrance",
  "/api/v1/me",
  "javascript:alert(1)",
  "/en" + "x".repeat(1000),
  "",
  undefined,
  ["/en"],
])("does not lead to %j", (next) => expect(nextPath(next, "/fallback")).toBe("/fallback"));

it("takes what a browser would take out of a line break", () => {
  expect(nextPath("/en/\n/evil.example", "/fallback")).not.toMatch(/^\/\//);
});
