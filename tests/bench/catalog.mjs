import { withClient } from "../../lib/platform/start/connection.mjs";
import { Problem } from "../../lib/platform/start/problem.mjs";
import { startLimit } from "./limit-app.mjs";
import { compete, fire } from "./load.mjs";
import { startNginx } from "./nginx.mjs";
import { preparePgbench } from "./pgbench.mjs";
import { measureSearch } from "./search.mjs";

const wanted = 0.6;

const cluster = { framework: "national-16", slug: "health-science" };

const choosePages = async (ownerUrl) => {
  const base = `/en/clusters/${cluster.framework}/${cluster.slug}`;
  const [pathway] = await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT p.slug FROM "Pathway" p JOIN "Cluster" c ON c.id = p."clusterId"
       WHERE c."frameworkCode" = $1 AND c.slug = $2 ORDER BY p.position LIMIT 1`,
      [cluster.framework, cluster.slug],
    );
    return rows;
  });
  if (!pathway) throw new Problem(`The catalogue has no pathway under ${base}.`);
  return {
    home: "/en",
    cluster: base,
    pathway: `${base}/${pathway.slug}`,
    occupation: "/en/occupations/29-1141.00",
  };
};

// As browsers ask, and as a proxy may that compresses by itself.
const encodings = { gzip: "gzip, deflate, br", plain: "identity" };

/**
 * Public pages against an empty prerendered page, the search against a bare dynamic one, nginx and PostgreSQL beside; how
 * well and how fast the search forgives typos.
 */
export const run = async ({ address, pid, database, directory, stopper, seconds, rounds, connections }) => {
  const skipped = [];
  const waymark = { address, pid };
  const limit = await startLimit({ stopper });
  const pages = await choosePages(database.ownerUrl);
  const text = async (path) => {
    const answer = await fetch(address + path);
    if (!answer.ok) throw new Problem(`${path} answers ${answer.status}.`);
    return answer.text();
  };
  const nginx = await startNginx({ directory, pages: { "cluster.html": await text(pages.cluster) }, stopper, skipped });
  const pgbench = await preparePgbench({ ownerUrl: database.ownerUrl, skipped });

  const contestant = (name, server, path, encoding, rest = {}) => ({
    name: `${name} (${encoding})`,
    measure: (time = seconds) =>
      fire({
        url: server.address + path,
        pid: server.pid,
        seconds: time,
        connections,
        headers: { "accept-encoding": encodings[encoding] },
      }),
    ...rest,
  });
  const contestants = Object.keys(encodings).flatMap((encoding) => {
    const empty = { limit: `empty static page (${encoding})` };
    return [
      contestant("empty static page", limit, "/", encoding),
      ...Object.entries(pages).map(([name, path]) => contestant(name, waymark, path, encoding, { ...empty, wanted })),
      ...(nginx ? [contestant("nginx, saved cluster", { address: nginx }, "/cluster.html", encoding, empty)] : []),
    ];
  });
  contestants.push(
    contestant("empty dynamic page", limit, "/dynamic", "gzip"),
    contestant("search", waymark, "/en/search?q=nurse", "gzip", { limit: "empty dynamic page (gzip)" }),
  );
  for (const { measure } of contestants) await measure(1);
  if (pgbench) contestants.push({ name: "pgbench select-only", measure: () => pgbench("select-only", seconds) });

  const figures = await measureSearch({ address, ownerUrl: database.ownerUrl });
  return { rows: await compete(contestants, rounds), figures, skipped };
};
