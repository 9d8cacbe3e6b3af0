import { Table } from "@/components/ui/table";
import { PlainButton } from "@/components/ui/sign";
import { fill, formatDate, plural, type Locale } from "@/lib/platform/texts";
import { classTexts } from "./class-texts";

type Student = {
  id: string;
  name: string;
  answered: number;
  resultAt: Date | null;
  planState: string | null;
  hasPassword: boolean;
};

type Props = {
  locale: Locale;
  timeZone: string;
  students: readonly Student[];
  /** Words for the states of a plan. */
  states: Readonly<Record<string, string>>;
  /** Who teaches them opens plans and suggests courses. */
  opensPlans: boolean;
};

/** Each student with where they stand, and a new code one click away. Stands inside a form that makes the code. */
export function ClassStudents({ locale, timeZone, students, states, opensPlans }: Props) {
  const { one: texts } = classTexts(locale);
  return (
    <Table
      caption={texts.caption}
      captionHidden
      rows={students}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", label: texts.name, cell: ({ name }) => name },
        {
          key: "survey",
          label: texts.survey,
          cell: ({ answered, resultAt }) =>
            resultAt
              ? fill(texts.doneOn, { date: formatDate(locale, resultAt, timeZone) })
              : answered > 0
                ? plural(locale, answered, texts.answered)
                : texts.none,
        },
        {
          key: "plan",
          label: texts.plan,
          cell: ({ id, name, planState }) => {
            if (planState === null) return texts.noPlan;
            const state = states[planState] ?? planState;
            return opensPlans ? (
              <a href={`/${locale}/students/${id}/plan`} aria-label={`${state}, ${name}`}>
                {state}
              </a>
            ) : (
              state
            );
          },
        },
        {
          key: "code",
          label: texts.code,
          cell: ({ id, name, hasPassword }) => (
            <span className="class-way-in">
              <PlainButton name="studentId" value={id} aria-label={fill(texts.newCodeFor, { name })}>
                {texts.newCode}
              </PlainButton>
              {hasPassword ? null : <small className="soft">{texts.never}</small>}
            </span>
          ),
        },
      ]}
    />
  );
}
