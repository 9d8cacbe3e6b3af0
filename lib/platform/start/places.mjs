import { mkdirSync, realpathSync } from "node:fs";
import path from "node:path";

export const checkout = path.resolve(import.meta.dirname, "../../..");

export const inCheckout = (...parts) => path.join(checkout, ...parts);

export const distDirectory = () => path.resolve(checkout, process.env.WAYMARK_DIST || ".next");

/** Where everything of this installation lives; made at the first start. */
export const openDataDirectory = () => {
  const wanted = path.resolve(checkout, process.env.WAYMARK_DATA || ".waymark");
  // Others may walk through, as PostgreSQL's own user must where root starts it; they cannot list or read.
  mkdirSync(wanted, { recursive: true, mode: 0o711 });
  return realpathSync(wanted);
};

/** The Node.js that serves the app: a pinned one from npm, whatever the system has. */
export const pinnedNode = inCheckout("node_modules", "node", "bin", "node");
