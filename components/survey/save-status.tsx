import { fill } from "@/lib/platform/texts";
import type { QueueStatus } from "./answer-queue";
import type { WalkTexts } from "./walk-types";

type Props = { status: QueueStatus; savedAt: string | null; locale: string; texts: WalkTexts["status"] };

function Tick() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d="M4 12.5l5.5 5.5L20 7" />
    </svg>
  );
}

const timeOf = (locale: string, at: number) =>
  new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit" }).format(at);

/** One quiet line: what the server has stored, what waits on this device. */
export function SaveStatus({ status, savedAt, locale, texts }: Props) {
  const saved = status.phase === "saved" ? timeOf(locale, status.at) : status.phase === "empty" ? savedAt : null;
  const look = status.phase === "empty" ? "saved" : status.phase;
  return (
    <p className={`status ${look}`} role="status">
      {saved ? (
        <>
          <Tick />
          {fill(texts.saved, { time: saved })}
        </>
      ) : null}
      {status.phase === "sending" ? <span aria-hidden="true">{texts.sending}</span> : null}
      {status.phase === "unsent" ? fill(texts.unsent, { n: status.count }) : null}
      {status.phase === "offline" ? `${texts.offline} (${status.count})` : null}
    </p>
  );
}
