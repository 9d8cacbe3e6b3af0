import net from "node:net";
import { Problem } from "./problem.mjs";

const listen = (port, host) =>
  new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen({ port, host, exclusive: true }, () => {
      const { port: given } = server.address();
      server.close(() => resolve(given));
    });
  });

const answers = (port, host) =>
  new Promise((resolve) => {
    const socket = net.connect({ port, host });
    const say = (value) => () => (socket.destroy(), resolve(value));
    socket.setTimeout(1000, say(false)).once("connect", say(true)).once("error", say(false));
  });

/** A free port on loopback, chosen by the system. */
export const freePort = () => listen(0, "127.0.0.1");

export const isFree = (port, host) =>
  listen(port, host).then(
    () => true,
    () => false,
  );

export const readPort = (text) => {
  const port = Number(text || 3000);
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port;
  throw new Problem(`PORT is "${text}", and a port is a number from 1 to 65535.`);
};

/** Refuses a port that somebody else answers on, before anything slow begins. */
export const requirePort = async (port, host) => {
  const busy = new Problem(
    `Port ${port} is already in use by another program: stop that one, or choose another port, as in PORT=${port + 1} npm start.`,
  );
  // Some systems let two listen when one names an address and the other none, so the port is also called.
  if (await answers(port, "127.0.0.1")) throw busy;
  try {
    await listen(port, host);
  } catch (error) {
    if (error.code === "EADDRINUSE") throw busy;
    if (error.code === "EACCES") {
      throw new Problem(`This user may not open port ${port}: choose one above 1023, as in PORT=3000 npm start.`);
    }
    if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") {
      throw new Problem(`This machine has no address "${host}": correct WAYMARK_HOST or leave it out.`);
    }
    throw error;
  }
};
