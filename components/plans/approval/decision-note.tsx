import { Note } from "@/components/ui/note";
import { PlainButton } from "@/components/ui/sign";
import type { Decided } from "@/lib/plans/rules/approval";
import { fill, formatTime, type Locale } from "@/lib/platform/texts";
import { approvalTexts } from "../approval-texts";

type Props = {
  locale: Locale;
  timeZone: string;
  decided: Decided;
  until: Date;
  mailSetUp: boolean;
  undo: (form: FormData) => Promise<void>;
};

/** For ten minutes after one's own decision: what was decided, how the student learns of it, and undoing it. */
export function DecisionNote({ locale, timeZone, decided, until, mailSetUp, undo }: Props) {
  const { review: texts } = approvalTexts(locale);
  return (
    <div role="status" className="decision no-print">
      <Note tone="ok" title={decided.decision === "APPROVED" ? texts.approvedNow : texts.returnedNow}>
        <p>{fill(texts.undoneUntil, { time: formatTime(locale, until, timeZone) })}</p>
        {mailSetUp ? null : <p>{texts.noMail}</p>}
        <form action={undo}>
          <input type="hidden" name="reviewId" value={decided.id} />
          <PlainButton>{texts.undo}</PlainButton>
        </form>
      </Note>
    </div>
  );
}
