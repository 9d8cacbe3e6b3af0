"use client";

import { useActionState } from "react";
import { Note } from "@/components/ui/note";
import { PlainButton } from "@/components/ui/sign";
import { TakeFocus } from "@/components/ui/take-focus";
import type { ResultActions } from "./result-data";

type Props = {
  action: ResultActions["share"];
  id: string;
  texts: {
    make: string;
    made: string;
    madeText: string;
    link: string;
    problems: Record<"absent" | "too-many", string>;
  };
};

/** Makes a link and shows it, this once. */
export function ShareForm({ action, id, texts }: Props) {
  const [state, submit, pending] = useActionState(action, {});
  return (
    <form action={submit} className="share-form">
      <input type="hidden" name="result" value={id} />
      {state.link ? (
        <TakeFocus className="note ok">
          <p className="note-title">{texts.made}</p>
          <p>{texts.madeText.replace("{date}", state.date ?? "")}</p>
          <div className="field">
            <label htmlFor="shared-link">{texts.link}</label>
            <input
              className="input"
              id="shared-link"
              readOnly
              value={state.link}
              onFocus={(event) => event.target.select()}
            />
          </div>
        </TakeFocus>
      ) : null}
      {state.problem ? <Note tone="danger">{texts.problems[state.problem]}</Note> : null}
      <PlainButton disabled={pending}>{texts.make}</PlainButton>
    </form>
  );
}
