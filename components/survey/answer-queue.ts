/** One answer and the moment it was given, in milliseconds of this device's clock. */
export type GivenAnswer = { value: number; at: number };
export type GivenAnswers = Record<string, GivenAnswer>;

/** Why the server will never take what is queued here. */
export type StopReason = "absent" | "expired" | "submitted" | "other-person" | "invalid";

export type QueueStatus =
  | { phase: "empty" }
  | { phase: "sending" }
  | { phase: "saved"; at: number }
  | { phase: "unsent"; count: number }
  | { phase: "offline"; count: number }
  | { phase: "stopped"; reason: StopReason };

type Sent = { attempt: string; lost: GivenAnswers; result?: string; problem?: string };
export type Reply = { ok: true; sent: Sent } | { ok: false; stop?: StopReason };

export type Batch = {
  attempt?: string;
  person?: string;
  client: string;
  batch: number;
  answers: GivenAnswers;
  submit?: true;
};

export type QueuePorts = {
  storage: Pick<Storage, "getItem" | "setItem" | "removeItem"> | null;
  send: (batch: Batch) => Promise<Reply>;
  /** Hands a batch to the browser, which sends it although the page goes away; no answer comes back. */
  leave: (batch: Batch) => void;
  isOnline: () => boolean;
  now: () => number;
  wait: (milliseconds: number, run: () => void) => unknown;
  cancel: (timer: never) => void;
  onStatus: (status: QueueStatus) => void;
  /** Answers that another tab gave later, and that stand now. */
  onLost: (lost: GivenAnswers) => void;
};

export type QueueOwner = { person?: string; attempt?: string; visit: string };

const gather = 300;
const firstPause = 1000;
const longestPause = 60_000;
export const queuePrefix = "waymark.queue.";

/** Of two tabs' answers to a question the later one. */
function later(one: GivenAnswers, other: GivenAnswers): GivenAnswers {
  const both = { ...one };
  for (const [item, answer] of Object.entries(other)) if ((both[item]?.at ?? 0) <= answer.at) both[item] = answer;
  return both;
}

/**
 * Keeps answers on this device until the server has stored them. What is queued is keyed to the person, or to the
 * anonymous attempt, so that nobody sends another's answers.
 */
export class AnswerQueue {
  #owner: QueueOwner;
  #ports: QueuePorts;
  #client: string;
  #unsent: GivenAnswers = {};
  #batch = 0;
  #lastContent = "";
  #pause = firstPause;
  #timer: unknown = null;
  #running: Promise<Sent | null> | null = null;
  #stopped = false;

  constructor(owner: QueueOwner, client: string, ports: QueuePorts) {
    this.#owner = owner;
    this.#client = client;
    this.#ports = ports;
    const { person, attempt, visit } = owner;
    // Left by a tab that was closed before the server had named the attempt.
    if (attempt && !person) this.#take(queuePrefix + visit);
    this.#unsent = this.#stored();
  }

  get unsent(): Readonly<GivenAnswers> {
    return this.#unsent;
  }

  get attempt(): string | undefined {
    return this.#owner.attempt;
  }

