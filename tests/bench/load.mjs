import autocannon from "autocannon";
import { Problem } from "../../lib/platform/start/problem.mjs";
import { processorTime } from "./machine.mjs";

/** The value that `share` of the sorted numbers do not exceed; null of none. */
export const quantile = (sorted, share) =>
  sorted.length === 0 ? null : sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];

export const median = (numbers) =>
  quantile(
    numbers.filter((number) => number !== null).sort((a, b) => a - b),
    0.5,
  );

/**
 * Sends requests for some seconds: `{ rate, p50, p95, p99, bytes, cost, failed }`, good answers a second, milliseconds,
 * and milliseconds of processor time that the server `pid` spent on one request, which a busy machine falsifies least.
 */
export const fire = ({ url, pid, seconds, connections, ...rest }) =>
  new Promise((resolve, reject) => {
    const times = [];
    const before = processorTime(pid);
    const instance = autocannon({ url, connections, duration: seconds, ...rest }, (error, result) => {
      if (error) return reject(error);
      const failed = result.non2xx + result.errors + result.timeouts;
      if (times.length === 0 && failed > 0) {
        const codes = Object.keys(result.statusCodeStats ?? {}).join(", ");
        return reject(new Problem(`None of ${failed} requests to ${url} succeeded (answers: ${codes || "none"}).`));
      }
      const spent = before === null ? null : processorTime(pid) - before;
      times.sort((a, b) => a - b);
      resolve({
        rate: times.length / result.duration,
        p50: quantile(times, 0.5),
        p95: quantile(times, 0.95),
        p99: quantile(times, 0.99),
        cost: spent === null || times.length === 0 ? null : spent / times.length,
        bytes: times.length === 0 ? null : Math.round(result.throughput.total / times.length),
        failed,
      });
    });
    instance.on("response", (_client, status, _bytes, milliseconds) => {
      if (status >= 200 && status < 300) times.push(milliseconds);
    });
  });

/**
 * Runs every contestant once in each round, so that a busy minute meets them all, and takes medians over the rounds.
 * A contestant is `{ name, measure, limit? }`: `measure()` answers figures with a `rate`, `limit` names the contestant
 * whose figures of the same round it is held against.
 */
export const compete = async (contestants, rounds) => {
  const figures = new Map(contestants.map(({ name }) => [name, []]));
  for (let round = 1; round <= rounds; round += 1) {
    if (process.stdout.isTTY) process.stdout.write(`\r  round ${round} of ${rounds} `);
    for (const { name, measure } of contestants) figures.get(name).push(await measure());
  }
  if (process.stdout.isTTY) process.stdout.write("\r\u001b[K");
  return contestants.map(({ name, limit, wanted }) => {
    const own = figures.get(name);
    const over = (key) => median(own.map((figure) => figure[key] ?? null));
    const against = limit ? figures.get(limit) : [];
    const ratios = against.map(({ rate }, round) => own[round].rate / rate);
    const costs = against.flatMap(({ cost }, round) => (cost && own[round].cost ? cost / own[round].cost : []));
    return {
      name,
      rate: over("rate"),
      p50: over("p50"),
      p95: over("p95"),
      p99: over("p99"),
      cost: over("cost"),
      bytes: over("bytes"),
      ...(limit ? { limit, ratio: median(ratios), ratioByCost: median(costs) } : {}),
      ...(wanted === undefined ? {} : { wanted, meets: median(ratios) >= wanted }),
      failed: own.reduce((sum, { failed = 0 }) => sum + failed, 0),
      rounds: own.map(({ rate }) => rate),
    };
  });
};
