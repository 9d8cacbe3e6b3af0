import { describe, expect, it } from "vitest";
import type { Answers, AnswerValue } from "@/lib/survey/rules/instrument";
import { matchPerson } from "@/lib/survey/rules/matching";
import { explainMatches, type MatchTarget, type Reason } from "@/lib/survey/rules/reasons";
import { levelsOf } from "@/lib/survey/rules/scoring";
import { personVector } from "@/lib/survey/rules/voting";
import { persona, profileOf } from "./answering";
import { readFramework } from "./catalog-files";
import { instrument, norms } from "./instrument-files";

const { index } = readFramework("national-16");
const matchOf = (answers: Answers) => matchPerson(index, personVector(profileOf(answers)));
const explain = (answers: Answers, targets: readonly MatchTarget[]) =>
  explainMatches({ index, instrument, levels: levelsOf(answers), norms, targets });
const itemsIn = (reasons: readonly Reason[], ...kinds: Reason["kind"][]) =>
  reasons.flatMap((reason) => ("itemId" in reason && kinds.includes(reason.kind) ? [reason.itemId] : []));
const scoreIn = (answers: Answers, cluster: string) =>
  matchOf(answers).clusters.find(({ id }) => id === cluster)!.score;

/** What a sensible counselor would expect among the first two clusters. */
const people: [string, string, Answers][] = [
  [
    "fixes engines, hates paperwork",
    "transportation-distribution-logistics",
    persona(["r1", "r4", "r5", "k12", "k14"], ["c2", "c3", "c5", "k5"]),
  ],
  ["builds houses", "architecture-construction", persona(["r1", "r2", "r4", "k3", "k14"], ["s3", "c3", "k16"])],
  [
    "grows food",
    "agriculture-food-natural-resources",
    persona(["r3", "i1", "i3", "r5", "k10", "k12"], ["e5", "a3", "k9"]),
  ],
  ["heals people", "health-science", persona(["i1", "i2", "s2", "s3", "i5", "k2", "k6"], ["e2", "e4", "c4", "k15"])],
  ["teaches", "education-training", persona(["s1", "s3", "s4", "a4", "s5", "k7", "k16", "k13"], ["r4", "r5", "k14"])],
  [
    "makes art",
    "arts-av-technology-communications",
    persona(["a1", "a2", "a3", "a4", "a5", "k4", "k13"], ["c1", "c3", "k1"]),
  ],
  ["programs computers", "information-technology", persona(["i4", "i5", "c3", "i3", "k9", "k1"], ["s3", "r5", "k10"])],
  ["counts money", "finance", persona(["c1", "c3", "e3", "c5", "e5", "k1", "k5", "k15"], ["r1", "a3", "k10"])],
  ["sells", "marketing", persona(["e1", "e2", "e3", "e4", "a5", "k5", "k15", "k13"], ["i1", "r4", "k6"])],
  [
    "keeps people safe",
    "law-public-safety-corrections-security",
    persona(["r5", "e5", "e3", "s5", "i2", "k8", "k11"], ["a2", "k4", "k10"]),
  ],
];

describe("reasons", () => {
  it.each(people)("someone who %s is led to %s", (_, cluster, answers) => {
    const first = matchOf(answers)
      .clusters.slice(0, 2)
      .map(({ id }) => id);
    expect(first).toContain(`national-16/${cluster}`);
  });

  it.each(people)("name at least two answers that made it for someone who %s (%s)", (_, __, answers) => {
    const cluster = matchOf(answers).clusters[0]!.id;
    const [explained] = explain(answers, [{ kind: "cluster", id: cluster }]);
    const named = itemsIn(explained!.reasons, "liked-item", "subject");
    expect(named.length).toBeGreaterThanOrEqual(2);
    for (const id of named) expect(answers[id]!.value, id).toBeGreaterThanOrEqual(4);

    const flip = (id: string) => [id, { value: (6 - answers[id]!.value) as AnswerValue, at: 0 }] as const;
    const flipped = { ...answers, ...Object.fromEntries(named.map(flip)) };
    expect(scoreIn(flipped, cluster)).toBeLessThan(scoreIn(answers, cluster));
  });

  const programmer = people.find(([name]) => name === "programs computers")![2];

  it("give the points that the answer is worth: the score, less the score with an average answer", () => {
    const target = "national-16/information-technology";
    const [explained] = explain(programmer, [{ kind: "cluster", id: target }]);
    const computers = explained!.reasons.find((reason) => reason.kind === "subject" && reason.itemId === "k9")!;
    const others = instrument.subjects.filter(({ id }) => id !== "k9").map(({ id }) => programmer[id]!.value);
    const average = others.reduce<number>((sum, value) => sum + value, 0) / others.length;
    const nearest = { ...programmer, k9: { value: Math.round(average) as AnswerValue, at: 0 } };
    const lost = scoreIn(programmer, target) - scoreIn(nearest, target);
    expect(computers.points).toBeGreaterThan(10);
    expect(computers.points).toBeGreaterThan(lost * 0.9);
    expect(computers.points).toBeLessThan(lost * 1.1);
  });

  it("name the interests, what speaks against, and what is open", () => {
    const builder = people.find(([name]) => name === "builds houses")![2];
    const open = Object.fromEntries(
      Object.entries(builder).map(([id, answer]) => [id, id === "k3" ? { ...answer, value: 3 as const } : answer]),
    );
    const [sites, care] = explain(open, [
      { kind: "cluster", id: "national-16/architecture-construction" },
      { kind: "cluster", id: "national-16/health-science" },
    ]);
    expect(sites!.reasons).toContainEqual(expect.objectContaining({ kind: "top-interest", scale: "R", rank: 1 }));
    expect(sites!.reasons).toContainEqual(expect.objectContaining({ kind: "unsure", itemId: "k3" }));
    expect(care!.reasons.filter(({ kind }) => kind === "against" || kind === "against-item").length).toBeGreaterThan(0);
    for (const { reasons } of [sites!, care!]) {
      for (const { kind, points } of reasons) {
        const speaksAgainst = kind === "against" || kind === "against-item";
        expect(points < 0, kind).toBe(speaksAgainst);
      }
    }
  });

  it("explain pathways and occupations too", () => {
    const { pathways, occupations } = matchOf(programmer);
    const explained = explain(programmer, [
      { kind: "pathway", id: pathways[0]!.id },
      { kind: "occupation", code: occupations[0]!.code },
    ]);
    for (const { reasons } of explained) expect(itemsIn(reasons, "liked-item", "subject").length).toBeGreaterThan(0);
  });

  it("are empty where answers are too few, or the occupation is unknown", () => {
    const target = { kind: "cluster", id: "national-16/finance" } as const;
    expect(explain({ r1: { value: 5, at: 0 } }, [target])).toEqual([{ target, reasons: [] }]);
    expect(explain(programmer, [{ kind: "occupation", code: "00-0000.00" }])[0]!.reasons).toEqual([]);
  });
});
