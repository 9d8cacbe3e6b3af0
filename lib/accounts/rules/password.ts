import common from "./common-passwords.json";

export type PasswordProblem = "password-short" | "password-long" | "password-common" | "password-name";

/** The shortest that NIST SP 800-63B-3 allows; long passphrases are welcome, a book is not. */
export const shortestPassword = 8;
const longestPassword = 200;

const commonest = new Set<string>(common);

/** As it is hashed: the same letters typed on another keyboard give the same password. */
export const plainPassword = (typed: string) => typed.normalize("NFKC");

const isRun = (text: string) => {
  const steps = new Set(Array.from(text, (_, i) => (i === 0 ? null : text.charCodeAt(i) - text.charCodeAt(i - 1))));
  steps.delete(null);
  return steps.size === 1 && [0, 1, -1].includes([...steps][0] ?? NaN);
};

const squeeze = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** Why a password cannot be taken, or null. `names` are the person's name and what they sign in with. */
export function passwordProblem(typed: string, names: readonly string[]): PasswordProblem | null {
  const password = plainPassword(typed);
  const length = [...password].length;
  if (length < shortestPassword) return "password-short";
  if (length > longestPassword) return "password-long";
  const lower = password.toLowerCase();
  if (commonest.has(lower) || isRun(lower)) return "password-common";
  const own = names.flatMap((name) => [name, name.split("@")[0] ?? ""]).map(squeeze);
  return own.includes(squeeze(password)) ? "password-name" : null;
}
