import { readFileSync } from "node:fs";
import path from "node:path";

const folder = path.resolve(import.meta.dirname, "../../prisma/catalog");

const read = (name) => {
  const [header, ...lines] = readFileSync(path.join(folder, name), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t"));
  return { header, lines };
};

const ratings = (name) => new Map(read(name).lines.map(([code = "", ...values]) => [code, values.map(Number)]));

/**
 * The built-in catalogue in the shape that the transfer rule takes, and who is related to whom, as O*NET lists it.
 */
export const readOccupations = () => {
  const vectors = Object.fromEntries(
    ["interests", "knowledge-importance", "knowledge-level", "skill-importance", "skill-level", "work-styles"].map(
      (name) => [name, ratings(`${name}.tsv`)],
    ),
  );
  const vector = (name, code) => vectors[name].get(code) ?? [];
  const { header, lines } = read("occupations.tsv");
  const zone = header.indexOf("jobZone");
  const occupations = lines.map((line) => {
    const code = line[0] ?? "";
    return {
      code,
      skills: { importance: vector("skill-importance", code), level: vector("skill-level", code) },
      knowledge: { importance: vector("knowledge-importance", code), level: vector("knowledge-level", code) },
      interests: vector("interests", code),
      workStyles: vector("work-styles", code),
      jobZone: line[zone] ? Number(line[zone]) : null,
    };
  });
  const related = new Map(
    read("related.tsv").lines.map(([code = "", ...others]) => [
      code,
      new Set(others.map((other) => other.split(" ")[0] ?? "")),
    ]),
  );
  return { occupations, related };
};
