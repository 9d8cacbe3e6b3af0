import { AnswerQueue, type Batch, queuePrefix, type QueuePorts, type Reply, type StopReason } from "./answer-queue";
import { orderPrefix } from "./kept-order";

const address = "/api/v1/survey/answers";
const visitName = "waymark-visit";
const longestKept = 30 * 86_400_000;
const stopReasons: readonly string[] = ["absent", "expired", "submitted", "other-person"] satisfies StopReason[];

function storageOf(name: "localStorage" | "sessionStorage"): Storage | null {
  try {
    return window[name];
  } catch {
    return null;
  }
}

const visitPattern = new RegExp(`(?:^|; )${visitName}=([0-9a-f-]{36})`);

/**
 * Names the visit until the server has named the attempt. A cookie, because what this tab has not sent yet is sent by
 * the next one of the same browser session, and by none after it.
 */
function visit(): string {
  const known = visitPattern.exec(document.cookie)?.[1];
  const name = known ?? crypto.randomUUID();
  if (!known) document.cookie = `${visitName}=${name}; path=/; samesite=lax`;
  return name;
}

type Begin = { language: string; length: string; audience: string };

const bodyOf = (batch: Batch, begin: Begin) => JSON.stringify({ ...batch, now: Date.now(), ...begin });

async function post(batch: Batch, begin: Begin): Promise<Reply> {
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: bodyOf(batch, begin),
    signal: AbortSignal.timeout(20_000),
  });
  if (response.ok) return { ok: true, sent: await response.json() };
  if (response.status === 429 || response.status >= 500) return { ok: false };
  const { problem = "" } = await response.json().catch(() => ({}));
  return { ok: false, stop: stopReasons.includes(problem) ? problem : "invalid" };
}

/** Two new tabs of one visitor would begin two attempts: the second waits until the first one's cookie is there. */
const send = (batch: Batch, begin: Begin): Promise<Reply> =>
  batch.attempt || batch.person || !navigator.locks
    ? post(batch, begin)
    : navigator.locks.request("waymark.survey.begin", () => post(batch, begin));

type Owner = Begin & { person: string | null; attempt: string | null };

export function openBrowserQueue(owner: Owner, events: Pick<QueuePorts, "onStatus" | "onLost">): AnswerQueue {
  const storage = storageOf("localStorage");
  if (storage) dropOldQueues(storage);
  const { person, attempt, ...begin } = owner;
  return new AnswerQueue(
    { visit: visit(), ...(person && { person }), ...(attempt && { attempt }) },
    crypto.randomUUID(),
    {
      storage,
      send: (batch) => send(batch, begin),
      leave: (batch) => navigator.sendBeacon(address, new Blob([bodyOf(batch, begin)], { type: "application/json" })),
      isOnline: () => navigator.onLine,
      now: Date.now,
      wait: (milliseconds, run) => setTimeout(run, milliseconds),
      cancel: (timer) => clearTimeout(timer),
      ...events,
    },
  );
}

const namesIn = (storage: Storage, ...prefixes: string[]) =>
  Object.keys(storage).filter((name) => prefixes.some((prefix) => name.startsWith(prefix)));

function dropOldQueues(storage: Storage) {
  for (const name of namesIn(storage, queuePrefix)) {
    const moments = [...(storage.getItem(name) ?? "").matchAll(/"at":(\d+)/g)].map(([, at]) => Number(at));
    if (Math.max(0, ...moments) < Date.now() - longestKept) storage.removeItem(name);
  }
}

/** All queues and orders of this browser, whoever's: for "clear this computer". */
export function dropAllQueues() {
  for (const storage of [storageOf("localStorage"), storageOf("sessionStorage")])
    if (storage) for (const name of namesIn(storage, queuePrefix, orderPrefix)) storage.removeItem(name);
  document.cookie = `${visitName}=; path=/; max-age=0`;
}
