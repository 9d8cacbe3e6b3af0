import { tsImport } from "tsx/esm/api";

/** What each setting may be; the fold that is measured has no say in which is taken. */
const grid = [
  { gaussianShare: 0.3 },
  { gaussianShare: 0.5 },
  { gaussianShare: 0.5, voteWidth: 0.05 },
  { gaussianShare: 0.5, mixtureShare: 1 },
  { gaussianShare: 0.5, partWeights: [1, 2, 1] },
  { gaussianShare: 0.7 },
];
const outer = 10;
const inner = 3;

const scoreOf = ({ first, three }) => first + three;
const codesOf = (letters) => letters.map((value, place) => ({ value, place })).sort((a, b) => b.value - a.value);

/** Anchors: what simpler methods find with the same folds, on interests alone. */
const anchors = {
  "three-letter codes": (person, cluster) => {
    const mine = codesOf(person).slice(0, 3);
    const theirs = codesOf(cluster.mean)
      .slice(0, 3)
      .map(({ place }) => place);
    return mine.reduce((sum, { place }, rank) => {
      const at = theirs.indexOf(place);
      return at < 0 ? sum : sum + (3 - rank) * (3 - at);
    }, 0);
  },
  "Pearson to cluster averages": (person, cluster) => correlation(person, cluster.mean),
};

function correlation(a, b) {
  const around = (row) => row.map((value) => value - row.reduce((x, y) => x + y, 0) / row.length);
  const [x, y] = [around(a), around(b)];
  return x.reduce((sum, value, i) => sum + value * y[i], 0) / (Math.hypot(...x) * Math.hypot(...y) || 1);
}

function rankBy(points, own) {
  const order = [...points].sort(([idA, a], [idB, b]) => b - a || (idA < idB ? -1 : 1)).map(([id]) => id);
  return order.findIndex((id) => own.has(id));
}

function anchorHits(trials, framework) {
  const all = trials.files.occupationsIn(framework);
  const folds = trials.foldOf(all, outer);
  const rated = all.filter(({ interests }) => interests !== null);
  const places = { "three-letter codes": [], "Pearson to cluster averages": [], "nearest 25 by Euclid": [] };
  for (let fold = 0; fold < outer; fold++) {
    const training = rated.filter(({ code }) => folds.get(code) !== fold);
    const members = new Map();
    for (const { interests, memberships } of training)
      for (const clusterId of new Set(memberships.map((each) => each.clusterId)))
        members.set(clusterId, [...(members.get(clusterId) ?? []), interests]);
    const clusters = [...members].map(([id, rows]) => ({
      id,
      mean: rows[0].map((_, i) => rows.reduce((sum, row) => sum + row[i], 0) / rows.length),
    }));
    for (const each of rated.filter(({ code }) => folds.get(code) === fold).filter(trials.isMeasured)) {
      for (const [name, measure] of Object.entries(anchors))
        places[name].push(
          rankBy(
            clusters.map((cluster) => [cluster.id, measure(each.interests, cluster)]),
            each.own,
          ),
        );
      const near = training
        .map((other) => ({ other, far: Math.hypot(...each.interests.map((value, i) => value - other.interests[i])) }))
        .sort((a, b) => a.far - b.far)
        .slice(0, 25);
      const votes = new Map(clusters.map(({ id }) => [id, 0]));
      for (const { other, far } of near)
        for (const { clusterId } of other.memberships) votes.set(clusterId, votes.get(clusterId) + 1 / (0.1 + far));
      places["nearest 25 by Euclid"].push(rankBy(votes, each.own));
    }
  }
  const share = (list, within) => (100 * list.filter((place) => place >= 0 && place < within).length) / list.length;
  return Object.entries(places).map(([name, list]) => ({
    name,
    people: list.length,
    first: share(list, 1),
    three: share(list, 3),
    five: share(list, 5),
  }));
}

/** Settings are chosen inside the training part of each fold, by leaving out parts of that again. */
function nested(trials, settings, framework) {
  const all = trials.files.occupationsIn(framework);
  const folds = trials.foldOf(all, outer);
  const chosen = new Map();
  const results = [];
  for (let fold = 0; fold < outer; fold++) {
    const training = all.filter(({ code }) => folds.get(code) !== fold);
    const parts = trials.foldOf(training, inner, 100 + fold);
    const tried = grid.map(() => []);
    for (let part = 0; part < inner; part++) {
      const index = trials.indexOf(
        training.filter(({ code }) => parts.get(code) !== part),
        settings,
      );
      const own = training.filter((each) => parts.get(each.code) === part && trials.isMeasured(each));
      grid.forEach((change, place) => {
        const tuned = { ...index, settings: { ...settings, ...change }, patterns: new Map() };
        tried[place].push(...trials.byRatings([{ index: tuned, own }]));
      });
    }
    const scores = tried.map((list) => scoreOf(trials.hitsOf(list)));
    const best = grid[scores.indexOf(Math.max(...scores))];
    const name = JSON.stringify(best);
    chosen.set(name, (chosen.get(name) ?? 0) + 1);
    const index = trials.indexOf(training, { ...settings, ...best });
    const own = all.filter((each) => folds.get(each.code) === fold && trials.isMeasured(each));
    results.push(...trials.byRatings([{ index, own }]));
  }
  return { hits: trials.hitsOf(results), chosen: Object.fromEntries(chosen) };
}

/** 1. Leave-out over all rated occupations, siblings of one six-digit code together. */
export async function leaveOut() {
  const trials = await tsImport("../../lib/survey/cli/survey-trials.ts", import.meta.url);
  const { shippedSettings } = await tsImport("../../lib/survey/rules/match-settings.ts", import.meta.url);
  const goals = { "national-14": { first: 74, three: 93 }, "national-16": { first: 71, three: 93 } };
  return ["national-14", "national-16"].map((framework) => {
    const { hits, chosen } = nested(trials, shippedSettings, framework);
    return {
      framework,
      rows: [...anchorHits(trials, framework), { name: "Waymark", ...hits, goal: goals[framework] }],
      chosen,
    };
  });
}
