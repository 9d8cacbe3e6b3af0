import { walkQuick } from "./survey-walk.mjs";

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Of a list for each person: the mean over all of them, and its standard error with a person as the unit. */
export function clustered(byPerson) {
  const means = byPerson.map(mean);
  const middle = mean(means);
  const squares = means.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return { mean: middle, error: Math.sqrt(squares / (means.length - 1) / means.length) };
}

/** The fewest and the most that the difference may be, 19 times in 20. */
const within = 1.96;

/**
 * Whether one is at least as good as the other, as far as the draws can say: "better" and "worse" where the difference
 * is more than noise, "alike" where it is not, and then `atWorst` says how much may be missing all the same.
 */
export function verdictOf({ mean: difference, error }) {
  const word = difference - within * error > 0 ? "better" : difference + within * error < 0 ? "worse" : "alike";
  return { word, atWorst: difference - within * error };
}

/**
 * The adaptive quick survey against the fixed standard one, in 100: the same people answer both in every draw, so that
 * the difference is paired.
 */
export function compareDraws(rules, everybody, { whole, indexFor, tableOf, draws }) {
  const standard = rules.keysAt("STANDARD");
  const chosen = { ...rules, isSettled: () => true };
  const answered = (person, draw) =>
    rules.answersOf(whole, person.occupation, rules.seedOf(person.occupation.code, draw));
  const trials = everybody.map((person) => {
    const index = indexFor(person);
    const placeOf = (all, keys) =>
      rules.matchAnswers(index, rules.only(all, keys)).clusters.findIndex(({ id }) => person.occupation.own.has(id));
    return draws.map((draw) => {
      const all = answered(person, draw);
      const asked = new Set(walkQuick(chosen, tableOf(index), rules.files.instrument, all).asked);
      return { questions: asked.size, adaptive: placeOf(all, asked), standard: placeOf(all, standard) };
    });
  });
  const share = (most) => {
    const hit = (place) => (place >= 0 && place < most ? 100 : 0);
    const { mean: difference, error } = clustered(
      trials.map((own) => own.map((each) => hit(each.adaptive) - hit(each.standard))),
    );
    const of = (name) => mean(trials.flatMap((own) => own.map((each) => hit(each[name]))));
    return {
      adaptive: of("adaptive"),
      standard: of("standard"),
      difference,
      error,
      ...verdictOf({ mean: difference, error }),
    };
  };
  return {
    people: trials.length,
    draws: draws.length,
    questions: { adaptive: trials[0][0].questions, standard: standard.size },
    first: share(1),
    three: share(3),
  };
}
