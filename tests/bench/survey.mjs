import { randomUUID } from "node:crypto";
import { tsImport } from "tsx/esm/api";
import { withClient } from "../../lib/platform/start/connection.mjs";
import { compete, fire } from "./load.mjs";
import { preparePgbench } from "./pgbench.mjs";
import { print as printLoad } from "./print.mjs";
import { leaveOut } from "./survey-accuracy.mjs";
import { people } from "./survey-people.mjs";
import { printFindings } from "./survey-print.mjs";

const batches = 4;

/** As many as a large district's schools: far below the limit on attempts begun behind one address. */
const addresses = 250;

const listItems = (client) =>
  client
    .query(
      `SELECT i.key FROM "SurveyItem" i JOIN "SurveyInstrument" s ON s.id = i."instrumentId"
       WHERE s.current ORDER BY s.id, i.position`,
    )
    .then(({ rows }) => rows.map(({ key }) => key));

const share = (items) => {
  const size = Math.ceil(items.length / batches);
  return Array.from({ length: batches }, (_, index) => items.slice(index * size, (index + 1) * size));
};

let visitors = 0;

/** The requests of one anonymous visitor after another, for each connection: all answers, a batch at a time. */
const visitorRequests = (address, items) =>
  share(items).map((keys, index) => ({
    method: "POST",
    path: "/api/v1/survey/answers",
    setupRequest: (request, visitor) => {
      if (index === 0) {
        visitors += 1;
        Object.assign(visitor, { client: randomUUID(), address: `10.0.0.${visitors % addresses}`, cookie: "" });
      }
      const at = Date.now();
      const answers = Object.fromEntries(
        keys.map((key, place) => [key, { value: 1 + ((visitors + place) % 5), at: at - 3000 * (keys.length - place) }]),
      );
      const { client, attempt } = visitor;
      return {
        ...request,
        headers: {
          "content-type": "application/json",
          origin: address,
          "x-forwarded-for": visitor.address,
          ...(visitor.cookie ? { cookie: visitor.cookie } : {}),
        },
        body: JSON.stringify({ client, attempt, batch: index + 1, now: at, answers, language: "en" }),
      };
    },
    onResponse: (status, body, visitor, headers) => {
      if (status !== 200) return;
      visitor.attempt = JSON.parse(body).attempt;
      const [name, set] = Object.entries(headers).find(([key]) => key.toLowerCase() === "set-cookie") ?? [];
      if (name) visitor.cookie = [set].flat()[0].split(";")[0];
    },
  }));

/** What the finished attempts weigh once PostgreSQL has swept up after the load. */
const weigh = async (client) => {
  const { rows: before } = await client.query(`SELECT pg_total_relation_size('"SurveyAttempt"')::float8 AS size`);
  await client.query('VACUUM FULL "SurveyAttempt"');
  const { rows } = await client.query(
    `SELECT count(*)::float8 AS attempts, avg(pg_column_size(a.*))::float8 AS row,
       avg(pg_column_size(a.answers))::float8 AS answers,
       pg_relation_size('"SurveyAttempt"')::float8 AS heap, pg_indexes_size('"SurveyAttempt"')::float8 AS indexes
     FROM "SurveyAttempt" a`,
  );
  const [{ attempts, row, answers, heap, indexes }] = rows;
  return [
    { name: "attempts stored", value: attempts, unit: "" },
    { name: "one attempt's answers", value: answers, unit: "bytes" },
    { name: "one attempt's row", value: row, unit: "bytes" },
    { name: "on disk, table", value: heap / attempts, unit: "bytes an attempt" },
    { name: "on disk, indexes", value: indexes / attempts, unit: "bytes an attempt" },
    { name: "on disk before the sweep", value: before[0].size / attempts, unit: "bytes an attempt" },
  ];
};

/** Saved batches of anonymous visitors against pgbench's simple updates on the same PostgreSQL. */
const measureLoad = async ({ address, pid, database, seconds, rounds, connections }) => {
  const skipped = [];
  const items = await withClient(database.ownerUrl, listItems);
  const pgbench = await preparePgbench({ ownerUrl: database.ownerUrl, skipped });
  const requests = visitorRequests(address, items);
  const measure = (time = seconds) => fire({ url: address, pid, seconds: time, connections, requests });
  const limit = "pgbench simple-update";
  await measure(1);
  const rows = await compete(
    [
      ...(pgbench ? [{ name: limit, measure: () => pgbench("simple-update", seconds) }] : []),
      { name: "batches of answers saved", measure: () => measure(), ...(pgbench ? { limit } : {}) },
    ],
    rounds,
  );
  return { rows, figures: await withClient(database.ownerUrl, weigh), skipped };
};

/** How well answers find their clusters, and the numbers of the model that it was measured with: needs no server. */
export const findClusters = async () => {
  const { shippedSettings } = await tsImport("../../lib/survey/rules/match-settings.ts", import.meta.url);
  return { settings: shippedSettings, leaveOut: await leaveOut(), people: await people() };
};

/** What saving costs, and how well answers find their clusters. */
export const run = async (options) => ({ ...(await measureLoad(options)), findings: await findClusters() });

export const print = (name, result, options) => {
  printLoad(name, result, options);
  printFindings(result.findings);
};
