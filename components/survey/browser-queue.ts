import { AnswerQueue, type Batch, queuePrefix, type QueuePorts, type Reply, type StopReason } from "./answer-queue";

const address = "/api/v1/survey/answers";
const visitName = "waymark.visit";
const longestKept = 30 * 86_400_000;
const stopReasons: readonly string[] = ["absent", "expired", "submitted", "other-person"] satisfies StopReason[];

function storageOf(name: "localStorage" | "sessionStorage"): Storage | null {
  try {
    return window[name];
  } catch {
    return null;
  }
}

/** Names this tab's visit until the server has named the attempt; gone with the tab. */
function visit(): string {
  const session = storageOf("sessionStorage");
  const known = session?.getItem(visitName);
  const name = known ?? crypto.randomUUID();
  if (!known) session?.setItem(visitName, name);
  return name;
}

const bodyOf = (batch: Batch, language: string) => JSON.stringify({ ...batch, now: Date.now(), language });

async function post(batch: Batch, language: string): Promise<Reply> {
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: bodyOf(batch, language),
    signal: AbortSignal.timeout(20_000),
  });
  if (response.ok) return { ok: true, sent: await response.json() };
  if (response.status === 429 || response.status >= 500) return { ok: false };
  const { problem = "" } = await response.json().catch(() => ({}));
  return { ok: false, stop: stopReasons.includes(problem) ? problem : "invalid" };
}

/** Two new tabs of one visitor would begin two attempts: the second waits until the first one's cookie is there. */
const send = (batch: Batch, language: string): Promise<Reply> =>
  batch.attempt || batch.person || !navigator.locks
    ? post(batch, language)
    : navigator.locks.request("waymark.survey.begin", () => post(batch, language));

type Owner = { person: string | null; attempt: string | null; language: string };

export function openBrowserQueue(owner: Owner, events: Pick<QueuePorts, "onStatus" | "onLost">): AnswerQueue {
  const storage = storageOf("localStorage");
  if (storage) dropOldQueues(storage);
  const { person, attempt, language } = owner;
  return new AnswerQueue(
    { visit: visit(), ...(person && { person }), ...(attempt && { attempt }) },
    crypto.randomUUID(),
    {
      storage,
      send: (batch) => send(batch, language),
      leave: (batch) =>
        navigator.sendBeacon(address, new Blob([bodyOf(batch, language)], { type: "application/json" })),
      isOnline: () => navigator.onLine,
      now: Date.now,
      wait: (milliseconds, run) => setTimeout(run, milliseconds),
      cancel: (timer) => clearTimeout(timer),
      ...events,
    },
  );
}

const queueNames = (storage: Storage) => Object.keys(storage).filter((name) => name.startsWith(queuePrefix));

function dropOldQueues(storage: Storage) {
  for (const name of queueNames(storage)) {
    const moments = [...(storage.getItem(name) ?? "").matchAll(/"at":(\d+)/g)].map(([, at]) => Number(at));
    if (Math.max(0, ...moments) < Date.now() - longestKept) storage.removeItem(name);
  }
}

/** All queues of this browser, whoever's: for "clear this computer". */
export function dropAllQueues() {
  const storage = storageOf("localStorage");
  if (storage) for (const name of queueNames(storage)) storage.removeItem(name);
  storageOf("sessionStorage")?.removeItem(visitName);
}
