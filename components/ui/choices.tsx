import type { InputHTMLAttributes, ReactNode } from "react";
import { describedBy, FieldNotes } from "./field";

export type Choice = { value: string; label: ReactNode; hint?: ReactNode };

type RadioGroupProps = {
  name: string;
  legend: ReactNode;
  choices: readonly Choice[];
  hint?: ReactNode;
  error?: string | undefined;
  defaultValue?: string | undefined;
  required?: boolean;
};

/** Radio buttons as rows; the first one carries the group's name as id, so that an error summary can link to it. */
export function RadioGroup({ name, legend, choices, hint, error, defaultValue, required }: RadioGroupProps) {
  return (
    <fieldset className="choices" aria-describedby={describedBy(name, hint, error)}>
      <legend>{legend}</legend>
      <FieldNotes id={name} hint={hint} error={error} />
      {choices.map((choice, i) => (
        <label className="choice" key={choice.value}>
          <input
            type="radio"
            name={name}
            id={i === 0 ? name : undefined}
            value={choice.value}
            defaultChecked={choice.value === defaultValue}
            required={required}
          />
          <span>{choice.label}</span>
          {choice.hint ? <small>{choice.hint}</small> : null}
        </label>
      ))}
    </fieldset>
  );
}

type CheckboxProps = { name: string; label: ReactNode; hint?: ReactNode; error?: string | undefined } & Omit<
  InputHTMLAttributes<HTMLInputElement>,
  "type"
>;

export function Checkbox({ name, label, hint, error, id = name, ...input }: CheckboxProps) {
  return (
    <div className="choices">
      <FieldNotes id={id} error={error} />
      <label className="choice">
        <input
          {...input}
          type="checkbox"
          name={name}
          id={id}
          aria-describedby={describedBy(id, undefined, error)}
          aria-invalid={error ? true : undefined}
        />
        <span>{label}</span>
        {hint ? <small>{hint}</small> : null}
      </label>
    </div>
  );
}
