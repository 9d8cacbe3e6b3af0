// Counts what held and what did not, over all parts of a test run.
export const total = { passed: 0, failed: 0, skipped: 0 };
export const failures = [];
export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** How long each part took, in the order in which they ended. */
export const stages = [];

export const count = (name, { passed = 0, failed = 0, skipped = 0 }) => {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  if (failed > 0) failures.push(name);
};

/** A part that either holds or does not. */
export const check = async (name, work) => {
  const since = Date.now();
  console.log(`\n== ${name}`);
  let held = false;
  try {
    held = await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  count(name, held ? { passed: 1 } : { failed: 1 });
  stages.push(`${name} ${seconds(since)}`);
  console.log(`== ${name}: ${held ? "holds" : "FAILS"}, ${seconds(since)}`);
  return held;
};

/** A runner with many tests; a run that leaves no report, or ends badly without a failed test, counts as one failure. */
export const suite = async (name, work, read) => {
  const since = Date.now();
  console.log(`\n== ${name}`);
  const code = await work();
  const result = read() ?? { failed: 1 };
  if (code !== 0 && !result.failed) result.failed = 1;
  count(name, result);
  stages.push(`${name} ${seconds(since)}`);
  console.log(`== ${name}: ${result.passed ?? 0} passed, ${result.failed} failed, ${seconds(since)}`);
};
