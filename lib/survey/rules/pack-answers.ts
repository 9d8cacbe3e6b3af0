import { type Answer, type Answers, isAnswerValue } from "./instrument";

const format = "1";
const itemId = /^[a-z][a-z0-9-]*$/;
const entry = /^([a-z][a-z0-9-]*)([A-E])([0-9a-z]+)$/;

/**
 * All answers of an attempt as one line, about 0.3 KB for 46: the format's version, the first moment, then for each
 * answer in order of time its item, its value as A to E and the milliseconds since the one before, in base 36.
 * Throws where an id or a moment cannot be packed: ids are lower-case letters, digits and hyphens.
 */
export function packAnswers(answers: Answers): string {
  const entries = Object.entries(answers).sort(([idA, a], [idB, b]) => a.at - b.at || (idA < idB ? -1 : 1));
  const start = entries[0]?.[1].at ?? 0;
  let before = start;
  const parts = entries.map(([id, { value, at }]) => {
    if (!itemId.test(id)) throw new Error(`An answer to "${id}" cannot be packed`);
    if (!Number.isSafeInteger(at) || at < 0) throw new Error(`The moment ${at} cannot be packed`);
    const part = `${id}${"ABCDE"[value - 1]}${(at - before).toString(36)}`;
    before = at;
    return part;
  });
  return [format, start.toString(36), parts.join(",")].join(";");
}

/** The answers that `packAnswers` made the line of; null where the line is none of its. */
export function unpackAnswers(line: string): Answers | null {
  const [version, start, list, ...rest] = line.split(";");
  if (version !== format || start === undefined || list === undefined || rest.length > 0) return null;
  let at = parseInt(start, 36);
  if (!/^[0-9a-z]+$/.test(start) || !Number.isSafeInteger(at)) return null;
  const answers: Record<string, Answer> = {};
  for (const part of list === "" ? [] : list.split(",")) {
    const [, id, letter, later] = entry.exec(part) ?? [];
    if (id === undefined || letter === undefined || later === undefined || Object.hasOwn(answers, id)) return null;
    at += parseInt(later, 36);
    const value = "ABCDE".indexOf(letter) + 1;
    if (!isAnswerValue(value) || !Number.isSafeInteger(at)) return null;
    answers[id] = { value, at };
  }
  return answers;
}
