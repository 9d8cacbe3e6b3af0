import { mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { readJson, replaceFile } from "./keep-file.mjs";
import { isAlive, ownIdentity } from "./process-identity.mjs";
import { Problem } from "./problem.mjs";

const claimsOf = (dataDirectory) => path.join(dataDirectory, "running");

/** The claims of other living processes; those of dead ones are swept away. */
const otherClaims = (dataDirectory) => {
  const claims = [];
  let names;
  try {
    names = readdirSync(claimsOf(dataDirectory));
  } catch {
    return claims;
  }
  for (const name of names) {
    const identity = name.replace(/\.\d+\.draft$/, "");
    const file = path.join(claimsOf(dataDirectory), name);
    if (identity === ownIdentity) continue;
    // A name belongs to one process for ever, so removing a dead one's can never hit a living claim.
    if (!isAlive(identity)) rmSync(file, { force: true });
    else if (identity === name) claims.push({ identity: name, held: false, ...readJson(file) });
  }
  return claims;
};

/** Who works on this data directory now: `{ what, address }`, or null. */
export const whoHolds = (dataDirectory) => otherClaims(dataDirectory).find((claim) => claim.held) ?? null;

const inUse = (dataDirectory, { what, address, identity }) =>
  new Problem(
    `${what ?? "Waymark"} is already running on ${dataDirectory}${address ? ` at ${address}` : ""} (process ${Number.parseInt(identity, 10)}): stop it first, or give this one another WAYMARK_DATA and PORT.`,
  );

/**
 * One living Waymark for each data directory. Everybody writes a claim under a name of their own before looking at
 * the others': of two that come at once at least one sees the other, and of two that see each other the smaller name wins.
 */
export const takeLock = async (dataDirectory, what, address) => {
  mkdirSync(claimsOf(dataDirectory), { recursive: true, mode: 0o700 });
  const own = path.join(claimsOf(dataDirectory), ownIdentity);
  const release = () => rmSync(own, { force: true });
  const write = (held) => replaceFile(own, JSON.stringify({ what, address, held }));
  write(false);
  process.on("exit", release);
  for (;;) {
    const others = otherClaims(dataDirectory);
    const winner = others.find((claim) => claim.held) ?? others.find((claim) => claim.identity < ownIdentity);
    if (winner) {
      release();
      throw inUse(dataDirectory, winner);
    }
    if (others.length === 0) break;
    await sleep(5);
  }
  write(true);
  return release;
};