  add(item: string, value: number) {
    if (this.#stopped) return;
    this.#unsent[item] = { value, at: this.#ports.now() };
    this.#store(later(this.#stored(), this.#unsent));
    this.#ports.onStatus(this.#ports.isOnline() ? { phase: "sending" } : { phase: "offline", count: this.#count() });
    this.#schedule(gather);
  }

  /** Sends what waits now; `submit` asks for the result too. Null when the server did not answer. */
  async flush(submit = false): Promise<Sent | null> {
    this.#cancel();
    while (this.#running) await this.#running;
    if (this.#stopped || (!submit && this.#count() === 0)) return null;
    this.#running = this.#send(submit).finally(() => (this.#running = null));
    return this.#running;
  }

  leave() {
    if (!this.#stopped && this.#count() > 0) this.#ports.leave(this.#next());
  }

  /** Also sends what a closed tab has left behind. */
  wake() {
    this.#pause = firstPause;
    if (!this.#stopped) this.#unsent = later(this.#stored(), this.#unsent);
    if (this.#count() > 0) void this.flush();
  }

  tellConnection() {
    if (!this.#stopped && this.#count() > 0) this.#tellUnsent();
  }

  forget() {
    this.#stopped = true;
    this.#cancel();
    this.#unsent = {};
    this.#store({});
  }

  async #send(submit: boolean): Promise<Sent | null> {
    const batch = this.#next();
    const reply = await this.#ports.send(submit ? { ...batch, submit } : batch).catch(() => ({ ok: false }) as Reply);
    if (!reply.ok) return reply.stop ? this.#stop(reply.stop) : this.#tryLater();
    this.#moveTo(reply.sent.attempt);
    this.#drop(batch.answers);
    this.#pause = firstPause;
    if (Object.keys(reply.sent.lost).length > 0) this.#ports.onLost(reply.sent.lost);
    if (this.#count() > 0) this.#schedule(0);
    else this.#ports.onStatus({ phase: "saved", at: this.#ports.now() });
    return reply.sent;
  }

  /** The same content keeps its number, so that the server knows a repeat. */
  #next(): Batch {
    const answers = { ...this.#unsent };
    const content = JSON.stringify(answers);
    if (content !== this.#lastContent) this.#batch += 1;
    this.#lastContent = content;
    const { attempt, person } = this.#owner;
    return {
      client: this.#client,
      batch: this.#batch,
      answers,
      ...(attempt && { attempt }),
      ...(person && { person }),
    };
  }

  #stop(reason: StopReason): null {
    if (reason !== "other-person") this.forget();
    this.#stopped = true;
    this.#ports.onStatus({ phase: "stopped", reason });
    return null;
  }

  #tryLater(): null {
    this.#tellUnsent();
    this.#schedule(this.#pause);
    this.#pause = Math.min(this.#pause * 2, longestPause);
    return null;
  }

  #tellUnsent() {
    this.#ports.onStatus({ phase: this.#ports.isOnline() ? "unsent" : "offline", count: this.#count() });
  }

  #drop(sent: GivenAnswers) {
    const stored = this.#stored();
    for (const [item, { at }] of Object.entries(sent)) {
      if (this.#unsent[item]?.at === at) delete this.#unsent[item];
      if (stored[item]?.at === at) delete stored[item];
    }
    this.#store(stored);
  }

  /** An anonymous queue is kept under the visit until the server has named the attempt. */
  #moveTo(attempt: string) {
    if (this.#owner.attempt === attempt) return;
    const { person, visit } = this.#owner;
    this.#owner = { ...this.#owner, attempt };
    if (!person) this.#take(queuePrefix + visit);
  }

  /** What lies under another name comes to what lies here. */
  #take(name: string) {
    const found = this.#stored(name);
    if (Object.keys(found).length === 0) return;
    this.#store(later(this.#stored(), found));
    this.#store({}, name);
  }

  #key() {
    const { person, attempt, visit } = this.#owner;
    return queuePrefix + (person ?? attempt ?? visit);
  }

  #stored(name = this.#key()): GivenAnswers {
    try {
      return JSON.parse(this.#ports.storage?.getItem(name) ?? "{}") as GivenAnswers;
    } catch {
      return {};
    }
  }

  #store(answers: GivenAnswers, name = this.#key()) {
    try {
      if (Object.keys(answers).length === 0) this.#ports.storage?.removeItem(name);
      else this.#ports.storage?.setItem(name, JSON.stringify(answers));
    } catch {
      // A full or forbidden storage: the answers stay in this page and are sent from here.
    }
  }

  #count() {
    return Object.keys(this.#unsent).length;
  }

  #schedule(milliseconds: number) {
    this.#cancel();
    this.#timer = this.#ports.wait(milliseconds, () => void this.flush());
  }

  #cancel() {
    if (this.#timer !== null) this.#ports.cancel(this.#timer as never);
    this.#timer = null;
  }
}
