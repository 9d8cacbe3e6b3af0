"use client";

import { unstable_rethrow } from "next/navigation";
import { type DragEvent, type FormEvent, type ReactNode, startTransition, useEffect, useRef, useState } from "react";
import { StatusLine } from "@/components/ui/status-line";
import { type DeskAnswer, type Waiting, queueOf } from "./desk-queue";
import { formFor, placeOf, quiet } from "./drag-place";

export type DeskAct = (form: FormData) => Promise<DeskAnswer>;

type Props = {
  acts: Record<string, DeskAct>;
  /** What was stored before this page came: "Saved 10:42". */
  saved: string;
  texts: { saving: string; notSent: string; again: string; cannotMove: string };
  /** Undo and redo. */
  bar: ReactNode;
  children: ReactNode;
};

type Look =
  | { state: "idle" | "saved"; words: string }
  | { state: "saving" }
  | { state: "unsent"; waiting: Waiting[] }
  | { state: "failed"; words: string };

/**
 * Sends the forms inside it without leaving the page, says what is stored and what is not, and lets courses be dragged.
 * Each form works without it as well: it only takes their place.
 */
export function PlanDesk({ acts, saved, texts, bar, children }: Props) {
  const [look, setLook] = useState<Look>({ state: "idle", words: saved });
  const [queue] = useState(queueOf);
  const focus = useRef<string | null>(null);
  const dragged = useRef<HTMLElement | null>(null);

  const send = (waiting: Waiting[]) => {
    setLook({ state: "saving" });
    focus.current = null;
    startTransition(async () => {
      let rest = waiting;
      try {
        for (const item of waiting) {
          const answer = await acts[item.act]!(queue.ready(item));
          rest = rest.slice(1);
          if (!answer.ok) {
            if (answer.go) location.assign(answer.go);
            return setLook({ state: "failed", words: answer.words });
          }
          queue.stored(item, answer);
          focus.current = answer.focus;
          setLook({ state: "saved", words: answer.words });
        }
      } catch (error) {
        // A redirect to the sign-in page comes as an error and is not ours.
        unstable_rethrow(error);
        setLook({ state: "unsent", waiting: rest });
      }
    });
  };

  const unsent = look.state === "unsent" ? look.waiting : null;
  useEffect(() => {
    if (!unsent) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    const retry = () => send(unsent);
    addEventListener("beforeunload", warn);
    addEventListener("online", retry);
    return () => {
      removeEventListener("beforeunload", warn);
      removeEventListener("online", retry);
    };
  });
  // The new board may come a moment after the answer: whoever's place has gone finds it again with either.
  useEffect(() => {
    if (look.state !== "saved" || focus.current === null) return;
    const row = document.getElementById(focus.current);
    const at = document.activeElement;
    if (!row || (at && at !== document.body && !row.contains(at))) return;
    row.querySelector("details")?.removeAttribute("open");
    row.querySelector<HTMLElement>("summary")?.focus();
  }, [look, children]);

  const take = (event: FormEvent) => {
    const form = event.target as HTMLFormElement;
    const act = form.dataset.desk;
    if (!act || !(act in acts)) return;
    event.preventDefault();
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const data = new FormData(form, submitter);
    data.set("scripted", "1");
    send([...(unsent ?? []), { act, data }]);
  };
  const drop = (event: DragEvent) => {
    const [row, place] = [dragged.current, placeOf(event.target)];
    if (!row || !place) return;
    event.preventDefault();
    quiet();
    const move = formFor(row, place);
    if (move) move.form.requestSubmit(move.button);
    else setLook({ state: "failed", words: texts.cannotMove });
  };

  return (
    <div
      className="plan-desk"
      aria-busy={look.state === "saving"}
      onSubmit={take}
      onKeyDown={(event) => {
        const open = event.key === "Escape" && (event.target as Element).closest("details[name=course][open]");
        if (!open) return;
        open.removeAttribute("open");
        open.querySelector("summary")?.focus();
      }}
      onDragStart={(event) => {
        dragged.current = (event.target as Element).closest?.<HTMLElement>("[data-entry]") ?? null;
        dragged.current?.classList.add("dragged");
      }}
      onDragOver={(event) => {
        const place = dragged.current && placeOf(event.target);
        quiet(place?.element);
        if (place) event.preventDefault();
      }}
      onDragEnd={() => {
        dragged.current?.classList.remove("dragged");
        dragged.current = null;
        quiet();
      }}
      onDrop={drop}
    >
      <div className="desk-bar no-print">
        <StatusLine state={look.state === "failed" ? "unsent" : look.state === "idle" ? "saved" : look.state}>
          {look.state === "saving" ? texts.saving : look.state === "unsent" ? texts.notSent : look.words}
        </StatusLine>
        {unsent ? (
          <button type="button" className="link" onClick={() => send(unsent)}>
            {texts.again}
          </button>
        ) : null}
        {bar}
      </div>
      {children}
    </div>
  );
}
