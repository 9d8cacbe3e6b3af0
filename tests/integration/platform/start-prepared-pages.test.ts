import http from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { beforeAll, afterAll, expect, test } from "vitest";
import { startNode } from "@/tests/support/node-script";

// As Next.js does it: a compressing `end` laid over the one that is found, and prerendered pages as one string.
const server = `
  const zlib = require("node:zlib");
  const page = "<p>una página</p>".repeat(5000);
  const server = require("node:http").createServer((request, response) => {
    const found = response.end;
    response.end = function (body, ...more) {
      if (response.getHeader("Content-Encoding") || typeof body !== "string" || !/gzip/.test(request.headers["accept-encoding"] ?? ""))
        return found.call(this, body, ...more);
      response.setHeader("Content-Encoding", "gzip");
      response.setHeader("x-by", "next");
      response.removeHeader("Content-Length");
      return found.call(this, zlib.gzipSync(body));
    };
    response.setHeader("Content-Type", "text/html");
    if (request.url === "/page") response.setHeader("x-nextjs-prerender", "1");
    if (request.url === "/gone") response.statusCode = 404;
    response.end(page);
  });
  server.listen(0, "127.0.0.1", () => console.log("port " + server.address().port + "."));`;

const script = startNode(["--require", "./lib/platform/start/prepared-pages.cjs", "-e", server]);
let port = 0;
const whole = "<p>una página</p>".repeat(5000);

beforeAll(async () => {
  port = await new Promise<number>((resolve) =>
    script.child.stdout!.once("data", (text) => resolve(Number(/port (\d+)/.exec(String(text))![1]))),
  );
});
afterAll(() => void script.child.kill("SIGKILL"));

const get = (path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; headers: http.IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    http
      .get({ port, host: "127.0.0.1", path, headers, agent: false }, (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () =>
          resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) }),
        );
      })
      .on("error", reject);
  });

/** Asks until the page has been compressed once and is kept. */
async function prepared(coding: string) {
  for (;;) {
    const answer = await get("/page", { "accept-encoding": coding });
    if (answer.headers["x-by"] !== "next" && answer.headers["content-encoding"] === coding) return answer;
  }
}

test("a page comes whole in each coding, prepared, with its length", async () => {
  const gzip = await prepared("gzip");
  expect(gunzipSync(gzip.body).toString()).toBe(whole);
  expect(Number(gzip.headers["content-length"])).toBe(gzip.body.length);
  expect(brotliDecompressSync((await prepared("br")).body).toString()).toBe(whole);
  const plain = await get("/page");
  expect(plain.body.toString()).toBe(whole);
  expect(plain.headers["content-encoding"]).toBeUndefined();
});

test("who takes both gets the smaller, who refuses one does not get it", async () => {
  await prepared("br");
  expect((await get("/page", { "accept-encoding": "gzip, deflate, br" })).headers["content-encoding"]).toBe("br");
  expect((await get("/page", { "accept-encoding": "br;q=0, gzip" })).headers["content-encoding"]).toBe("gzip");
  expect((await get("/page", { "accept-encoding": "identity" })).headers["content-encoding"]).toBeUndefined();
});

test("who has the page gets nothing but that word", async () => {
  const { etag } = (await get("/page")).headers;
  for (const known of [etag!, `W/${etag}`, `"other", ${etag}`, "*"]) {
    const again = await get("/page", { "if-none-match": known });
    expect([again.status, again.body.length], known).toEqual([304, 0]);
  }
  expect((await get("/page", { "if-none-match": '"other"' })).status).toBe(200);
});

test("what is not prerendered, or is not there, stays with Next.js", async () => {
  for (const path of ["/dynamic", "/gone"]) {
    const answer = await get(path, { "accept-encoding": "gzip" });
    expect(answer.headers["x-by"]).toBe("next");
    expect(answer.headers.etag).toBeUndefined();
    expect(gunzipSync(answer.body).toString()).toBe(whole);
  }
});
