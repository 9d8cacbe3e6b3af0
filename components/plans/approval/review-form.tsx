"use client";

import { useActionState, useEffect, useState } from "react";
import type { FormState } from "@/lib/platform/form-state";

export type ReviewTexts = {
  decide: string;
  reason: string;
  reasonHint: string;
  sign: string;
  approve: string;
  return: string;
  keys: string;
  keysOff: string;
  keysOn: string;
  kept: string;
  problems: Record<string, string>;
};

type Props = {
  planId: string;
  materialHash: string;
  limit: number;
  texts: ReviewTexts;
  action: (state: FormState, form: FormData) => Promise<FormState>;
};

export const reviewFormId = "review";
const storageKey = "waymark.review-keys";
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches("input:not([type=checkbox]), textarea, select, [contenteditable]");

/** Approve or send back. A and R are keys for it, which can be turned off. */
export function ReviewForm({ planId, materialHash, limit, texts, action }: Props) {
  const [{ problem, values }, submit, pending] = useActionState(action, {});
  const [keys, setKeys] = useState(true);
  useEffect(() => {
    const kept = localStorage.getItem(storageKey);
    if (kept === "off") queueMicrotask(() => setKeys(false));
  }, []);
  useEffect(() => {
    if (!keys) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if (key !== "a" && key !== "r") return;
      event.preventDefault();
      if (key === "a") document.querySelector<HTMLButtonElement>("#review-approve")?.click();
      else document.querySelector<HTMLElement>("#review-reason")?.focus();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [keys]);
  const remarks = Object.entries(values ?? {}).filter(([name, said]) => name.startsWith("remark.") && said);
  const turn = () => {
    localStorage.setItem(storageKey, keys ? "off" : "on");
    setKeys(!keys);
  };
  return (
    <form action={submit} id={reviewFormId} className="panel stack review-form no-print">
      <h2>{texts.decide}</h2>
      {problem ? (
        <div className="errors" role="alert">
          <p>{texts.problems[problem] ?? problem}</p>
          {remarks.length > 0 ? (
            <>
              <p>{texts.kept}</p>
              <ul>
                {remarks.map(([name, said]) => (
                  <li key={name}>{said}</li>
                ))}
              </ul>
            </>
          ) : null}
        </div>
      ) : null}
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="materialHash" value={materialHash} />
      <div className="field">
        <label htmlFor="review-reason">{texts.reason}</label>
        <p className="field-hint" id="review-reason-hint">
          {texts.reasonHint}
        </p>
        <textarea
          className="input"
          name="reason"
          id="review-reason"
          rows={3}
          maxLength={limit}
          aria-describedby="review-reason-hint"
          defaultValue={values?.reason}
        />
      </div>
      <div className="choices">
        <label className="choice">
          <input type="checkbox" name="sign" value="yes" defaultChecked />
          <span>{texts.sign}</span>
        </label>
      </div>
      <p className="row">
        <button type="submit" className="sign" name="decision" value="APPROVED" id="review-approve" disabled={pending}>
          {texts.approve} <kbd className="only-scripted">A</kbd>
        </button>
        <button type="submit" className="plain" name="decision" value="RETURNED" disabled={pending}>
          {texts.return} <kbd className="only-scripted">R</kbd>
        </button>
      </p>
      <p className="sm soft only-scripted">
        {keys ? `${texts.keys} ` : null}
        <button type="button" className="link" onClick={turn}>
          {keys ? texts.keysOff : texts.keysOn}
        </button>
      </p>
    </form>
  );
}
