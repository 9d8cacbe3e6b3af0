import { randomInt } from "node:crypto";

// Without 0, 1, I, L and O, which look like each other on paper.
const alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

export const readableCode = (length: number) =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("");

/** What someone typed from paper, as it is hashed: upper case, letters and digits only. */
export const plainCode = (typed: string) => typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
