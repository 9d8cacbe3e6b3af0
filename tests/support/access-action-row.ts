import type { At } from "./access-roles";
import type { Role } from "./world";

/** One form, and who may send it. */
export type ActionRow = {
  /** A page that carries it. */
  page: At;
  /** What comes before the form. */
  args: unknown[];
  /** An input that no one's data depends on: the action must refuse it, and not by asking to sign in. */
  form: Record<string, string>;
  opens: readonly Role[];
};
