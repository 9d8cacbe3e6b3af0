import { Field } from "@/components/ui/field";
import { PlainButton } from "@/components/ui/sign";
import type { WayTexts } from "../way-texts";

type Props = { add: (form: FormData) => Promise<void>; texts: WayTexts };

/** A step of one's own. */
export function AddStep({ add, texts }: Props) {
  const words = texts.add;
  return (
    <section className="stack no-print" id="add">
      <h2>{words.title}</h2>
      <form action={add} className="stack">
        <Field name="title" id="step-title" label={words.name} maxLength={160} required />
        <div className="entry-fields">
          <Field name="kind" as="select" label={words.kind} defaultValue="OTHER">
            {Object.entries(texts.kinds).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Field>
          <Field name="dueOn" type="date" short label={words.due} />
        </div>
        <div className="row">
          <PlainButton>{words.button}</PlainButton>
        </div>
      </form>
    </section>
  );
}
