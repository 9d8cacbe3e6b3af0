"use client";

import { useEffect, useRef, useState } from "react";

export type ReviewKeyTexts = {
  title: string;
  hint: string;
  off: string;
  on: string;
  N: string;
  K: string;
  A: string;
  R: string;
  H: string;
  sure: string;
  none: string;
  last: string;
  typing: string;
};

type Props = { next: string | null; previous: string | null; approve: string; reason: string; texts: ReviewKeyTexts };

const storageKey = "waymark.review-keys";
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.matches("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");

/** Letters for the review, which can be turned off. Everything that they do has a link or a button as well. */
export function ReviewKeys({ next, previous, approve, reason, texts }: Props) {
  const [on, setOn] = useState(true);
  const [said, setSaid] = useState("");
  const [isHeard, setHeard] = useState(false);
  const list = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (localStorage.getItem(storageKey) === "off") queueMicrotask(() => setOn(false));
  }, []);
  useEffect(() => {
    if (!on) return;
    const go = (address: string | null) => (address ? location.assign(address) : setSaid(texts.last));
    const decide = () => {
      const button = document.getElementById(approve);
      if (!button) return setSaid(texts.none);
      // The first press only goes there; who hears or sees where they are presses again.
      if (document.activeElement === button) return button.click();
      button.focus();
      setSaid(texts.sure);
    };
    const acts: Record<string, () => void> = {
      n: () => go(next),
      j: () => go(next),
      k: () => go(previous),
      a: decide,
      r: () => {
        const field = document.getElementById(reason);
        if (field) field.focus();
        else setSaid(texts.none);
      },
      "?": () => list.current?.toggleAttribute("open"),
    };
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return;
      const act = acts[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      setSaid("");
      act();
    };
    document.addEventListener("keydown", press);
    queueMicrotask(() => setHeard(true));
    return () => document.removeEventListener("keydown", press);
  }, [on, next, previous, approve, reason, texts]);
  const turn = () => {
    localStorage.setItem(storageKey, on ? "off" : "on");
    setOn(!on);
  };
  return (
    <div className="review-keys only-scripted no-print" data-heard={on && isHeard ? "yes" : undefined}>
      <p className="sm soft">
        {on ? `${texts.hint} ` : null}
        <button type="button" className="link" onClick={turn}>
          {on ? texts.off : texts.on}
        </button>
      </p>
      <p role="status" className="review-said">
        {said}
      </p>
      <details ref={list}>
        <summary className="chev">{texts.title}</summary>
        <dl>
          {(["N", "K", "A", "R"] as const).map((key) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{texts[key]}</dd>
            </div>
          ))}
          <div>
            <dt>
              <kbd>?</kbd>
            </dt>
            <dd>{texts.H}</dd>
          </div>
        </dl>
        <p className="sm soft">{texts.typing}</p>
      </details>
    </div>
  );
}
