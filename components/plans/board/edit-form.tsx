import type { ReactNode } from "react";
import type { Locale } from "@/lib/platform/texts";

/** A server action that answers the desk, or leads on where there is none. */
export type PlanAction = (form: FormData) => Promise<unknown>;

/** What each form on a plan's pages carries. */
export type PlanForms = {
  locale: Locale;
  planId: string;
  revision: number;
  edit: PlanAction;
};

type Props = {
  forms: PlanForms;
  /** Hidden fields. */
  fields?: Record<string, string | number>;
  /** By what the desk sends it; it leads on to another page where there is none. */
  desk?: "edit" | null;
  className?: string;
  children: ReactNode;
};

/** One form that changes the plan, with the revision that the page shows. */
export function EditForm({ forms, fields = {}, desk = "edit", className, children }: Props) {
  const hidden = { locale: forms.locale, planId: forms.planId, revision: forms.revision, ...fields };
  return (
    // What a server action returns is for the desk; a form of the page itself has no use for it.
    <form action={forms.edit as (form: FormData) => Promise<void>} data-desk={desk} className={className}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
