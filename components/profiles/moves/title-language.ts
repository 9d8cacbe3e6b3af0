import type { TransferOccupation } from "@/lib/catalog/rules/transfer-world";
import type { Locale } from "@/lib/platform/texts";

/** An English title on a Spanish page says so. */
export const langOf = (locale: Locale, { titleEs }: Pick<TransferOccupation, "titleEs">) =>
  locale === "es" && titleEs === null ? "en" : undefined;
