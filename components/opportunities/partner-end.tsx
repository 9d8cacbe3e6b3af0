import { Checkbox } from "@/components/ui/choices";
import { Disclosure } from "@/components/ui/disclosure";
import { PlainButton } from "@/components/ui/sign";
import type { PostAction } from "./partner-notice";
import type { PartnerTexts } from "./partner-texts";

type Props = { ended: boolean; open: boolean; end: PostAction; bringBack: PostAction; texts: PartnerTexts };

/** Into the history, after a question, and back. */
export function PartnerEnd({ ended, open, end, bringBack, texts }: Props) {
  const { end: words } = texts;
  if (ended)
    return (
      <form action={bringBack} className="part stack no-print">
        <p>{words.backText}</p>
        <div>
          <PlainButton>{words.back}</PlainButton>
        </div>
      </form>
    );
  return (
    <div className="part no-print" id="end">
      <Disclosure summary={words.title} open={open}>
        <form action={end} className="stack">
          <p>{words.text}</p>
          <Checkbox name="sure" value="yes" label={words.sure} required />
          <div>
            <PlainButton>{words.button}</PlainButton>
          </div>
        </form>
      </Disclosure>
    </div>
  );
}
