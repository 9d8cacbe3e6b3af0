// Loaded into the server before Next.js, whose handlers do not see the socket: each request says in a header who is at
// its other end, over whatever the visitor sent under that name. lib/platform/visitor-address.ts reads it.
const http = require("node:http");

const { emit } = http.Server.prototype;

http.Server.prototype.emit = function (event, request, ...rest) {
  if (event === "request") request.headers["x-waymark-peer"] = request.socket.remoteAddress ?? "";
  return emit.call(this, event, request, ...rest);
};
