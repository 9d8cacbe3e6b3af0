"use client";

import { useState } from "react";
import { describedBy, FieldNotes } from "@/components/ui/field";

type Props = {
  id: string;
  name: string;
  label: string;
  hint?: string;
  error: string | undefined;
  autoComplete: string;
  texts: { show: string; hide: string; showPassword: string };
};

export function PasswordField({ id, name, label, hint, error, autoComplete, texts }: Props) {
  const [shown, setShown] = useState(false);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <FieldNotes id={id} hint={hint} error={error} />
      <div className="password">
        <input
          className="input"
          id={id}
          name={name}
          type={shown ? "text" : "password"}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          aria-describedby={describedBy(id, hint, error)}
          aria-invalid={error ? true : undefined}
        />
        <button
          type="button"
          aria-pressed={shown}
          aria-label={texts.showPassword}
          aria-controls={id}
          onClick={() => setShown(!shown)}
        >
          {shown ? texts.hide : texts.show}
        </button>
      </div>
    </div>
  );
}
