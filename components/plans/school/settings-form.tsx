"use client";

import { useActionState } from "react";
import { Checkbox } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Sign } from "@/components/ui/sign";
import type { FormAction } from "@/lib/platform/form-state";

type Choice = { value: string; label: string };
type Line = { name: string; label: string; hint: string; value: string; choices?: readonly Choice[] };
type Box = { name: string; value: string; label: string; checked: boolean };

type Props = {
  action: FormAction;
  lines: readonly Line[];
  groups: readonly { legend: string; hint?: string | undefined; boxes: readonly Box[] }[];
  submit: string;
  texts: { summary: string; kept: string; waiting: string };
  problems: Record<string, string>;
};

/** How a school plans; what was typed and ticked stays where something does not fit. */
export function SettingsForm({ action, lines, groups, submit, texts, problems }: Props) {
  const [state, post, pending] = useActionState(action, {});
  const { values, fields = {} } = state;
  const errors = lines.flatMap(({ name, label }) =>
    fields[name] ? [{ field: name, message: `${label}: ${problems[fields[name]] ?? fields[name]}` }] : [],
  );
  const ticked = ({ name, value, checked }: Box) =>
    values ? (values[name] ?? "").split(" ").includes(value) : checked;
  return (
    <form action={post} noValidate className="admin-form">
      <ErrorSummary title={texts.summary} kept={texts.kept} errors={errors} />
      <div className="admin-fields">
        {lines.map(({ name, label, hint, value, choices }) => {
          const typed = values?.[name] ?? value;
          const shared = {
            id: name,
            name,
            label,
            hint,
            className: "half",
            defaultValue: typed,
            error: fields[name] ? (problems[fields[name]] ?? fields[name]) : undefined,
          };
          if (!choices) return <Field key={name} {...shared} inputMode="decimal" autoComplete="off" />;
          return (
            <Field key={`${name} ${typed}`} as="select" {...shared}>
              {choices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </Field>
          );
        })}
      </div>
      {groups.map(({ legend, hint, boxes }) => (
        <fieldset key={legend} className="choices">
          <legend>{legend}</legend>
          {hint ? <p className="field-hint">{hint}</p> : null}
          {boxes.map((box) => (
            <Checkbox
              key={`${box.value} ${String(ticked(box))}`}
              id={`${box.name}-${box.value}`}
              name={box.name}
              value={box.value}
              label={box.label}
              defaultChecked={ticked(box)}
            />
          ))}
        </fieldset>
      ))}
      <div>
        <Sign disabled={pending}>{pending ? texts.waiting : submit}</Sign>
      </div>
    </form>
  );
}
