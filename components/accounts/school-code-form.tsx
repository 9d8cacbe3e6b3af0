import type { FormAction } from "@/lib/platform/form-state";
import type { Locale } from "@/lib/platform/texts";
import { AccountForm, type FormField } from "./account-form";
import { accountTexts } from "./texts";

type Props = {
  locale: Locale;
  /** Those at which the staff member may make codes. */
  schools: readonly { id: string; name: string }[];
  /** Answers a made code as the values `code` and `date`. */
  action: FormAction;
};

export function SchoolCodeForm({ locale, schools, action }: Props) {
  const { codes: words, form, problems } = accountTexts(locale);
  const choices = schools.map(({ id, name }) => ({ value: id, label: name }));
  const fields: FormField[] = [
    { kind: "select", name: "schoolId", label: words.school, choices },
    { kind: "text", name: "grade", label: words.grade, hint: words.gradeHint, number: true },
    { kind: "text", name: "uses", label: words.uses, number: true, defaultValue: "35" },
    { kind: "text", name: "days", label: words.days, number: true, defaultValue: "30" },
  ];
  return (
    <AccountForm
      prefix="code-"
      action={action}
      fields={fields}
      submit={words.submit}
      done={{ title: words.madeTitle, text: words.made }}
      texts={form}
      problems={problems}
    />
  );
}
