import type { Answer, Answers } from "./instrument";

/**
 * Moves the moments of a client's answers to the server's clock: `offset` (server minus client, in milliseconds) is
 * added, and nothing lies later than the server's `now`.
 */
export const correctTimes = (answers: Answers, offset: number, now: number): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([id, { value, at }]) => [
      id,
      { value, at: Math.max(0, Math.min(Math.round(at + offset), now)) },
    ]),
  );

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
