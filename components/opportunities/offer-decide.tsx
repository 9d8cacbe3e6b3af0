import { Checkbox } from "@/components/ui/choices";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { PlainButton, Sign } from "@/components/ui/sign";
import { type Decision, decisionsFrom } from "@/lib/opportunities/rules/moderation";
import type { OpportunityState } from "@/prisma/generated/enums";
import type { OfferTexts } from "./offer-texts";
import type { PostAction } from "./partner-notice";

type Props = {
  id: string;
  state: OpportunityState;
  /** Which form came back without what it needs. */
  asked: string | null;
  decide: PostAction;
  texts: OfferTexts;
};

/** What staff who open things may do with an opportunity in its state; each can be taken back for ten minutes. */
export function OfferDecide({ id, state, asked, decide: act, texts }: Props) {
  const { decide: words, problems } = texts;
  const hidden = (decision: Decision) => (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="decision" value={decision} />
    </>
  );
  const plain = (decision: "open" | "reopen") => (
    <form key={decision} action={act} className="stack">
      {hidden(decision)}
      <p className="soft">{words.openText}</p>
      <div>
        <Sign>{words[decision]}</Sign>
      </div>
    </form>
  );
  const reasoned = (decision: "decline" | "close") => (
    <Disclosure key={decision} summary={words[decision]} open={asked === decision}>
      <form action={act} className="stack">
        {hidden(decision)}
        <p className="soft">{words[`${decision}Text`]}</p>
        <Field
          as="textarea"
          rows={3}
          name="reason"
          id={`reason-${decision}`}
          label={words[`${decision}Reason`]}
          maxLength={2000}
          error={asked === decision ? problems.REASON_MISSING : undefined}
        />
        <div>
          <PlainButton>{words[decision]}</PlainButton>
        </div>
      </form>
    </Disclosure>
  );
  return (
    <>
      {decisionsFrom(state).map((decision) =>
        decision === "open" || decision === "reopen" ? plain(decision) : reasoned(decision),
      )}
    </>
  );
}

/** A draft that nobody has sent is deleted after a question. */
export function OfferRemove({
  id,
  remove,
  open,
  texts,
}: {
  id: string;
  remove: PostAction;
  open: boolean;
  texts: OfferTexts;
}) {
  const { decide: words } = texts;
  return (
    <Disclosure summary={words.remove} open={open}>
      <form action={remove} className="stack">
        <input type="hidden" name="id" value={id} />
        <p>{words.removeText}</p>
        <Checkbox name="sure" value="yes" label={words.removeSure} required />
        <div>
          <PlainButton>{words.remove}</PlainButton>
        </div>
      </form>
    </Disclosure>
  );
}
