import path from "node:path";
import { readJson, replaceFile } from "./keep-file.mjs";
import { inCheckout } from "./places.mjs";

const fileOf = (dataDirectory) => path.join(dataDirectory, "demo.json");

/** `{ demo, peopleMade }`: whether this data directory's database began with demo people, and whether they are in. */
export const readDemo = (dataDirectory) => readJson(fileOf(dataDirectory)) ?? { demo: false, peopleMade: false };

const write = (dataDirectory, state) => replaceFile(fileOf(dataDirectory), JSON.stringify(state));

export const markNewDatabase = (dataDirectory) =>
  write(dataDirectory, { demo: process.env.WAYMARK_DEMO !== "0", peopleMade: false });

export const markPeopleMade = (dataDirectory) => write(dataDirectory, { demo: true, peopleMade: true });

/** `[{ role, signIn, password }]` of lib/accounts/demo-people.json. */
export const listDemoSignIns = () => {
  const people = readJson(inCheckout("lib", "accounts", "demo-people.json"));
  return Array.isArray(people) ? people : [];
};
