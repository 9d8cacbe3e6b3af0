import type { Answer, Answers } from "./instrument";

/** A clock this near the server's is a right one; the rest of the difference is the way the answers took. */
const rightWithin = 30_000;

/**
 * Moves the moments of a client's answers to the server's clock: `offset` (server minus client at arrival, in
 * milliseconds) is added where the client's clock is more than 30 seconds off, and nothing lies later than the server's
 * `now`. A right clock is taken at its word: its offset is a delay, and a delayed answer must not overtake a later one.
 */
export function correctTimes(answers: Answers, offset: number, now: number): Answers {
  const isRight = Math.abs(offset) <= rightWithin;
  const added = isRight ? 0 : offset;
  const latest = isRight ? now + rightWithin : now;
  return Object.fromEntries(
    Object.entries(answers).map(([id, { value, at }]) => [
      id,
      { value, at: Math.max(0, Math.min(Math.round(at + added), latest)) },
    ]),
  );
}

export type MergedAnswers = {
  answers: Answers;
  /** Items, sorted, for which a different stored answer stood against the incoming one. */
  lost: string[];
};

/**
 * One set of answers out of two. For each item the later moment wins; at the same moment the higher value, so that
 * every order of arrival ends alike. Both sides must be on the server's clock (`correctTimes`).
 */
export function mergeAnswers(stored: Answers, incoming: Answers): MergedAnswers {
  const merged: Record<string, Answer> = { ...stored };
  const lost: string[] = [];
  for (const [id, answer] of Object.entries(incoming)) {
    const other = Object.hasOwn(stored, id) ? stored[id] : undefined;
    if (other === undefined || wins(answer, other)) merged[id] = answer;
    else if (other.value !== answer.value) lost.push(id);
  }
  return { answers: merged, lost: lost.sort() };
}

const wins = (one: Answer, other: Answer) => one.at > other.at || (one.at === other.at && one.value > other.value);
