import { useCallback, useEffect, useRef, useState } from "react";
import type { AnswerQueue, QueueStatus } from "./answer-queue";
import { openBrowserQueue } from "./browser-queue";

export type AnswerValues = Record<string, number>;
type Owner = {
  person: string | null;
  attempt: string | null;
  language: string;
  /** How a walk that begins here is asked. */
  length: string;
  audience: string;
};

/** The answers of this page: shown at once, sent in the background, kept on the device until the server has them. */
export function useAnswers(owner: Owner, given: AnswerValues) {
  const [answers, setAnswers] = useState(given);
  const [status, setStatus] = useState<QueueStatus>({ phase: "empty" });
  const [attempt, setAttempt] = useState(owner.attempt);
  const [lost, setLost] = useState<string[]>([]);
  const queue = useRef<AnswerQueue | null>(null);
  const first = useRef(owner);

  useEffect(() => {
    const own = openBrowserQueue(first.current, {
      onStatus: (now) => {
        setStatus(now);
        if (now.phase === "saved") setAttempt(queue.current?.attempt ?? null);
      },
      onLost: (later) => {
        setAnswers((now) => ({ ...now, ...valuesOf(later) }));
        setLost(Object.keys(later));
      },
    });
    queue.current = own;
    const kept = valuesOf(own.unsent);
    setAnswers((now) => ({ ...now, ...kept }));
    own.tellConnection();
    own.wake();
    const wake = () => own.wake();
    const tell = () => own.tellConnection();
    const leave = () => own.leave();
    const hide = () => (document.visibilityState === "hidden" ? own.leave() : own.wake());
    window.addEventListener("online", wake);
    window.addEventListener("offline", tell);
    window.addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", hide);
    return () => {
      window.removeEventListener("online", wake);
      window.removeEventListener("offline", tell);
      window.removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", hide);
    };
  }, []);

  const give = useCallback((item: string, value: number) => {
    setAnswers((now) => ({ ...now, [item]: value }));
    setLost((now) => now.filter((key) => key !== item));
    queue.current?.add(item, value);
  }, []);
  const submit = useCallback(async () => (await queue.current?.flush(true)) ?? null, []);

  const flush = useCallback(async () => void (await queue.current?.flush()), []);

  return { answers, status, lost, attempt, give, submit, flush };
}

const valuesOf = (answers: Readonly<Record<string, { value: number }>>): AnswerValues =>
  Object.fromEntries(Object.entries(answers).map(([key, { value }]) => [key, value]));
