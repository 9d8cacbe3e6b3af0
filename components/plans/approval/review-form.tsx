"use client";

import { useActionState } from "react";
import type { FormState } from "@/lib/platform/form-state";

export type ReviewTexts = {
  decide: string;
  reason: string;
  reasonHint: string;
  phrase: string;
  phraseHint: string;
  noPhrase: string;
  keep: string;
  sign: string;
  approve: string;
  return: string;
  remarkKept: string;
  remarkGone: string;
  problems: Record<string, string>;
};

type Props = {
  planId: string;
  materialHash: string;
  limit: number;
  phrases: readonly { id: string; text: string }[];
  /** Titles of the plan's courses, by the id of their entry. */
  titles: Readonly<Record<string, string>>;
  texts: ReviewTexts;
  action: (state: FormState, form: FormData) => Promise<FormState>;
};

export const reviewFormId = "review";
export const approveId = "review-approve";
export const reasonId = "review-reason";
const remark = "remark.";

/** Approve or send back, with a word of one's own or one that was kept. After a problem all that was typed is there. */
export function ReviewForm({ planId, materialHash, limit, phrases, titles, texts, action }: Props) {
  const [{ problem, values }, submit, pending] = useActionState(action, {});
  const remarks = Object.entries(values ?? {}).filter(([name, said]) => name.startsWith(remark) && said);
  const titleOf = (name: string) => titles[name.slice(remark.length)] ?? texts.remarkGone;
  return (
    <form action={submit} id={reviewFormId} className="panel stack review-form no-print">
      <h2>{texts.decide}</h2>
      {problem ? (
        <div className="errors" role="alert">
          <p>{texts.problems[problem] ?? problem}</p>
        </div>
      ) : null}
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="materialHash" value={materialHash} />
      {phrases.length > 0 ? (
        <div className="field">
          <label htmlFor="review-phrase">{texts.phrase}</label>
          <p className="field-hint" id="review-phrase-hint">
            {texts.phraseHint}
          </p>
          {/* A select keeps its first default: after an answer it is made anew, with what was chosen. */}
          <select
            className="input"
            name="phrase"
            id="review-phrase"
            key={values?.phrase ?? ""}
            aria-describedby="review-phrase-hint"
            defaultValue={values?.phrase ?? ""}
          >
            <option value="">{texts.noPhrase}</option>
            {phrases.map(({ id, text }) => (
              <option key={id} value={text}>
                {text}
              </option>
            ))}
          </select>
        </div>
      ) : null}
      <div className="field">
        <label htmlFor={reasonId}>{texts.reason}</label>
        <p className="field-hint" id="review-reason-hint">
          {texts.reasonHint}
        </p>
        <textarea
          className="input"
          name="reason"
          id={reasonId}
          rows={3}
          maxLength={limit}
          aria-describedby="review-reason-hint"
          aria-keyshortcuts="R"
          defaultValue={values?.reason}
        />
      </div>
      {remarks.map(([name, said]) => (
        <div className="field" key={name}>
          <label htmlFor={`kept-${name}`}>{texts.remarkKept.replace("{title}", titleOf(name))}</label>
          <textarea className="input" name={name} id={`kept-${name}`} rows={2} maxLength={limit} defaultValue={said} />
        </div>
      ))}
      <div className="choices">
        <label className="choice">
          <input type="checkbox" name="keep" value="yes" defaultChecked={values?.keep === "yes"} />
          <span>{texts.keep}</span>
        </label>
        <label className="choice">
          <input type="checkbox" name="sign" value="yes" defaultChecked={!values || values.sign === "yes"} />
          <span>{texts.sign}</span>
        </label>
      </div>
      <p className="row">
        <button
          type="submit"
          className="sign"
          name="decision"
          value="APPROVED"
          id={approveId}
          aria-keyshortcuts="A"
          disabled={pending}
        >
          {texts.approve} <kbd className="only-scripted">A</kbd>
        </button>
        <button type="submit" className="plain" name="decision" value="RETURNED" disabled={pending}>
          {texts.return} <kbd className="only-scripted">R</kbd>
        </button>
      </p>
    </form>
  );
}
