import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { hues } from "@/components/ui/hue";
import { marks } from "@/components/ui/marks";
import { clusterOfPathway, readTerms } from "@/lib/catalog/build/terms";

const catalog = path.resolve(import.meta.dirname, "../../../prisma/catalog");
const terms = readTerms((file) => readFileSync(path.join(catalog, file), "utf8"));
const described = [...terms.clusters, ...terms.pathways];
const repeated = (values: string[]) => values.filter((value, i) => values.indexOf(value) !== i);

describe("the hand-written terms", () => {
  it("hold both frameworks whole, Missouri's six, and every element", () => {
    const count = (list: { id: string }[], framework: string) =>
      list.filter(({ id }) => id.startsWith(`${framework}/`)).length;
    expect([count(terms.clusters, "national-16"), count(terms.pathways, "national-16")]).toEqual([16, 79]);
    expect([count(terms.clusters, "national-14"), count(terms.pathways, "national-14")]).toEqual([14, 72]);
    const missouri = terms.frameworks.find(({ code }) => code === "missouri-6")!.groups;
    expect(missouri).toHaveLength(6);
    expect(missouri.flatMap(({ members }) => members).sort()).toEqual(
      terms.clusters
        .map(({ id }) => id)
        .filter((id) => id.startsWith("national-16/"))
        .sort(),
    );
    const kinds = terms.elements.map(({ kind }) => kind);
    const of = (kind: string) => kinds.filter((other) => other === kind).length;
    expect([of("INTEREST"), of("KNOWLEDGE"), of("SKILL"), of("WORK_STYLE")]).toEqual([6, 33, 35, 16]);
  });

  it("name everything once, and every pathway in a cluster that is there", () => {
    expect(repeated(described.map(({ id }) => id))).toEqual([]);
    expect(repeated(terms.elements.map(({ id }) => id))).toEqual([]);
    expect(repeated(terms.elements.map(({ kind, titleEs }) => `${kind} ${titleEs}`))).toEqual([]);
    for (const framework of ["national-16", "national-14"]) {
      const clusters = terms.clusters.filter(({ id }) => id.startsWith(`${framework}/`));
      expect(repeated(clusters.map(({ titleEs }) => titleEs))).toEqual([]);
      expect(repeated(clusters.map(({ hue }) => hue))).toEqual([]);
    }
    for (const { id } of terms.clusters) {
      const own = terms.pathways.filter((pathway) => clusterOfPathway(pathway.id) === id);
      expect(repeated(own.map(({ titleEs }) => titleEs))).toEqual([]);
    }
    const clusters = new Set(terms.clusters.map(({ id }) => id));
    expect(terms.pathways.filter(({ id }) => !clusters.has(clusterOfPathway(id)))).toEqual([]);
  });

  it("name marks and hues that are drawn", () => {
    expect(terms.clusters.map(({ mark }) => mark).filter((mark) => !(mark in marks))).toEqual([]);
    expect(repeated(terms.clusters.map(({ mark }) => mark))).toEqual([]);
    const known: readonly string[] = hues;
    expect(terms.clusters.map(({ hue }) => hue).filter((hue) => !known.includes(hue))).toEqual([]);
  });

  it("order elements as O*NET does, numbers as numbers", () => {
    const parts = (id: string) =>
      id
        .split(".")
        .map((part) => part.padStart(3, "0"))
        .join(".");
    for (const kind of ["INTEREST", "KNOWLEDGE", "SKILL", "WORK_STYLE"]) {
      const ids = terms.elements.filter((element) => element.kind === kind).map(({ id }) => id);
      expect(ids).toEqual(ids.toSorted((a, b) => (parts(a) < parts(b) ? -1 : 1)));
    }
  });

  it("say in one short line what each cluster and pathway is, in both languages", () => {
    for (const { id, summaryEn, summaryEs, titleEn, titleEs } of described) {
      for (const summary of [summaryEn, summaryEs]) {
        expect(summary, id).toMatch(/^[A-ZÁÉÍÓÚÑ].*[^.]\.$/);
        expect(summary.length, id).toBeLessThanOrEqual(100);
      }
      expect(summaryEs, id).not.toBe(summaryEn);
      expect(titleEs, id).not.toBe(titleEn);
    }
  });

  it("are refused where a translation is missing, by file and place", () => {
    const read = (file: string) => {
      const text = readFileSync(path.join(catalog, file), "utf8");
      return file.endsWith("pathways.json") ? text.replace(/"titleEs": "[^"]+"/, '"titleEs": ""') : text;
    };
    expect(() => readTerms(read)).toThrow(/terms\/pathways\.json: [^]*titleEs/);
  });
});
