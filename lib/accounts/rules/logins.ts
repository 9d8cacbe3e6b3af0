/** What someone types to say who they are: a sign-in name, or an e-mail address. */
export type Login = { kind: "name"; signInName: string } | { kind: "email"; email: string };

const signInName = /^[a-z0-9._-]{3,32}$/;
const email = /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/;

/** Trimmed and in lower case, as it is stored and compared. */
export const plainLogin = (typed: string) => typed.normalize("NFKC").trim().toLowerCase();

/** The login that was typed, or null where it can be neither. */
export function toLogin(typed: string): Login | null {
  const plain = plainLogin(typed);
  if (plain.includes("@")) return email.test(plain) && plain.length <= 254 ? { kind: "email", email: plain } : null;
  return signInName.test(plain) ? { kind: "name", signInName: plain } : null;
}

/** Up to eight sign-in names close to a taken one, for the caller to look which are free; `roll(n)` gives 0 to n-1. */
export function similarNames(taken: string, name: string, roll: (below: number) => number): string[] {
  const words = name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9 ]/g, "")
    .split(" ")
    .filter(Boolean);
  const stem = taken.slice(0, 28);
  const initials = [
    words[0],
    words
      .slice(1)
      .map((word) => word[0])
      .join(""),
  ]
    .filter(Boolean)
    .join(".")
    .slice(0, 28);
  const stems = initials.length > 1 && initials !== stem ? [stem, initials] : [stem];
  const names = stems.flatMap((start) => Array.from({ length: 4 }, () => `${start}${10 + roll(990)}`));
  return [...new Set(names)].filter((candidate) => signInName.test(candidate));
}
