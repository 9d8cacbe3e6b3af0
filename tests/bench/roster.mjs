import { linkSync, mkdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { from as copyFrom } from "pg-copy-streams";
import { once } from "node:events";
import { appEnvironment } from "../../lib/platform/start/app-environment.mjs";
import { runChild } from "../../lib/platform/start/children.mjs";
import { withClient } from "../../lib/platform/start/connection.mjs";
import { openDatabase, prepareDatabase } from "../../lib/platform/start/open-database.mjs";
import { generateClient } from "../../lib/platform/start/generate-client.mjs";
import { supervisedBy } from "../../lib/platform/start/leftovers.mjs";
import { pinnedNode } from "../../lib/platform/start/places.mjs";
import { typescriptArguments } from "../../lib/platform/start/run-typescript.mjs";
import { writeRoster } from "./roster-files.mjs";

/** Needs a database and no web server. */
export const needsServer = false;

const size = { people: 100_000, enrolments: 300_000 };

/** In seconds, for people and what they are at which school. */
const goal = 60;

const seconds = async (work) => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};

/** What PostgreSQL needs to take in the same bytes and do nothing with them: the limit of any import. */
export const plainCopy = (ownerUrl, folder, columns) =>
  withClient(ownerUrl, (client) =>
    seconds(async () => {
      for (const [name, cells] of Object.entries(columns)) {
        await client.query(`CREATE TABLE "plain_${name}" (${cells.map((cell) => `"${cell}" text`).join(", ")})`);
        const stream = client.query(copyFrom(`COPY "plain_${name}" FROM STDIN WITH (FORMAT csv, HEADER true)`));
        stream.end(readFileSync(path.join(folder, `${name}.csv`)));
        await once(stream, "finish");
      }
    }),
  );

/** The command line from the first file to the last row; `more` are its options. */
export const importRoster = (env, folder, ...more) =>
  seconds(() =>
    runChild(pinnedNode, typescriptArguments("lib/schools/cli/import-roster.ts", [folder, ...more]), { env }),
  );

/** The same district without places in classes. */
const peopleAlone = (folder, columns) => {
  const alone = `${folder}-people`;
  mkdirSync(alone);
  for (const name of Object.keys(columns).filter((each) => each !== "enrollments"))
    linkSync(path.join(folder, `${name}.csv`), path.join(alone, `${name}.csv`));
  return alone;
};

/** A district of 100,000 people from its files to their schools; then with 300,000 places in classes; then the same again. */
export const run = async ({ directory, stopper }) => {
  const dataDirectory = path.join(directory, "waymark-roster");
  mkdirSync(dataDirectory, { mode: 0o711 });
  const database = await openDatabase({ dataDirectory, log: console.log });
  stopper.onStop(database.stop);
  await prepareDatabase(database, console.log);
  await generateClient({ env: supervisedBy(dataDirectory), log: console.log });
  const folder = path.join(directory, "roster");
  const columns = await writeRoster(folder, size);
  const bytes = Object.keys(columns).reduce((sum, name) => sum + statSync(path.join(folder, `${name}.csv`)).size, 0);
  const env = appEnvironment({ dataDirectory, database, port: 0 });
  const copy = await plainCopy(database.ownerUrl, folder, columns);
  const people = await importRoster(env, peopleAlone(folder, columns), "--apply");
  const places = await importRoster(env, folder, "--apply", "--district", "Bench District");
  const again = await importRoster(env, folder, "--apply", "--district", "Bench District");
  const { rows } = await withClient(database.ownerUrl, (client) =>
    client.query(
      `SELECT (SELECT count(*)::int FROM "Membership") AS people, (SELECT count(*)::int FROM "Enrollment") AS enrolments`,
    ),
  );
  const [there] = rows;
  return {
    rows: [],
    figures: [
      { name: "bytes of the files", value: bytes, unit: "" },
      { name: "people at a school afterwards", value: there.people, unit: "" },
      { name: "places in classes afterwards", value: there.enrolments, unit: "" },
      { name: "plain COPY of the same bytes", value: copy, unit: "s", digits: 1 },
      {
        ...{ name: "100,000 people tried and applied, start of the command included", value: people, digits: 1 },
        unit: `s (${people < goal ? "meets" : "misses"} ${goal})`,
      },
      { name: "then with 300,000 places in classes", value: places, unit: "s", digits: 1 },
      { name: "both, of the plain COPY", value: (people + places) / copy, unit: "times", digits: 1 },
      { name: "the same files again", value: again, unit: "s", digits: 1 },
    ],
    skipped: [],
  };
};
