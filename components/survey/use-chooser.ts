import { useCallback, useEffect, useState } from "react";

type Rules = typeof import("@/lib/survey/rules/chooser");
type Loaded = { rules: Rules; table: Parameters<Rules["nextQuestion"]>[0] };

/** The adaptive order, fetched once the first question is there; before that, and offline, the fixed order holds. */
export function useChooser(address: string | null, answers: Readonly<Record<string, number>>) {
  const [loaded, setLoaded] = useState<Loaded | null>(null);

  useEffect(() => {
    if (!address || loaded) return;
    let left = false;
    const load = async () => {
      const [rules, response] = await Promise.all([import("@/lib/survey/rules/chooser"), fetch(address)]);
      const table = response.ok ? ((await response.json()) as Loaded["table"]) : null;
      if (table && rules.isReadable(table) && !left) setLoaded({ rules, table });
    };
    const tryLoading = () => void load().catch(() => null);
    tryLoading();
    window.addEventListener("online", tryLoading);
    return () => {
      left = true;
      window.removeEventListener("online", tryLoading);
    };
  }, [address, loaded]);

  const choose = useCallback(
    (open: readonly string[]) => (loaded ? loaded.rules.nextQuestion(loaded.table, answers, { left: open }) : null),
    [loaded, answers],
  );
  const isSettled = useCallback(
    (open: readonly string[]) => (loaded ? loaded.rules.isSettled(loaded.table, answers, { left: open }) : false),
    [loaded, answers],
  );
  return { choose, isSettled };
}
