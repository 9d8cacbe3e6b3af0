import { performance } from "node:perf_hooks";

const firstThree = ({ clusters }) => clusters.slice(0, 3).map(({ id }) => id);
export const shareOf = (list, holds) => (100 * list.filter(holds).length) / list.length;

export function retest(rules, people, seed) {
  const pairs = people.map(({ index, occupation, result }) => {
    const again = rules.answersOf(index, occupation, rules.seedOf(occupation.code, seed));
    return [firstThree(result), firstThree(rules.matchAnswers(index, again))];
  });
  return {
    sameFirst: shareOf(pairs, ([a, b]) => a[0] === b[0]),
    firstAmongThree: shareOf(pairs, ([a, b]) => b.includes(a[0])),
    sharedOfThree:
      (100 * pairs.reduce((sum, [a, b]) => sum + a.filter((id) => b.includes(id)).length, 0)) / (3 * pairs.length),
  };
}

/** One answer of each person moved by one step: is the first cluster the same, are the first three? */
export function steadiness(rules, people) {
  const moved = people.map(({ index, all, result }, place) => {
    const keys = Object.keys(all);
    const key = keys[(place * 37) % keys.length];
    const value = all[key].value === 5 ? 4 : all[key].value + 1;
    return [firstThree(result), firstThree(rules.matchAnswers(index, { ...all, [key]: { value, at: 0 } }))];
  });
  return {
    sameFirst: shareOf(moved, ([a, b]) => a[0] === b[0]),
    sameThree: shareOf(moved, ([a, b]) => [...a].sort().join() === [...b].sort().join()),
  };
}

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

export function timings(rules, { index, all }) {
  const { instrument, norms } = rules.files;
  const interests = new Set(instrument.interests.map(({ id }) => id));
  const time = (answers, before) =>
    median(
      Array.from({ length: 200 }, () => {
        before();
        const start = performance.now();
        const { value } = rules.scoreAnswers(instrument, answers, norms);
        rules.matchPerson(index, rules.personVector(index, value, rules.levelsOf(answers), norms));
        return performance.now() - start;
      }),
    );
  const keep = () => {};
  const forget = () => index.patterns.clear();
  return [
    { name: "all parts", median: time(all, keep), goal: 2 },
    { name: "all parts, items never met in this combination", median: time(all, forget), goal: null },
    { name: "interests alone", median: time(rules.only(all, interests), keep), goal: 0.5 },
    { name: "interests alone, never met", median: time(rules.only(all, interests), forget), goal: null },
  ];
}

/** The plain way: the 25 occupations nearest by Euclid, interests as scale means, other answers one by one. */
export function nearest(rules, everybody, keys) {
  const { instrument, norms } = rules.files;
  const others = [...instrument.subjects, ...instrument.skills];
  const found = everybody.map(({ blind, all, occupation }) => {
    const { value } = rules.scoreAnswers(instrument, rules.only(all, keys), norms);
    const { count } = blind.layout;
    const told = value.scales.map(({ relative }, place) => [place, relative / blind.settings.slope]);
    const parts = [value.subjects, value.skills].flatMap((scores) => scores ?? []);
    const items = new Map(parts.map(({ itemId, relative }) => [itemId, relative]));
    for (const { id } of others) {
      const { loads } = blind.questions.find((question) => question.id === id);
      const relative = items.get(id) ?? null;
      if (relative !== null) told.push([loads[0].feature, relative / blind.settings.slope]);
    }
    const far = (place) =>
      told.reduce((sum, [feature, wish]) => sum + (blind.features[place * count + feature] - wish) ** 2, 0);
    const near = new Set(
      blind.occupations
        .map((_, place) => ({ place, far: far(place) }))
        .sort((a, b) => a.far - b.far)
        .slice(0, 25)
        .map(({ place }) => place),
    );
    const clusters = blind.groups.slice(0, blind.clusterCount).map(({ id, shares }) => ({
      id,
      votes: shares.reduce((sum, { occupation: place, share }) => sum + (near.has(place) ? share : 0), 0),
    }));
    return { occupation, result: { clusters: clusters.sort((a, b) => b.votes - a.votes), pathways: [] } };
  });
  const { people, first, three, five } = rules.hitsOf(found);
  return { people, first, three, five };
}
