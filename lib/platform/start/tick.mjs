const interval = 30_000;

/** Calls the app's tick now and every 30 seconds, never two at once; returns what ends it. */
export const startTicking = ({ address, secret, log = console.error }) => {
  const ending = new AbortController();
  let failing = false;
  let timer;
  const report = (problem) => {
    if (problem && !failing && !ending.signal.aborted) log(`The regular work behind the pages failed: ${problem}.`);
    failing = Boolean(problem);
  };
  const tick = async () => {
    const began = Date.now();
    try {
      const response = await fetch(`${address}/api/v1/tick`, {
        method: "POST",
        headers: { "x-waymark-tick": secret },
        signal: AbortSignal.any([ending.signal, AbortSignal.timeout(600_000)]),
      });
      await response.arrayBuffer();
      report(response.ok ? null : `the tick answered ${response.status}`);
    } catch (error) {
      report(error.cause?.message ?? error.message);
    }
    if (!ending.signal.aborted) timer = setTimeout(tick, Math.max(0, began + interval - Date.now()));
  };
  void tick();
  return () => {
    ending.abort();
    clearTimeout(timer);
  };
};
