// The words on the screen, for tests that walk in both languages.
import accountsEn from "@/components/accounts/texts/en.json" with { type: "json" };
import accountsEs from "@/components/accounts/texts/es.json" with { type: "json" };
import counselingEn from "@/components/counseling/texts/en.json" with { type: "json" };
import counselingEs from "@/components/counseling/texts/es.json" with { type: "json" };
import layoutEn from "@/components/layout/texts/en.json" with { type: "json" };
import layoutEs from "@/components/layout/texts/es.json" with { type: "json" };
import boardEn from "@/components/plans/board-texts/en.json" with { type: "json" };
import boardEs from "@/components/plans/board-texts/es.json" with { type: "json" };
import plansEn from "@/components/plans/texts/en.json" with { type: "json" };
import plansEs from "@/components/plans/texts/es.json" with { type: "json" };
import surveyEn from "@/components/survey/texts/en.json" with { type: "json" };
import surveyEs from "@/components/survey/texts/es.json" with { type: "json" };

export const texts = {
  en: {
    accounts: accountsEn,
    board: boardEn,
    counseling: counselingEn,
    layout: layoutEn,
    plans: plansEn,
    survey: surveyEn,
  },
  es: {
    accounts: accountsEs,
    board: boardEs,
    counseling: counselingEs,
    layout: layoutEs,
    plans: plansEs,
    survey: surveyEs,
  },
};
export type Language = keyof typeof texts;

/** A text with its braces filled or, where no value is given, standing for anything. */
export function pattern(text: string, values: Record<string, string | number> = {}): RegExp {
  const escaped = text.replace(/[.*+?^$()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ".+"))}$`);
}
