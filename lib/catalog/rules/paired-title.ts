const stem = (word: string) =>
  word
    .toLowerCase()
    .normalize("NFD")
    .replace(/\u0301/g, "")
    .replace(/[aeo]$/, "");

/** The ending that turns the first word into the second: "técnico", "técnica" is "a"; null where it takes another word. */
function endingOf(one: string, other: string): string | null {
  const ending = /[ao]$/.exec(other)?.[0];
  if (ending === undefined || one.toLowerCase() === other.toLowerCase() || stem(one) !== stem(other)) return null;
  return ending;
}

/**
 * A Spanish title that names a man's and a woman's word once with both endings, for labels: "Técnico o técnica en
 * radiología" is "Técnico/a en radiología", "Ingeniero químico o ingeniera química" is "Ingeniero/a químico/a". A
 * title without such a pair stays as it is.
 */
export function pairedTitle(title: string): string {
  const words = title.split(" ");
  for (let or = words.length - 2; or > 0; or--) {
    if (words[or] !== "o" && words[or] !== "u") continue;
    for (const length of [2, 1]) {
      const before = words.slice(Math.max(0, or - length), or);
      const after = words.slice(or + 1, or + 1 + length);
      if (before.length < length || after.length < length) continue;
      const endings = before.map((word, i) => endingOf(word, after[i]!.replace(/[,;]$/, "")));
      if (endings.includes(null)) continue;
      const mark = /[,;]$/.exec(after.at(-1)!)?.[0] ?? "";
      const pairs = before.map((word, i) => `${word}/${endings[i]!}`);
      words.splice(or - length, 2 * length + 1, ...pairs.slice(0, -1), `${pairs.at(-1)!}${mark}`);
      or -= length;
      break;
    }
  }
  return words.join(" ");
}
