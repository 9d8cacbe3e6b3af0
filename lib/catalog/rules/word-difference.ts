export type DifferencePiece = { kind: "same" | "gone" | "new"; text: string };

/** What became of a text, word by word: the same pieces read alone are what both have, in order, with fewest changes. */
export function wordDifference(before: string, after: string): DifferencePiece[] {
  const [old, fresh] = [before.split(/\s+/).filter(Boolean), after.split(/\s+/).filter(Boolean)];
  // most[i][j]: how many words the ends from i and j have in common.
  const most = Array.from({ length: old.length + 1 }, () => new Array<number>(fresh.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--) {
      most[i]![j] = old[i] === fresh[j] ? most[i + 1]![j + 1]! + 1 : Math.max(most[i + 1]![j]!, most[i]![j + 1]!);
    }
  }
  const pieces: DifferencePiece[] = [];
  const add = (kind: DifferencePiece["kind"], word: string) => {
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += ` ${word}`;
    else pieces.push({ kind, text: word });
  };
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
      add("same", old[i]!);
      i++;
      j++;
    } else if (j >= fresh.length || (i < old.length && most[i + 1]![j]! >= most[i]![j + 1]!)) add("gone", old[i++]!);
    else add("new", fresh[j++]!);
  }
  return pieces;
}
