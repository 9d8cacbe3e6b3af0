import { describe, expect, it } from "vitest";
import {
  changeLocalFramework,
  freeSlug,
  isLocalCode,
  keepKnown,
  leftOut,
  localCode,
  type LocalFramework,
  type LocalGroup,
  mostLocalGroups,
  publishProblem,
  sharedParts,
  slugOf,
} from "@/lib/catalog/rules/local-framework";

const group = (slug: string, clusters: string[] = [], pathways: string[] = []): LocalGroup => ({
  slug,
  titleEn: `${slug} en`,
  titleEs: `${slug} es`,
  clusters,
  pathways,
});

const framework = (...groups: LocalGroup[]): LocalFramework => ({
  titleEn: "Academies",
  titleEs: "Academias",
  termEn: "academy",
  termPluralEn: "academies",
  termEs: "academia",
  termPluralEs: "academias",
  source: "A district",
  noteEn: null,
  noteEs: null,
  groups,
});

const changed = (result: ReturnType<typeof changeLocalFramework>) => {
  if (!result.ok) throw new Error(result.problem);
  return result.value;
};

describe("slugs", () => {
  it("keep letters and digits of any title, and are never empty", () => {
    expect(slugOf("Academia de Énergía & Más, 2")).toBe("academia-de-energia-mas-2");
    expect(slugOf("  ¿?  ")).toBe("group");
    expect(slugOf("a".repeat(90))).toHaveLength(60);
  });

  it("are numbered where they are taken", () => {
    expect(freeSlug("Health", new Set(["health", "health-2"]))).toBe("health-3");
    expect(localCode("Our paths", new Set(["local-our-paths"]))).toBe("local-our-paths-2");
    expect(isLocalCode(localCode("Our paths", new Set()))).toBe(true);
    expect(isLocalCode("national-16")).toBe(false);
  });
});

describe("changes", () => {
  it("add a group with an address of its own that stays when the title changes", () => {
    const one = changed(changeLocalFramework(framework(), { kind: "add-group", titleEn: "Health", titleEs: "Salud" }));
    expect(one.groups).toEqual([{ slug: "health", titleEn: "Health", titleEs: "Salud", clusters: [], pathways: [] }]);
    const renamed = { kind: "group-titles", slug: "health", titleEn: "Care", titleEs: "Cuidado" } as const;
    expect(changed(changeLocalFramework(one, renamed)).groups[0]).toMatchObject({ slug: "health", titleEn: "Care" });
  });

  it("refuse a title that another group has, in either language, and more groups than are sensible", () => {
    const two = framework(group("a"), group("b"));
    const add = (titleEn: string, titleEs: string) =>
      changeLocalFramework(two, { kind: "add-group", titleEn, titleEs });
    expect(add("A EN", "otra")).toEqual({ ok: false, problem: "group-title-taken" });
    expect(add("other", "b es")).toEqual({ ok: false, problem: "group-title-taken" });
    const own = { kind: "group-titles", slug: "a", titleEn: "a en", titleEs: "a es" } as const;
    expect(changeLocalFramework(two, own).ok).toBe(true);
    const full = framework(...Array.from({ length: mostLocalGroups }, (_, i) => group(`g${i}`)));
    expect(changeLocalFramework(full, { kind: "add-group", titleEn: "x", titleEs: "y" })).toEqual({
      ok: false,
      problem: "too-many-groups",
    });
  });

  it("name no pathway beside its whole cluster, and nothing twice", () => {
    const parts = { clusters: ["n/a", "n/a"], pathways: ["n/a/one", "n/b/two", "n/b/two"] };
    const next = changed(changeLocalFramework(framework(group("g")), { kind: "parts", slug: "g", ...parts }));
    expect(next.groups[0]).toMatchObject({ clusters: ["n/a"], pathways: ["n/b/two"] });
  });

  it("move a group, stop at the ends, and say when a group is gone", () => {
    const three = framework(group("a"), group("b"), group("c"));
    const order = (slug: string, by: 1 | -1) =>
      changed(changeLocalFramework(three, { kind: "move-group", slug, by })).groups.map((each) => each.slug);
    expect(order("c", -1)).toEqual(["a", "c", "b"]);
    expect(order("a", -1)).toEqual(["a", "b", "c"]);
    expect(changed(changeLocalFramework(three, { kind: "remove-group", slug: "b" })).groups).toHaveLength(2);
    expect(changeLocalFramework(three, { kind: "remove-group", slug: "z" })).toEqual({
      ok: false,
      problem: "group-not-found",
    });
  });
});

describe("what is told", () => {
  it("is published only with groups that hold something", () => {
    expect(publishProblem(framework())).toBe("no-groups");
    expect(publishProblem(framework(group("a", ["n/a"]), group("b")))).toBe("empty-group");
    expect(publishProblem(framework(group("a", [], ["n/a/one"])))).toBeNull();
  });

  it("is what stands in several groups, a pathway with its cluster too", () => {
    const two = framework(group("a", ["n/a", "n/ab"]), group("b", ["n/ab"], ["n/a/one"]));
    expect(sharedParts(two)).toEqual([
      { id: "n/ab", groups: ["a", "b"] },
      { id: "n/a/one", groups: ["a", "b"] },
    ]);
  });

  it("is what stands in none: a cluster as itself, or the rest of its pathways", () => {
    const clusters = [
      { id: "n/a", pathways: [{ id: "n/a/one" }, { id: "n/a/two" }] },
      { id: "n/b", pathways: [{ id: "n/b/one" }, { id: "n/b/two" }] },
      { id: "n/c", pathways: [{ id: "n/c/one" }] },
    ];
    expect(leftOut(framework(group("g", ["n/a"], ["n/b/one"])), clusters)).toEqual(["n/b/two", "n/c"]);
    expect(leftOut(framework(group("g", ["n/a", "n/b"], ["n/c/one"])), clusters)).toEqual([]);
  });

  it("is what the catalogue does not have any more", () => {
    const { framework: kept, gone } = keepKnown(framework(group("g", ["n/a", "n/z"], ["n/b/x"])), new Set(["n/a"]));
    expect(kept.groups[0]).toMatchObject({ clusters: ["n/a"], pathways: [] });
    expect(gone).toEqual(["n/z", "n/b/x"]);
  });
});
