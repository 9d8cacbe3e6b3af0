import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startChild, stopChild } from "../../lib/platform/start/children.mjs";
import { freePort } from "../../lib/platform/start/port.mjs";
import { Problem } from "../../lib/platform/start/problem.mjs";
import { findProgram } from "./programs.mjs";

const configuration = ({ place, port }) => `
daemon off;
worker_processes 1;
pid ${place}/nginx.pid;
error_log stderr crit;
${process.getuid?.() === 0 ? "user root;" : ""}
events {}
http {
  access_log off;
  default_type "text/html; charset=utf-8";
  sendfile on;
  keepalive_requests 1000000;
  gzip on;
  client_body_temp_path ${place}/temp;
  proxy_temp_path ${place}/temp;
  fastcgi_temp_path ${place}/temp;
  uwsgi_temp_path ${place}/temp;
  scgi_temp_path ${place}/temp;
  server {
    listen 127.0.0.1:${port};
    root ${place}/files;
  }
}
`;

/** nginx with one worker over saved pages, `{ name: html }`: its address, or null where there is no nginx. */
export const startNginx = async ({ directory, pages, stopper, skipped }) => {
  const program = findProgram("nginx");
  if (!program) {
    skipped.push("the rows of nginx, as there is no nginx here (Debian: nginx-light).");
    return null;
  }
  const place = path.join(directory, "nginx");
  for (const folder of [place, path.join(place, "files"), path.join(place, "temp")]) mkdirSync(folder);
  chmodSync(place, 0o711);
  for (const [name, html] of Object.entries(pages)) writeFileSync(path.join(place, "files", name), html);
  const port = await freePort();
  const file = path.join(place, "nginx.conf");
  writeFileSync(file, configuration({ place, port }));
  const child = startChild(program, ["-p", place, "-c", file, "-e", "stderr"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  stopper.onStop(() => stopChild(child, { patience: 2000 }));
  const address = `http://127.0.0.1:${port}`;
  while (child.exitCode === null && !(await fetch(address).catch(() => null))) await sleep(20);
  if (child.exitCode !== null) throw new Problem(`nginx ended (${child.exitCode}) before it was ready.`);
  return address;
};
