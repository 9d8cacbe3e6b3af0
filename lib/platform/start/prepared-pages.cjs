// Loaded into the server before Next.js, which would compress a prerendered page and hash it anew for each visitor: that
// costs more than all the rest. Here it is done once a page and kept; the page itself still comes from Next.js.
const { createHash } = require("node:crypto");
const http = require("node:http");
const zlib = require("node:zlib");

const mostBytes = 64 * 2 ** 20;

/** By the page's own text, the longest unused first. Next.js hands out the same string each time, so this is quick. */
const prepared = new Map();
let bytes = 0;

const prepare = (html) => {
  const plain = Buffer.from(html);
  const page = { plain, etag: `"${createHash("sha1").update(plain).digest("base64url")}"`, bytes: 3 * plain.length };
  const keep = (name) => (error, data) => {
    if (!error) page[name] = data;
  };
  zlib.brotliCompress(plain, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 6 } }, keep("br"));
  zlib.gzip(plain, keep("gzip"));
  return page;
};

const pageOf = (html) => {
  const page = prepared.get(html) ?? prepare(html);
  if (!prepared.delete(html)) bytes += page.bytes;
  prepared.set(html, page);
  for (const [oldest, { bytes: freed }] of prepared) {
    if (bytes <= mostBytes || oldest === html) break;
    prepared.delete(oldest);
    bytes -= freed;
  }
  return page;
};

const isPrepared = (response, body) =>
  typeof body === "string" &&
  response.statusCode === 200 &&
  !response.headersSent &&
  response.getHeader("x-nextjs-prerender") !== undefined;

/** What to send instead of the page's text: the same in the best coding the visitor takes, or nothing new. */
const answer = (request, response, html) => {
  const page = pageOf(html);
  response.setHeader("ETag", page.etag);
  const known = String(request.headers["if-none-match"] ?? "").split(/\s*,\s*/);
  if (known.some((tag) => tag === "*" || tag.replace(/^W\//, "") === page.etag)) {
    response.statusCode = 304;
    for (const name of ["Content-Length", "Content-Type"]) response.removeHeader(name);
    return undefined;
  }
  const accepted = String(request.headers["accept-encoding"] ?? "");
  const takes = (coding) => new RegExp(`(^|[\\s,])${coding}(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`, "i").test(accepted);
  const coding = ["br", "gzip"].find((name) => page[name] && takes(name));
  // Still being compressed: Next.js does it this once.
  if (!coding && (takes("gzip") || takes("br"))) return html;
  const body = coding ? page[coding] : page.plain;
  if (coding) response.setHeader("Content-Encoding", coding);
  response.setHeader("Content-Length", body.length);
  return body;
};

const { emit } = http.Server.prototype;

http.Server.prototype.emit = function (event, request, response, ...rest) {
  if (event === "request") {
    // Next.js puts a compressing `end` of its own round the one it finds; a property keeps ours the first to be asked,
    // and the one that it found the last.
    const { end: last } = response;
    let outer = last;
    let asked = false;
    const first = function (body, ...more) {
      if (asked) return last.call(this, body, ...more);
      asked = true;
      if (!isPrepared(this, body)) return outer.call(this, body, ...more);
      return outer.call(this, answer(request, this, body));
    };
    Object.defineProperty(response, "end", { configurable: true, get: () => first, set: (end) => (outer = end) });
  }
  return emit.call(this, event, request, response, ...rest);
};
