import type { StateCode } from "@/lib/catalog/rules/home-states";
import type { Locale } from "@/lib/platform/texts";
import { stateNames } from "./state-names";

/** The states by name, as a choice of a form has them. */
export const listStates = (locale: Locale): { code: StateCode; name: string }[] =>
  (Object.entries(stateNames) as [StateCode, readonly string[]][])
    .map(([code, names]) => ({ code, name: (locale === "es" ? names.at(-1) : names[0]) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
