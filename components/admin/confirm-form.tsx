import { Checkbox } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PlainButton, Sign } from "@/components/ui/sign";
import type { ReactNode } from "react";

type Props = {
  id: string;
  action: (form: FormData) => void | Promise<void>;
  /** What one says yes to. */
  sure: string;
  submit: string;
  /** Said when it came back without the box ticked. */
  problem?: { summary: string; message: string } | undefined;
  main?: boolean;
  children?: ReactNode;
};

/** What cannot be done by one slip of the finger: a box to tick, then the button. */
export function ConfirmForm({ id, action, sure, submit, problem, main, children }: Props) {
  const Button = main ? Sign : PlainButton;
  return (
    <form action={action} className="admin-form" noValidate>
      {problem ? <ErrorSummary title={problem.summary} errors={[{ field: id, message: problem.message }]} /> : null}
      <Checkbox id={id} name="sure" value="yes" label={sure} error={problem?.message} required />
      {children}
      <div>
        <Button>{submit}</Button>
      </div>
    </form>
  );
}
