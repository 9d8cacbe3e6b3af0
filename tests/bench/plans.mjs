import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { tsImport } from "tsx/esm/api";
import { timeFits } from "./fit-plans.mjs";

/** Calls the rules: no server, no database. */
export const needsServer = false;

const words = (en) => ({ en, es: en });
const areas = Array.from({ length: 21 }, (_, i) => String(i + 1).padStart(2, "0"));

/** 25 lines of overlapping subjects; `moving` of them may stand in one of three others, and there is one choice. */
const largeSet = (moving) => ({
  totalCredits: 50,
  countsFrom: 9,
  split: false,
  lines: Array.from({ length: 25 }, (_, i) => ({
    id: `line-${i}`,
    title: words(`Line ${i}`),
    credits: i === 24 ? 8 : i >= 20 ? 0.5 : 2,
    selectors: i === 24 ? ["any"] : [areas[i % 21], areas[(i * 5 + 2) % 21]].map((area) => `sced:${area}`),
    ...(i >= 20 && i < 20 + moving ? { alsoWithin: ["line-0", "line-1", "line-2"] } : {}),
    ...(i === 18 || i === 19 ? { way: { choice: "way", option: `way-${i}` } } : {}),
  })),
  choices: [
    { id: "way", title: words("Way"), options: [18, 19].map((i) => ({ id: `way-${i}`, title: words(`Way ${i}`) })) },
  ],
  conditions: [],
});

const sixtyCourses = Array.from({ length: 60 }, (_, i) => ({
  id: `course-${i}`,
  code: `C${i}`,
  scedCode: `${areas[(i * 7) % 21]}${String(100 + i).padStart(3, "0")}`,
  title: `Course ${i}`,
  grade: 9 + (i % 4),
  term: 0,
  credits: i % 3 === 0 ? 0.5 : 1,
  state: i % 4 === 0 ? "DONE" : i % 4 === 1 ? "NOW" : "PLANNED",
  origin: "PLAN",
}));

const timesOf = (run, rounds) => {
  for (let i = 0; i < 50; i++) run();
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return { median: times[Math.floor(rounds / 2)], p95: times[Math.floor(rounds * 0.95)] };
};

export const run = async () => {
  const { checkRequirements } = await tsImport("../../lib/plans/rules/check-requirements.ts", import.meta.url);
  const { countCombinations } = await tsImport("../../lib/plans/rules/requirement-set.ts", import.meta.url);
  const file = new URL("../../prisma/catalog/requirements/us-mo.json", import.meta.url);
  const missouri = JSON.parse(readFileSync(file, "utf8")).content;
  const cases = [
    ["Missouri, 60 courses", missouri],
    ...[0, 1, 2, 3].map((moving) => ["25 lines, 60 courses", largeSet(moving)]),
  ];
  return {
    checks: cases.map(([name, set]) => {
      const check = checkRequirements(set, sixtyCourses);
      const times = timesOf(() => checkRequirements(set, sixtyCourses), 200);
      return { name, combinations: countCombinations(set), exact: check.exact, ...times };
    }),
    fits: await timeFits(),
  };
};

export const print = (name, { checks, fits }) => {
  console.log(`\n${name}: one check of a plan against graduation rules, in milliseconds`);
  for (const { name: what, combinations, exact, median, p95 } of checks)
    console.log(
      `  ${what}, ${combinations} combination(s): median ${median.toFixed(2)}, 95 of 100 under ${p95.toFixed(2)}${exact ? "" : " (not exact)"}`,
    );
  console.log(`${name}: a first plan from a pathway's program of study, in milliseconds`);
  console.log(
    `  ${fits.complete} of ${fits.plans} complete: median ${fits.median.toFixed(1)}, 95 of 100 under ${fits.p95.toFixed(1)}`,
  );
};
