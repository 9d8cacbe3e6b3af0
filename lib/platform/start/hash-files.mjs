import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

const filesBelow = (root, name, leaveOut) => {
  if (leaveOut(name)) return [];
  const stats = statSync(path.join(root, name), { throwIfNoEntry: false });
  if (!stats) return [];
  if (!stats.isDirectory()) return [name];
  return readdirSync(path.join(root, name)).flatMap((entry) =>
    filesBelow(root, name === "." ? entry : `${name}/${entry}`, leaveOut),
  );
};

/** SHA-256 over the sorted relative paths and the contents of files and folders; what is absent counts as empty. */
export const hashFiles = (root, names, leaveOut = () => false) => {
  const hash = createHash("sha256");
  const files = names.flatMap((name) => filesBelow(root, name, leaveOut)).sort();
  for (const file of files) {
    const content = readFileSync(path.join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
};
