import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readRespondents } from "@/lib/survey/cli/fit-norms";
import { type Norms, scales } from "@/lib/survey/rules/instrument";
import { computeNorms, offsetsFor, type Respondent, respondentMeans, topShareLimits } from "@/lib/survey/rules/norms";
import { bell, seeded } from "@/lib/survey/rules/simulated-people";
import shipped from "@/prisma/catalog/survey/norms-2.json";
import { instrument } from "./newest";

const raw = path.resolve(import.meta.dirname, "../../../../shared/data/riasec/jobcannon-2026.csv");

const crowd = (count: number, lean: Partial<Norms> = {}, band: Respondent["band"] = null): Respondent[] => {
  const random = seeded(count);
  return Array.from({ length: count }, () => {
    const level = 3 + 0.5 * bell(random);
    const means = scales.map((scale) => [scale, level + (lean[scale] ?? 0) + 0.5 * bell(random)]);
    return { means: Object.fromEntries(means) as Norms, band };
  });
};
const made = (people: readonly Respondent[], version = 3) => {
  const result = computeNorms(people, { version });
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
};

describe("the shipped norms", () => {
  it("say that they are provisional, and put every scale first for 8 to 30 of 100 of the people they come from", () => {
    expect(shipped.provisional).toBe(true);
    for (const scale of scales) {
      expect(shipped.topShares[scale], scale).toBeGreaterThanOrEqual(topShareLimits.least);
      expect(shipped.topShares[scale], scale).toBeLessThanOrEqual(topShareLimits.most);
      expect(shipped.key[scale], scale).toHaveLength(10);
    }
    expect(Object.values(shipped.topShares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 2);
  });

  it.runIf(existsSync(raw))("come out of the respondents again, with the key recovered from the correlations", () => {
    const { respondents, key } = readRespondents(readFileSync(raw, "utf8"));
    expect(key).toEqual(shipped.key);
    expect(made(respondents, 2).all).toMatchObject({ people: shipped.people, offsets: shipped.offsets });
  });
});

describe("norms of one's own", () => {
  it("take off what people in general like", () => {
    const { all, provisional, version } = made(crowd(600, { S: 0.8, R: -0.6 }));
    expect({ provisional, version }).toEqual({ provisional: false, version: 3 });
    expect(all.offsets.S).toBeGreaterThan(0.6);
    expect(all.offsets.R).toBeLessThan(-0.5);
    for (const share of Object.values(all.topShares)) expect(Math.abs(share - 1 / 6)).toBeLessThan(0.06);
  });

  it("need 500 people who tell something", () => {
    expect(computeNorms(crowd(499), { version: 3 })).toEqual({
      ok: false,
      problem: "TOO_FEW_RESPONDENTS",
      people: 499,
      needed: 500,
    });
    const same: Respondent = { means: { R: 3, I: 3, A: 3, S: 3, E: 3, C: 3 }, band: null };
    expect(computeNorms([...crowd(499), same, same], { version: 3 })).toMatchObject({ ok: false, people: 499 });
  });

  it("are kept by age band where a band has 500 of its own", () => {
    const set = made([...crowd(500, { A: 0.9 }, "middle"), ...crowd(90, { C: 0.9 }, "adult")]);
    expect(Object.keys(set.bands)).toEqual(["middle"]);
    expect(offsetsFor(set, "middle").A).toBeGreaterThan(0.6);
    expect(offsetsFor(set, "adult")).toEqual(set.all.offsets);
    expect(offsetsFor(set, null)).toEqual(set.all.offsets);
  });

  it("move until no scale is first for too few: one whose answers hardly differ is lifted", () => {
    const timid = crowd(800).map(({ means, band }) => {
      const level = scales.reduce((sum, scale) => sum + means[scale], 0) / 6;
      return { means: { ...means, C: level + (means.C - level) * 0.02 }, band };
    });
    const { topShares } = made(timid).all;
    for (const share of Object.values(topShares)) expect(share).toBeGreaterThanOrEqual(topShareLimits.least);
  });

  it("are refused where no offset can balance a scale", () => {
    const alike = crowd(800).map(({ band }, place): Respondent => {
      const means = { R: 3, I: 3, A: 3, S: 3, E: 3, C: 3 };
      return { means: { ...means, [place % 2 ? "R" : "S"]: 5 }, band };
    });
    expect(computeNorms(alike, { version: 3 })).toMatchObject({ ok: false, problem: "LOPSIDED" });
  });

  it("take six averages from answers, and none where a scale has fewer than two", () => {
    const levels = Object.fromEntries(instrument.interests.map(({ id, scale }) => [id, scale === "A" ? 5 : 2]));
    expect(respondentMeans(instrument, levels)).toEqual({ R: 2, I: 2, A: 5, S: 2, E: 2, C: 2 });
    const oneOfArt = Object.entries(levels).filter(([id]) => !id.startsWith("aa") || id === "aa1");
    expect(respondentMeans(instrument, Object.fromEntries(oneOfArt))).toBeNull();
  });
});
