// Loaded into the server before Next.js. From the first SIGTERM on, answers close their connection and idle
// connections are closed, so that clients which keep theirs busy do not hold the server for ever.
const http = require("node:http");

const servers = new Set();
let leaving = false;

const { emit, listen } = http.Server.prototype;

http.Server.prototype.listen = function (...args) {
  servers.add(this);
  this.once("close", () => servers.delete(this));
  return listen.apply(this, args);
};

http.Server.prototype.emit = function (event, request, response, ...rest) {
  if (event === "request" && leaving) response.setHeader("Connection", "close");
  return emit.call(this, event, request, response, ...rest);
};

const leave = () => {
  leaving = true;
  for (const server of servers) server.closeIdleConnections();
};

const { writeHead } = http.ServerResponse.prototype;

// An answer that was begun before the signal and has not sent its head yet.
http.ServerResponse.prototype.writeHead = function (...args) {
  if (leaving && !this.headersSent) this.shouldKeepAlive = false;
  return writeHead.apply(this, args);
};

process.on("SIGTERM", () => {
  leave();
  setInterval(leave, 50).unref();
});

// The supervisor is gone without a word (kill -9): the next start brings up a server of its own.
process.on("disconnect", () => process.exit(1));
