import { expect, it } from "vitest";
import { statementNames } from "@/lib/platform/statement-names";

const ask = (nameOf: (sql: string) => string, sql: string, times: number) =>
  Array.from({ length: times }, () => nameOf(sql)).at(-1);

it("names a statement from the third time on, and always alike", () => {
  const nameOf = statementNames();
  expect(nameOf("SELECT 1")).toBe("");
  expect(nameOf("SELECT 1")).toBe("");
  const name = nameOf("SELECT 1");
  expect(name).toMatch(/^w[0-9a-f]{40}$/);
  expect(nameOf("SELECT 1")).toBe(name);
  expect(ask(nameOf, "SELECT 2", 3)).not.toBe(name);
});

it("names no more statements than its bound, and keeps those that it named", () => {
  const nameOf = statementNames({ names: 2, counted: 10 });
  const [first, second, third] = ["a", "b", "c"].map((sql) => ask(nameOf, sql, 3));
  expect([first, second].every(Boolean)).toBe(true);
  expect(third).toBe("");
  expect(nameOf("a")).toBe(first);
});

it("forgets what came once, so that ever new statements fill nothing up", () => {
  const nameOf = statementNames({ names: 10, counted: 5 });
  nameOf("often");
  for (let number = 0; number < 6; number += 1) nameOf(`once ${number}`);
  expect(nameOf("often")).toBe("");
});
