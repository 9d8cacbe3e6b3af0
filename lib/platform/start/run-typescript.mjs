import { runChild } from "./children.mjs";
import { inCheckout, pinnedNode } from "./places.mjs";
import { pathToFileURL } from "node:url";

// tsx reads the aliases of tsconfig.json; the condition makes "server-only" an empty module, as inside Next.
export const typescriptArguments = (file, args = []) => [
  "--conditions=react-server",
  "--import",
  pathToFileURL(inCheckout("node_modules", "tsx", "dist", "esm", "index.mjs")).href,
  inCheckout(file),
  ...args,
];

export const runTypescript = (file, { env, show = false }) =>
  runChild(pinnedNode, typescriptArguments(file), { env, show });
