import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { nextProgram } from "../../lib/platform/start/build.mjs";
import { runChild, startChild, stopChild } from "../../lib/platform/start/children.mjs";
import { readOrNull } from "../../lib/platform/start/keep-file.mjs";
import { checkout, distDirectory, inCheckout, pinnedNode } from "../../lib/platform/start/places.mjs";
import { freePort } from "../../lib/platform/start/port.mjs";
import { Problem } from "../../lib/platform/start/problem.mjs";

// In the checkout, as Next.js looks for itself by walking up; not in node_modules, whose files it does not compile.
const place = inCheckout(".next-bench-limit");

const page = "export default function Page() {\n  return <main />;\n}\n";

const filesOf = (headers) => ({
  "package.json": '{ "private": true, "type": "module" }\n',
  "next.config.mjs": `const headers = ${JSON.stringify(headers)};

export default {
  poweredByHeader: false,
  agentRules: false,
  turbopack: { root: ${JSON.stringify(checkout)} },
  headers: async () => [{ source: "/:path*", headers }],
};
`,
  "app/layout.jsx": `export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
`,
  "app/page.jsx": page,
  "app/dynamic/page.jsx": `export const dynamic = "force-dynamic";\n\n${page}`,
});

/** The headers that Waymark's own build puts on every page. */
const everyPagesHeaders = () => {
  const { headers } = JSON.parse(readFileSync(path.join(distDirectory(), "routes-manifest.json"), "utf8"));
  return headers.find(({ source }) => source === "/:path*")?.headers ?? [];
};

const ensureBuilt = async (env) => {
  const files = filesOf(everyPagesHeaders());
  const next = readFileSync(inCheckout("node_modules", "next", "package.json"), "utf8");
  const stamp = createHash("sha256").update(JSON.stringify(files)).update(next).digest("hex");
  const stampFile = path.join(place, "stamp");
  if (readOrNull(stampFile) === stamp && existsSync(path.join(place, ".next", "BUILD_ID"))) return;
  console.log("Building the empty site that is the limit (once) ...");
  rmSync(place, { recursive: true, force: true });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(place, name)), { recursive: true });
    writeFileSync(path.join(place, name), content);
  }
  const { code, output } = await runChild(pinnedNode, [nextProgram, "build"], { cwd: place, env });
  if (code !== 0) throw new Problem(`The empty site could not be built: ${output.trim()}`);
  writeFileSync(stampFile, stamp);
};

/**
 * An empty Next.js site, built and served by the same Next.js and the same Node.js with the same headers and otherwise
 * as it comes: what no page can beat. `{ address, pid }`: "/" is prerendered, "/dynamic" is made for each request.
 */
export const startLimit = async ({ stopper }) => {
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  await ensureBuilt(env);
  const port = await freePort();
  const args = ["--require", inCheckout("lib", "platform", "start", "drain.cjs"), nextProgram, "start"];
  const child = startChild(pinnedNode, [...args, "--port", String(port)], {
    cwd: place,
    env,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  stopper.onStop((hurry) => stopChild(child, { patience: 5000, hurry }));
  const address = `http://127.0.0.1:${port}`;
  while (child.exitCode === null && !(await fetch(address).catch(() => null))?.ok) await sleep(50);
  if (child.exitCode !== null) throw new Problem(`The empty site ended (${child.exitCode}) before it was ready.`);
  return { address, pid: child.pid };
};
