import { performance } from "node:perf_hooks";
import { tsImport } from "tsx/esm/api";

/** One first plan for every pathway of both frameworks, in Missouri from grade 9 and in Alaska from grade 7. */
export const timeFits = async () => {
  const { fitFirstPlan } = await tsImport("../../lib/plans/rules/fit-first-plan.ts", import.meta.url);
  const { sced, shippedRules, studyPrograms } = await tsImport("../support/study-programs.ts", import.meta.url);
  const fit = (program, rules, grade) => {
    let last = 0;
    return fitFirstPlan({
      program,
      rules,
      offers: sced,
      record: [],
      met: [],
      grade,
      terms: 2,
      minimumCredits: null,
      maximumCredits: null,
      keep: [],
      closed: new Set(),
      newId: () => `c${++last}`,
    });
  };
  const starts = [
    [shippedRules("us-mo"), 9],
    [shippedRules("us-ak"), 7],
  ];
  for (const { program } of studyPrograms.slice(0, 10)) fit(program, ...starts[0]);
  const fits = starts.flatMap(([rules, grade]) =>
    studyPrograms.map(({ program }) => {
      const start = performance.now();
      const { check } = fit(program, rules, grade);
      return { time: performance.now() - start, complete: check.complete };
    }),
  );
  const times = fits.map(({ time }) => time).sort((a, b) => a - b);
  return {
    plans: fits.length,
    complete: fits.filter(({ complete }) => complete).length,
    median: times[Math.floor(times.length / 2)],
    p95: times[Math.floor(times.length * 0.95)],
  };
};
