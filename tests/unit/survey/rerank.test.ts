import { describe, expect, test } from "vitest";
import { type OrderFacts, rerank, type Wishes } from "@/lib/survey/rules/rerank";
import type { SchoolStage } from "@/prisma/generated/enums";

const stages: Record<string, SchoolStage | null> = {
  nurse: "BACHELOR",
  aide: "SCHOOL",
  welder: "CERTIFICATE",
  judge: "BEYOND",
  poet: null,
};
const groups: Record<string, string[]> = {
  health: ["nurse", "aide"],
  "health/care": ["nurse", "aide"],
  making: ["welder"],
  "making/metal": ["welder"],
  law: ["judge", "judge", "poet"],
};
const openings: Record<string, number | null> = { health: 5, making: 90, law: null, nurse: 1, aide: 9, welder: 4 };
const facts: OrderFacts = {
  stageOf: (code) => stages[code] ?? null,
  occupationsOf: (id) => groups[id] ?? [],
  openingsOf: (id) => openings[id] ?? null,
};
const stored = { ahead: 7, tooClose: false };
const group = (id: string, rank: number, score: number) => ({ id, rank, score, margin: stored });
const pathway = (id: string, rank: number, score: number) => ({
  ...group(id, rank, score),
  clusterId: id.split("/")[0]!,
});
const job = (code: string, rank: number, score: number) => ({ code, rank, score, margin: stored });
const matches = {
  clusters: [group("health", 1, 50), group("making", 2, 40), group("law", 3, 10)],
  pathways: [pathway("health/care", 1, 60), pathway("making/metal", 2, 40)],
  occupations: [job("nurse", 1, 90), job("aide", 2, 88), job("poet", 3, 85), job("welder", 4, 70), job("judge", 5, 60)],
};
const nothing: Wishes = { horizon: null, notForMe: [], openingsFirst: false };
const order = (wishes: Partial<Wishes>) => {
  const { clusters, pathways, occupations } = rerank(matches, { ...nothing, ...wishes }, facts);
  return {
    clusters: clusters.map(({ id }) => id),
    pathways: pathways.map(({ id }) => id),
    occupations: occupations.map(({ code }) => code),
  };
};

test("who asks for nothing gets the stored order, ranks and margins", () => {
  const { clusters, pathways, occupations, setAside } = rerank(matches, nothing, facts);
  expect(clusters).toEqual(matches.clusters);
  expect(pathways).toEqual(matches.pathways);
  expect(occupations).toEqual(matches.occupations.map((match) => ({ ...match, beyond: false })));
  expect(setAside).toEqual({ clusters: [], pathways: [], occupations: [] });
});

describe("a horizon", () => {
  test("lets a group count for what can be reached, and hides nothing", () => {
    const { clusters } = rerank(matches, { ...nothing, horizon: "CERTIFICATE" }, facts);
    // 50 × 1/2, 40 × 1, 10 × 1/3 of what two unreachable and one unknown leave, brought to 100 again.
    expect(clusters.map(({ id, score }) => [id, Math.round(score)])).toEqual([
      ["making", 59],
      ["health", 37],
      ["law", 5],
    ]);
    expect(clusters.map(({ rank }) => rank)).toEqual([1, 2, 3]);
    expect(clusters[0]?.margin).toEqual({ ahead: 21.95, tooClose: true });
  });

  test("puts occupations that ask for more behind the others, in their order", () => {
    expect(order({ horizon: "CERTIFICATE" }).occupations).toEqual(["aide", "poet", "welder", "nurse", "judge"]);
    const { occupations } = rerank(matches, { ...nothing, horizon: "CERTIFICATE" }, facts);
    expect(occupations.filter(({ beyond }) => beyond).map(({ code }) => code)).toEqual(["nurse", "judge"]);
    expect(occupations.find(({ code }) => code === "welder")?.margin).toBeNull();
  });

  test("of the most schooling changes no order", () => {
    expect(order({ horizon: "BEYOND" })).toEqual(order({}));
  });
});

describe("what is set aside", () => {
  test("leaves the lists, a cluster with its pathways, and can be seen", () => {
    const wishes = { ...nothing, notForMe: [{ kind: "CLUSTER" as const, targetId: "health" }] };
    const { clusters, pathways, setAside } = rerank(matches, wishes, facts);
    expect(clusters.map(({ id, rank }) => [id, rank])).toEqual([
      ["making", 1],
      ["law", 2],
    ]);
    expect(pathways.map(({ id }) => id)).toEqual(["making/metal"]);
    expect(setAside.clusters.map(({ id }) => id)).toEqual(["health"]);
    expect(setAside.pathways).toEqual([]);
  });

  test("is of its kind only", () => {
    expect(order({ notForMe: [{ kind: "PATHWAY", targetId: "health" }] })).toEqual(order({}));
    expect(order({ notForMe: [{ kind: "OCCUPATION", targetId: "aide" }] }).occupations).not.toContain("aide");
  });
});

test("openings go first only among matches that are too close to call", () => {
  const asked = order({ openingsFirst: true });
  expect(asked.clusters).toEqual(["making", "health", "law"]);
  expect(asked.occupations).toEqual(["aide", "nurse", "poet", "welder", "judge"]);
});
