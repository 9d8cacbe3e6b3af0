import type { ReactNode } from "react";
import { PlainButton } from "@/components/ui/sign";

type Props = {
  action: (form: FormData) => Promise<void>;
  fields: Record<string, string>;
  label: string;
  /** Of whom or what, for who hears the button alone. */
  of?: string;
  children?: ReactNode;
};

/** One button of a row, with what it sends. */
export function RowForm({ action, fields, label, of, children }: Props) {
  return (
    <form action={action} className="row-form">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <PlainButton aria-label={of ? `${label}: ${of}` : undefined}>{label}</PlainButton>
    </form>
  );
}
