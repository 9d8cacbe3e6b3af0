import { withPurpose } from "@/lib/platform/with-actor";
import type { Tell } from "./read-files";

type Work = "READING" | "APPLYING";

const every = 1000;
const sign = 15_000;

/** Tells, outside the transaction of the work, what it is at; gives sign of life also where one step takes long. */
export class RosterProgress {
  private now = { step: "", done: 0, total: 0 };
  private told = { step: "", done: -1, at: 0 };
  private sending: Promise<unknown> = Promise.resolve();
  private readonly timer: ReturnType<typeof setInterval>;

  constructor(
    private readonly runId: string,
    private readonly work: Work,
    private readonly onTell?: (step: string, done: number, total: number) => void,
  ) {
    this.timer = setInterval(() => void this.send(), every);
    this.timer.unref();
  }

  tell: Tell = (step, done, total) => {
    const isNew = step !== this.now.step;
    this.now = { step, done, total };
    this.onTell?.(step, done, total);
    if (isNew) void this.send();
    return Promise.resolve();
  };

  private async send() {
    const at = Date.now();
    const { step, done } = this.now;
    if (step === this.told.step && done === this.told.done && at - this.told.at < sign) return;
    this.told = { step, done, at };
    const data = { ...this.now, aliveAt: new Date(at) };
    // A sign of life that is lost is no reason to lose the work.
    this.sending = withPurpose("roster", (tx) =>
      tx.rosterRun.updateMany({ where: { id: this.runId, state: this.work }, data }),
    ).catch(() => undefined);
    await this.sending;
  }

  /** No more is told after this. */
  async stop() {
    clearInterval(this.timer);
    await this.sending;
  }
}
