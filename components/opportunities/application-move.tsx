import { Disclosure } from "@/components/ui/disclosure";
import { PlainButton } from "@/components/ui/sign";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { applicationStates } from "@/lib/opportunities/rules/kinds";
import { isSent } from "@/lib/opportunities/rules/consent";
import { fill, type Locale } from "@/lib/platform/texts";
import type { ApplicationState, Consent } from "@/prisma/generated/enums";
import { applicationTexts } from "./application-texts";
import { opportunityTexts } from "./opportunity-texts";

type Props = {
  locale: Locale;
  application: { id: string; title: string; state: ApplicationState; staff: Consent; openAt: Date | null };
  move: (form: FormData) => Promise<void>;
};

const steps = applicationStates.filter((state) => state !== "ENDED" && state !== "DECLINED");

/** Buttons that move an application along: the next step at hand, all others folded. */
export function ApplicationMove({ locale, application, move }: Props) {
  const texts = applicationTexts(locale).move;
  const { states } = opportunityTexts(locale);
  const { id, title, state } = application;
  const place = (steps as readonly ApplicationState[]).indexOf(state);
  const next = place < 0 ? undefined : steps[place + 1];
  const others = applicationStates.filter(
    (each) => each !== state && each !== next && !(each === "SAVED" && isSent(application)),
  );
  const button = (to: ApplicationState, words: string) => (
    <PlainButton key={to} name="state" value={to} className="small">
      {words}
      <VisuallyHidden> ({title})</VisuallyHidden>
    </PlainButton>
  );
  return (
    <form action={move} className="application-move no-print">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="was" value={state} />
      {next ? button(next, fill(texts.to, { state: states[next] })) : null}
      <Disclosure summary={texts.title}>
        <div className="row">{others.map((to) => button(to, states[to]))}</div>
      </Disclosure>
    </form>
  );
}
