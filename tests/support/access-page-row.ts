import type { At } from "./access-roles";
import type { Role } from "./world";

/** One address of a page, and for whom it opens; a visitor is asked to sign in, anyone else finds nothing there. */
export type PageRow = { at: At; opens: readonly Role[]; /** A visitor finds nothing either. */ hidden?: true };
