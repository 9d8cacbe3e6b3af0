import { currentStep, type TrailFacts } from "@/lib/plans/rules/trail";
import type { Locale } from "@/lib/platform/texts";
import { planTexts } from "./texts";

/** The one thing to do next on the trail, and where it is done. */
export function nextStep(facts: TrailFacts, canPlan: boolean, locale: Locale) {
  const step = currentStep(facts);
  const texts = planTexts(locale).home.next;
  if (step === "survey") return { href: "/survey", text: texts.start };
  if (step === "result") return { href: "/survey", text: texts.resume };
  if (step === "save") return { href: "/survey/result#pathways", text: texts.save };
  if (!canPlan) return { href: "/survey/result", text: texts.result };
  return { href: "/plan", text: step === "plan" ? texts.plan : texts.open };
}

/** Said quietly: the trail above already shows where one stands and what to do. */
export function NotYet({ title, text }: { title: string; text: string }) {
  return (
    <p className="soft mt-3">
      <b className="text-ink">{title}</b>
      <br />
      {text}
    </p>
  );
}
