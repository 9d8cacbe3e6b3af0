import type { FormEvent, ReactNode } from "react";

type Props = {
  locale: string;
  person: string | null;
  className: string;
  onSubmit: () => void;
  children: ReactNode;
};

/** Asks for the result; without JavaScript it posts, and the answers are on the server already. */
export function SubmitForm({ locale, person, className, onSubmit, children }: Props) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form method="post" action="/api/v1/survey/answers" onSubmit={submit}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="submit" value="1" />
      {person ? <input type="hidden" name="person" value={person} /> : null}
      <button type="submit" className={className}>
        {children}
      </button>
    </form>
  );
}
