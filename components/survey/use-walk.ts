import { useCallback, useEffect, useRef, useState } from "react";
import { type Asked, missingKeys, mostAsked, openKeys, plannedKeys, restKeys, restoreAsked } from "./asked-order";
import { keepOrder, readOrder } from "./kept-order";
import type { WalkProps } from "./walk-types";

/** An answer shows its mark for this long before the next question comes. */
const pause = 220;

type Choose = (left: readonly string[]) => string | null;
type Given = Pick<WalkProps, "locale" | "parts" | "position" | "shown" | "order" | "attempt" | "query">;

/** Which question is shown: forward by the chooser, back the way one came, each at its own address. */
export function useWalk(given: Given, answers: Record<string, number>, attempt: string | null, choose: Choose) {
  const { locale, parts, query } = given;
  const planned = plannedKeys(parts);
  const [asked, setAsked] = useState<Asked>(() =>
    restoreAsked(parts, { keys: [], skipped: [] }, [], given.shown, given.position),
  );
  // null: the look over all answers.
  const [here, setHere] = useState(given.shown);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [moved, setMoved] = useState(false);
  const first = useRef(given);
  const base = `/${locale}/survey`;

  useEffect(() => {
    const { parts, order, shown, position, attempt } = first.current;
    // What only this device knows can be read only once the page of the server stands.
    setAsked(restoreAsked(parts, readOrder(attempt), order, shown, position));
  }, []);

  const addressOf = useCallback(
    (key: string | null, keys: readonly string[]) => {
      if (key === null) return `${base}/check${query}`;
      const place = keys.indexOf(key);
      const address = new URLSearchParams(query);
      if (planned[place] !== key) address.set("q", key);
      return `${base}/${place + 1}${address.size > 0 ? `?${address}` : ""}`;
    },
    [base, query, planned],
  );

  const show = useCallback(
    (key: string | null, changed?: Partial<Asked>) => {
      clearTimeout(timer.current);
      setMoved(true);
      const next = { ...asked, ...changed };
      const keys = key === null || next.keys.includes(key) ? next.keys : [...next.keys, key];
      setAsked({ ...next, keys });
      window.history.pushState(null, "", addressOf(key, keys));
      setHere(key);
    },
    [asked, addressOf],
  );
  useEffect(() => {
    if (moved && attempt) keepOrder(attempt, asked);
  }, [moved, attempt, asked]);

  const forward = useCallback(
    (changed?: Partial<Asked>) => {
      const next = { ...asked, ...changed };
      const place = here === null ? -1 : next.keys.indexOf(here);
      const known = changed ? undefined : next.keys[place + 1];
      const left = openKeys(parts, withAnswered(next, answers));
      show(known ?? choose(left) ?? left[0] ?? null, changed);
    },
    [asked, here, parts, answers, choose, show],
  );
  // The answer that was just given is part of what the next question follows from.
  const latest = useRef(forward);
  useEffect(() => {
    latest.current = forward;
  });
  const forwardSoon = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => latest.current(), pause);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);

  useEffect(() => {
    const follow = () => {
      const step = window.location.pathname.split("/").at(-1);
      const named = new URLSearchParams(window.location.search).get("q");
      const place = Number(step) - 1;
      const key = step === "check" ? null : asked.keys.find((each) => each === (named ?? planned[place]));
      setMoved(true);
      clearTimeout(timer.current);
      setHere(step === "check" ? null : (key ?? asked.keys[place] ?? null));
    };
    window.addEventListener("popstate", follow);
    return () => window.removeEventListener("popstate", follow);
  }, [asked, planned]);

  const place = here === null ? asked.keys.length : asked.keys.indexOf(here);
  return {
    here,
    place,
    moved,
    asked: asked.keys,
    missing: missingKeys(parts, asked.keys, new Set(Object.keys(answers))),
    rest: restKeys(parts, withAnswered(asked, answers)),
    most: mostAsked(parts, withAnswered(asked, answers)),
    back: place > 0 ? asked.keys[place - 1]! : null,
    addressOf: (key: string | null) => addressOf(key, asked.keys),
    show,
    forward: () => forward(),
    forwardSoon,
    skipPart: (kind: string) => forward({ skipped: [...asked.skipped, kind] }),
    openPart: (kind: string, key: string) => show(key, { skipped: asked.skipped.filter((each) => each !== kind) }),
  };
}

/** Answers from another tab or device count as asked. */
const withAnswered = ({ keys, skipped }: Asked, answers: Record<string, number>): Asked => ({
  keys: [...new Set([...keys, ...Object.keys(answers)])],
  skipped,
});
