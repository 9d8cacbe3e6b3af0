import { pathToFileURL } from "node:url";
import { fullDiskProblem, isFullDisk, Problem } from "./problem.mjs";
import { checkout } from "./places.mjs";

/** An expected failure is one sentence; anything else shows where it came from. */
export const complain = (error) => {
  const problem = !(error instanceof Problem) && isFullDisk(error) ? fullDiskProblem(checkout) : error;
  console.error(problem instanceof Problem ? problem.message : problem);
};

/** Runs `main` when `url` is the file that node was started with. */
export const runAsCommand = (url, main) => {
  if (!process.argv[1] || pathToFileURL(process.argv[1]).href !== url) return;
  main(process.argv.slice(2))
    .catch((error) => {
      complain(error);
      process.exitCode = 1;
    })
    // Prisma's engine leaves a timer of ten seconds behind.
    .finally(() => process.exit());
};
