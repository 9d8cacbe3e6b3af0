import { describe, expect, it, vi } from "vitest";
import { answersOf, files, keysAt, only } from "@/lib/survey/cli/survey-trials";
import { lengths } from "@/lib/survey/rules/asking-order";
import { type Answers, type AnswerValue } from "@/lib/survey/rules/instrument";
import { explainMatches, type MatchTarget, type Reason } from "@/lib/survey/rules/reasons";
import { levelsOf } from "@/lib/survey/rules/scoring";
import { isLong } from "@/tests/support/catalog-sample";
import { indexes, instrument, matchOf, norms, persona } from "./newest";
import { personas } from "./personas";

vi.setConfig({ testTimeout: 60_000 });

const index = indexes["national-16"];
const explain = (answers: Answers, targets: readonly MatchTarget[]) =>
  explainMatches({ index, instrument, levels: levelsOf(answers), norms, targets });
const itemsIn = (reasons: readonly Reason[], ...kinds: Reason["kind"][]) =>
  reasons.flatMap((reason) => ("itemId" in reason && kinds.includes(reason.kind) ? [reason.itemId] : []));
const clusterIn = (answers: Answers, id: string) =>
  matchOf(answers, "national-16").clusters.find((cluster) => cluster.id === id)!;
const flip = (answers: Answers, ids: readonly string[]): Answers => ({
  ...answers,
  ...Object.fromEntries(ids.map((id) => [id, { value: (6 - answers[id]!.value) as AnswerValue, at: 0 }])),
});
const raising = ["liked-item", "subject", "skill", "disliked-item"] as const;

/** Simulated people who answered the quick, the standard or the complete survey. */
const crowd = files
  .occupationsIn("national-16")
  .filter(({ interests, knowledge, skills }) => interests && knowledge && skills)
  .filter((_, place) => place % (isLong ? 21 : 42) === 0)
  .map((occupation, place) => only(answersOf(index, occupation, place), keysAt(lengths[place % 3]!)));

const programmer = persona({ ...personas.find(({ who }) => who.startsWith("programs"))! });

describe("reasons", () => {
  it("flipped, make the cluster fall in points, and in rank where it was first by little", () => {
    let close = 0;
    let fell = 0;
    for (const answers of crowd) {
      const [first] = matchOf(answers, "national-16").clusters;
      const [explained] = explain(answers, [{ kind: "cluster", id: first!.id }]);
      const named = itemsIn(explained!.reasons, ...raising);
      expect(named.length).toBeGreaterThanOrEqual(2);
      const after = clusterIn(flip(answers, named), first!.id);
      expect(after.score, named.join()).toBeLessThan(first!.score);
      if (first!.margin!.ahead > 10) continue;
      close++;
      if (after.rank > 1) fell++;
    }
    expect(crowd.length).toBeGreaterThan(isLong ? 25 : 12);
    expect(close).toBeGreaterThan(isLong ? 3 : 1);
    expect(fell).toBe(close);
  });

  it("that speak against it, flipped, make it rise", () => {
    for (const answers of crowd) {
      const third = matchOf(answers, "national-16").clusters[2]!;
      const [explained] = explain(answers, [{ kind: "cluster", id: third.id }]);
      const against = itemsIn(explained!.reasons, "against-item", "leads-elsewhere");
      expect(against.length).toBeGreaterThan(0);
      expect(clusterIn(flip(answers, against), third.id).score).toBeGreaterThan(third.score);
    }
  });

  it("give the points that the answer is worth: the score, less the score with an average answer", () => {
    const target = "national-16/information-technology";
    const [explained] = explain(programmer, [{ kind: "cluster", id: target }]);
    const best = explained!.reasons.find(({ kind }) => kind === "subject" || kind === "skill") as {
      itemId: string;
      points: number;
    };
    const part = instrument.subjects.some(({ id }) => id === best.itemId) ? instrument.subjects : instrument.skills!;
    const others = part.filter(({ id }) => id !== best.itemId).map(({ id }) => programmer[id]!.value);
    const average = others.reduce<number>((sum, value) => sum + value, 0) / others.length;
    const at = (value: number) =>
      clusterIn({ ...programmer, [best.itemId]: { value: value as AnswerValue, at: 0 } }, target).score;
    const [below, above] = [at(Math.floor(average)), at(Math.ceil(average))];
    const lost = clusterIn(programmer, target).score - (below + (above - below) * (average - Math.floor(average)));
    expect(best.points).toBeGreaterThan(0);
    expect(Math.abs(best.points - lost)).toBeLessThan(Math.max(0.2, 0.15 * best.points));
  });

  it("name the interests, what is open, and keep the sign of their points", () => {
    const builder = persona({ ...personas.find(({ who }) => who.startsWith("builds"))! });
    const open: Answers = { ...builder, kb12: { value: 3, at: 0 } };
    const [sites, care] = explain(open, [
      { kind: "cluster", id: "national-16/architecture-construction" },
      { kind: "cluster", id: "national-16/health-science" },
    ]);
    expect(sites!.reasons).toContainEqual(expect.objectContaining({ kind: "top-interest", scale: "R" }));
    expect(sites!.reasons).toContainEqual(expect.objectContaining({ kind: "unsure", itemId: "kb12" }));
    for (const { reasons } of [sites!, care!])
      for (const { kind, points } of reasons)
        expect(points < 0, kind).toBe(["against", "against-item", "leads-elsewhere"].includes(kind));
  });

  it("name an activity for its field of work, which another of the same interest has not", () => {
    const levelOf = (id: string, place: number) =>
      instrument.interests.some((item) => item.id === id) ? (id.startsWith("ra") ? 4 : 2) : 2 + (place % 2);
    const lukewarm = Object.fromEntries(
      Object.keys(programmer).map((id, place) => [id, { value: levelOf(id, place) as AnswerValue, at: 0 }]),
    );
    const land = "national-16/agriculture-food-natural-resources";
    const sites = "national-16/architecture-construction";
    const [fields, walls] = ["ra3", "ra2"].map((id) => ({ ...lukewarm, [id]: { value: 5, at: 0 } }) as Answers);
    expect(clusterIn(fields!, land).score).toBeGreaterThan(clusterIn(walls!, land).score);
    expect(clusterIn(walls!, sites).score).toBeGreaterThan(clusterIn(fields!, sites).score);
    const liked = (answers: Answers, id: string) =>
      itemsIn(explain(answers, [{ kind: "cluster", id }])[0]!.reasons, "liked-item");
    expect(liked(fields!, land)).toContain("ra3");
    expect(liked(walls!, sites)).toContain("ra2");
    expect(liked(fields!, sites)).not.toContain("ra3");
  });

  it("explain pathways and occupations too", () => {
    const { pathways, occupations } = matchOf(programmer, "national-16");
    const explained = explain(programmer, [
      { kind: "pathway", id: pathways[0]!.id },
      { kind: "occupation", code: occupations[0]!.code },
    ]);
    for (const { reasons } of explained) expect(itemsIn(reasons, ...raising).length).toBeGreaterThan(0);
  });

  it("are empty where answers are too few, or the occupation is unknown", () => {
    const target = { kind: "cluster", id: "national-16/finance" } as const;
    expect(explain({ ra1: { value: 5, at: 0 } }, [target])).toEqual([{ target, reasons: [] }]);
    expect(explain(programmer, [{ kind: "occupation", code: "00-0000.00" }])[0]!.reasons).toEqual([]);
  });
});
