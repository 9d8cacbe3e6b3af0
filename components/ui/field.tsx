import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";

type Frame = {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  id?: string;
  name: string;
  short?: boolean;
};
type InputField = Frame & { as?: "input" } & InputHTMLAttributes<HTMLInputElement>;
type SelectField = Frame & { as: "select" } & SelectHTMLAttributes<HTMLSelectElement>;
type TextareaField = Frame & { as: "textarea" } & TextareaHTMLAttributes<HTMLTextAreaElement>;

export const fieldErrorId = (id: string) => `${id}-error`;
export const fieldHintId = (id: string) => `${id}-hint`;
export const describedBy = (id: string, hint: ReactNode, error: string | undefined) =>
  [hint ? fieldHintId(id) : "", error ? fieldErrorId(id) : ""].filter(Boolean).join(" ") || undefined;

export function FieldNotes({ id, hint, error }: { id: string; hint?: ReactNode; error?: string | undefined }) {
  return (
    <>
      {hint ? (
        <p className="field-hint" id={fieldHintId(id)}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="field-error" id={fieldErrorId(id)}>
          {error}
        </p>
      ) : null}
    </>
  );
}

/** A labelled input, select (`as="select"`, options as children) or textarea. `id` is `name` unless given. */
export function Field({
  label,
  hint,
  error,
  short,
  className = "",
  ...control
}: InputField | SelectField | TextareaField) {
  const id = control.id ?? control.name;
  const shared = {
    id,
    className: `input ${short ? "short" : ""}`.trim(),
    "aria-describedby": describedBy(id, hint, error),
    "aria-invalid": error ? (true as const) : undefined,
  };
  return (
    <div className={`field ${className}`.trim()}>
      <label htmlFor={id}>{label}</label>
      <FieldNotes id={id} hint={hint} error={error} />
      <Control control={control} shared={shared} />
    </div>
  );
}

type Loose = Omit<InputField, "label"> | Omit<SelectField, "label"> | Omit<TextareaField, "label">;

function Control({ control, shared }: { control: Loose; shared: object }) {
  const { as: kind, ...rest } = control;
  if (kind === "select") return <select {...(rest as SelectHTMLAttributes<HTMLSelectElement>)} {...shared} />;
  if (kind === "textarea") return <textarea {...(rest as TextareaHTMLAttributes<HTMLTextAreaElement>)} {...shared} />;
  return <input type="text" {...(rest as InputHTMLAttributes<HTMLInputElement>)} {...shared} />;
}
