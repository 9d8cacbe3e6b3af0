import { Note } from "@/components/ui/note";
import { Steps } from "@/components/ui/steps";
import type { Needs, SendBar } from "@/lib/opportunities/rules/consent";
import type { Locale } from "@/lib/platform/texts";
import { opportunityTexts } from "./opportunity-texts";

type Props = {
  locale: Locale;
  /** Who must agree, or why nothing can be sent; null: someone who does not apply. */
  needs: Needs | SendBar | null;
  /** Whether an employer reads here what is sent. */
  isRead: boolean;
};

/** What happens when one applies: for a minor in other words, since the school looks first. */
export function OpportunitySteps({ locale, needs, isRead }: Props) {
  const { steps } = opportunityTexts(locale);
  return (
    <section className="part stack no-print" aria-labelledby="steps">
      <h2 id="steps">{steps.title}</h2>
      {needs === null ? (
        <p>{steps.staff}</p>
      ) : needs === "NO_SCHOOL" ? (
        <Note>{steps.noSchool}</Note>
      ) : (
        <Steps steps={stepsOf(steps, needs, isRead)} />
      )}
    </section>
  );
}

type StepTexts = ReturnType<typeof opportunityTexts>["steps"];

function stepsOf(steps: StepTexts, needs: Needs | "ADULT_MISSING", isRead: boolean) {
  const isMinor = needs !== "ADULT_MISSING" && needs.staff;
  const opens = isMinor ? steps.openMinor : steps.openAdult;
  return [
    steps.choose,
    ...(needs === "ADULT_MISSING" ? [steps.adult] : []),
    ...(isMinor ? [steps.school] : []),
    ...(needs !== "ADULT_MISSING" && needs.guardian ? [steps.guardian] : []),
    isRead ? opens : steps.openTold,
    steps.follow,
  ];
}
