import { plainName, readList } from "@/lib/plans/rules/list-file";

/** One standard as a list says it: its code in the list, and its title in both languages. */
export type StandardEntry = { code: string; titleEn: string; titleEs: string };

export const standardProblemKinds = [
  "empty",
  "column",
  "quote",
  "code-missing",
  "code-shape",
  "code-twice",
  "title-missing",
  "title-long",
  "cells",
  "many",
] as const;
export type StandardProblem = {
  /** Line of the file, from 1; null where it is about no line of it. */
  line: number | null;
  kind: (typeof standardProblemKinds)[number];
  value: string;
};

export const mostStandards = 400;
export const longestStandard = 300;

const columns = {
  code: ["code", "id", "number", "standard", "código", "clave"],
  title: ["title", "text", "description", "title_en", "title en", "standard text", "título", "texto"],
  title_es: ["title_es", "title es", "spanish", "spanish title", "español", "título en español"],
} as const;
type Column = keyof typeof columns;

const names = Object.fromEntries(
  Object.entries(columns).map(([field, words]) => [field, words.map(plainName)]),
) as Record<Column, string[]>;

const shape = /^[\p{L}\p{N}][\p{L}\p{N}. _/-]{0,39}$/u;

/** A standard as a task names it: "list:code". */
export const standardKey = (list: string, code: string): string => `${list}:${code}`;

/**
 * The standards of a file (code, title and, where there is one, title_es; comma, semicolon or tab) and every problem in
 * it by line. Without a Spanish title the English one stands in. A file with problems has no standards.
 */
export function readStandards(text: string): { standards: StandardEntry[]; problems: StandardProblem[] } {
  const list = readList(text, names, { required: ["code", "title"], most: mostStandards });
  const problems: StandardProblem[] = list.problems.map(({ line, kind, values, column }) => ({
    line,
    kind: fileKinds[kind] ?? "cells",
    value: String(kind === "too-many-lines" ? values.most : (column ?? "")),
  }));
  const lineOf = new Map<string, number>();
  const standards: StandardEntry[] = [];
  for (const { line, cells } of list.rows) {
    const add = (kind: StandardProblem["kind"], value = "") => problems.push({ line, kind, value });
    const { code, title } = cells;
    const before = lineOf.get(code.toLowerCase());
    if (code === "") add("code-missing");
    else if (!shape.test(code)) add("code-shape", code.slice(0, 60));
    else if (before !== undefined) add("code-twice", code);
    else lineOf.set(code.toLowerCase(), line);
    if (title === "") add("title-missing", code);
    if (Math.max(title.length, cells.title_es.length) > longestStandard) add("title-long", code);
    standards.push({ code, titleEn: title, titleEs: cells.title_es || title });
  }
  return problems.length > 0 ? { standards: [], problems } : { standards, problems };
}

const fileKinds: Partial<Record<string, StandardProblem["kind"]>> = {
  "empty-file": "empty",
  "no-lines": "empty",
  "column-missing": "column",
  "column-twice": "column",
  "quote-open": "quote",
  "too-many-cells": "cells",
  "too-many-lines": "many",
};
