import { fill } from "@/lib/platform/texts";
import type { QueueStatus } from "./answer-queue";
import type { WalkTexts } from "./walk-types";

type Props = { status: QueueStatus; noReply: boolean; lost: readonly number[]; base: string; texts: WalkTexts };

/** What needs more than the quiet line: an end of saving, no reply to the last step, answers from another tab. */
export function WalkNotices({ status, noReply, lost, base, texts }: Props) {
  const stopped = status.phase === "stopped" ? status.reason : null;
  return (
    <div className="walk-notices" aria-live="polite">
      {stopped ? (
        <div className="note warn">
          <p>{texts.stopped[stopped]}</p>
          <p>
            <a href={stopped === "submitted" ? `${base}/result` : base}>
              {stopped === "submitted" ? texts.stopped.toResult : texts.stopped.toStart}
            </a>
          </p>
        </div>
      ) : null}
      {noReply && !stopped ? (
        <div className="note warn">
          <p>{status.phase === "offline" ? texts.status.noReplyOffline : texts.status.noReply}</p>
        </div>
      ) : null}
      {lost.length > 0 ? (
        <div className="note">
          <p>{fill(lost.length === 1 ? texts.status.lost : texts.status.lostMany, { n: lost.join(", ") })}</p>
        </div>
      ) : null}
    </div>
  );
}
