import { describe, expect, it, vi } from "vitest";
import { matchPerson, personFromRatings } from "@/lib/survey/rules/matching";
import type { PersonVector } from "@/lib/survey/rules/voting";
import { personVector } from "@/lib/survey/rules/voting";
import { profileOf } from "./answering";
import { type CatalogOccupation, readFramework } from "./catalog-files";
import { answerLike, seeded } from "./simulated-people";

const frameworks = { "national-14": readFramework("national-14"), "national-16": readFramework("national-16") };
type FrameworkCode = keyof typeof frameworks;

/**
 * How often in 100 a person made of an occupation finds one of its clusters first, and in the first three; the
 * occupations of its six digits do not vote.
 */
function ownCluster(code: FrameworkCode, personOf: (occupation: CatalogOccupation) => PersonVector) {
  const { occupations, index } = frameworks[code];
  const rated = occupations.filter(({ interests, own }) => interests !== null && own.size > 0);
  const places = rated.map((occupation) => {
    const sixDigits = occupation.code.slice(0, 7);
    const siblings = occupations.filter((other) => other.code.startsWith(sixDigits)).map((other) => other.code);
    const { clusters } = matchPerson(index, personOf(occupation), { leaveOut: new Set(siblings) });
    return clusters.findIndex(({ id }) => occupation.own.has(id));
  });
  expect(rated.length).toBeGreaterThan(800);
  const within = (count: number) => (100 * places.filter((place) => place >= 0 && place < count).length) / rated.length;
  return { first: within(1), firstThree: within(3) };
}

const self = (code: FrameworkCode) => (occupation: CatalogOccupation) =>
  personFromRatings(frameworks[code].index, occupation)!;

vi.setConfig({ testTimeout: 60_000 });

describe("the vote on the project's own catalogue", () => {
  it.each([
    ["national-14", 68, 90],
    ["national-16", 65, 90],
  ] as const)(
    "%s: the own cluster is first for %i of 100 occupations, in the first three for %i",
    (code, one, three) => {
      const { first, firstThree } = ownCluster(code, self(code));
      expect(first).toBeGreaterThanOrEqual(one);
      expect(firstThree).toBeGreaterThanOrEqual(three);
    },
  );

  it("loses when subjects are not used, and still finds four of five", () => {
    const { firstThree } = ownCluster("national-14", (occupation) => ({
      ...self("national-14")(occupation),
      subjects: null,
    }));
    expect(firstThree).toBeGreaterThanOrEqual(79);
    expect(firstThree).toBeLessThan(88);
  });

  it("finds it for at least 81 of 100 simulated people with noisy answers", () => {
    const random = seeded(7);
    const { firstThree } = ownCluster("national-14", (occupation) =>
      personVector(profileOf(answerLike(self("national-14")(occupation), random))),
    );
    expect(firstThree).toBeGreaterThanOrEqual(81);
  });

  it("matches the whole catalogue in less than 20 ms", () => {
    const { occupations, index } = frameworks["national-16"];
    const person = self("national-16")(occupations.find(({ knowledge }) => knowledge !== null)!);
    const times = Array.from({ length: 21 }, () => {
      const start = performance.now();
      matchPerson(index, person);
      return performance.now() - start;
    });
    expect(index.occupations.length).toBeGreaterThan(900);
    expect(Math.min(...times)).toBeLessThan(20);
  });
});
