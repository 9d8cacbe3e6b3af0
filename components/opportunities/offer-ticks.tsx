"use client";

import { Field, FieldNotes } from "@/components/ui/field";
import { PlainButton } from "@/components/ui/sign";
import type { Choice, ChoiceGroup } from "./offer-fields";

type Common = { name: string; id: string; label: string; hint: string | undefined; error: string | undefined };

function Ticks({ name, choices, chosen }: { name: string; choices: readonly Choice[]; chosen: readonly string[] }) {
  return (
    <ul className="offer-ticks">
      {choices.map(({ value, label }) => {
        const checked = chosen.includes(value);
        return (
          // A box keeps what React first gave it; a new key takes what was sent.
          <li key={`${value} ${checked}`}>
            <label>
              <input type="checkbox" name={name} value={value} defaultChecked={checked} /> <span>{label}</span>
            </label>
          </li>
        );
      })}
    </ul>
  );
}

type TicksProps = Common & { groups: readonly ChoiceGroup[]; chosen: readonly string[] };

/** Several of many: each group folds, and stands open where something of it is taken. */
export function OfferTicks({ name, id, label, hint, error, groups, chosen }: TicksProps) {
  return (
    <fieldset className="offer-wide offer-several" id={id}>
      <legend>{label}</legend>
      <FieldNotes id={id} hint={hint} error={error} />
      {groups.length === 1 ? (
        <Ticks name={name} choices={groups[0]!.choices} chosen={chosen} />
      ) : (
        groups.map(({ title, choices }) => {
          const taken = choices.filter(({ value }) => chosen.includes(value)).length;
          return (
            <details key={title} className="more" open={taken > 0}>
              <summary className="chev">
                {title}
                {taken > 0 ? <small className="soft"> ({taken})</small> : null}
              </summary>
              <Ticks name={name} choices={choices} chosen={chosen} />
            </details>
          );
        })
      )}
    </fieldset>
  );
}

type FindProps = Common & {
  search: string;
  button: string;
  none: string;
  /** What the page knew by name when it was opened. */
  taken: readonly Choice[];
  chosen: readonly string[];
  found: readonly Choice[] | undefined;
  typed: string;
};

/** Search words, a button that searches and keeps the rest of the form, and boxes for what is taken and found. */
export function OfferFind({ name, id, label, hint, error, search, button, none, ...rest }: FindProps) {
  const { taken, chosen, found, typed } = rest;
  const named = new Map([...(found ?? []), ...taken].map((choice) => [choice.value, choice]));
  const first = chosen.map((value) => named.get(value) ?? { value, label: value });
  const others = (found ?? []).filter(({ value }) => !chosen.includes(value));
  return (
    <fieldset className="offer-wide offer-several" id={id}>
      <legend>{label}</legend>
      <FieldNotes id={id} hint={hint} error={error} />
      <Ticks name={name} choices={first} chosen={chosen} />
      <div className="row offer-find">
        <Field name="job" id={`${id}-search`} label={search} defaultValue={typed} maxLength={100} autoComplete="off" />
        <PlainButton name="intent" value="find">
          {button}
        </PlainButton>
      </div>
      <div role="status">
        {found ? others.length === 0 ? <p>{none}</p> : <Ticks name={name} choices={others} chosen={chosen} /> : null}
      </div>
    </fieldset>
  );
}
