// The lint rules that hold the house together, each held to a planted violation.
import path from "node:path";
import { ESLint } from "eslint";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../../..");
const eslint = new ESLint({ cwd: root });

const server = 'import "server-only";\n';

async function complaints(file: string, code: string) {
  const [result] = await eslint.lintText(code, { filePath: path.join(root, file) });
  return result?.messages.filter(({ severity }) => severity === 2).map(({ message }) => message) ?? [];
}

test.each([
  ["a rule reads the clock", "lib/plans/rules/x.ts", "export const x = () => new Date();", /Pass the time in/],
  ["a rule rolls dice", "lib/plans/rules/x.ts", "export const x = () => Math.random();", /Pass randomness in/],
  [
    "a rule opens the database",
    "lib/plans/rules/x.ts",
    'import { db } from "@/lib/platform/db";\nexport const x = db;',
    /Rules are pure/,
  ],
  [
    "lib knows a component",
    "lib/plans/x.ts",
    `${server}import { Trail } from "@/components/plans/trail";\nexport const x = Trail;`,
    /lib never knows/,
  ],
  [
    "catalog knows a person",
    "lib/catalog/x.ts",
    `${server}import { isStudent } from "@/lib/accounts/rules/roles";\nexport const x = isStudent;`,
    /lib\/catalog may use only/,
  ],
  [
    "plans know the survey",
    "lib/plans/x.ts",
    `${server}import { getSurveyState } from "@/lib/survey/queries/get-survey-state";\nexport const x = getSurveyState;`,
    /lib\/plans may use only/,
  ],
  [
    "a profile knows a counselor's notes",
    "lib/profiles/x.ts",
    `${server}import { writeNote } from "@/lib/counseling/write-note";\nexport const x = writeNote;`,
    /lib\/profiles may use only/,
  ],
  [
    "a verb uses the raw client",
    "lib/plans/x.ts",
    `${server}import { db } from "@/lib/platform/db";\nexport const x = db;`,
    /one door/,
  ],
  [
    "a query may reach the browser",
    "lib/plans/queries/x.ts",
    'import { withActor } from "@/lib/platform/with-actor";\nexport const x = withActor;',
    /server-only/,
  ],
  [
    "a page opens the database",
    "app/[locale]/x/page.tsx",
    'import { db } from "@/lib/platform/db";\nexport default () => String(db);',
    /Only lib talks|one door/,
  ],
  [
    "a component asks for data",
    "components/plans/x.tsx",
    'import { getPlan } from "@/lib/plans/queries/get-plan";\nexport const x = getPlan;',
    /never ask/,
  ],
  [
    "a shared component knows a domain",
    "components/ui/x.tsx",
    'import { isStudent } from "@/lib/accounts/rules/roles";\nexport const x = isStudent;',
    /knows no domain/,
  ],
  [
    "a domain's component borrows from another's",
    "components/plans/x.tsx",
    'import { StepFilters } from "@/components/counseling/step-filters";\nexport const x = StepFilters;',
    /not with each other/,
  ],
  [
    "an action asks nobody who they are",
    "app/[locale]/x/actions.ts",
    '"use server";\nexport async function xAction() {}',
    /public endpoint/,
  ],
  [
    "a dictionary reaches the browser",
    "components/plans/x.tsx",
    '"use client";\nimport { planTexts } from "@/components/plans/texts";\nexport const x = planTexts;',
    /never reaches the browser/,
  ],
  [
    "a hook is called on a condition",
    "app/[locale]/x/page.tsx",
    'import { useState } from "react";\nexport default function X({ a }: { a: boolean }) { if (a) useState(1); return null; }',
    /called conditionally/,
  ],
  [
    "what runs in the browser makes a component while it draws",
    "components/catalog/text-edit/text-form.tsx",
    '"use client";\nexport function X() { const Y = () => null; return <Y />; }',
    /Cannot create components/,
  ],
])("lint sees when %s", async (_, file, code, expected) => {
  expect((await complaints(file, code)).join("\n")).toMatch(expected);
});

test("lint is quiet about what follows the map", async () => {
  const code = `${server}import { isInCatalog } from "@/lib/catalog/queries/is-in-catalog";\nexport const x = isInCatalog;`;
  expect(await complaints("lib/plans/x.ts", code)).toEqual([]);
});
