import { PlainButton } from "@/components/ui/sign";
import type { MilestoneKind, MilestoneState } from "@/prisma/generated/enums";
import { takenSteps } from "@/lib/profiles/rules/from-milestones";
import type { WayTexts } from "../way-texts";

type Props = {
  steps: readonly { kind: MilestoneKind; state: MilestoneState }[];
  take: (form: FormData) => Promise<void>;
  texts: WayTexts;
};

/** Offers done steps for the profile and so for the résumé; nothing goes there unless the person presses. */
export function TakeSteps({ steps, take, texts }: Props) {
  if (!steps.some(({ kind, state }) => state === "DONE" && takenSteps.includes(kind))) return null;
  return (
    <section className="panel stack no-print" aria-labelledby="take-steps">
      <h2 id="take-steps">{texts.take.title}</h2>
      <p>{texts.take.text}</p>
      <form action={take}>
        <PlainButton name="sure" value="yes">
          {texts.take.button}
        </PlainButton>
      </form>
    </section>
  );
}
