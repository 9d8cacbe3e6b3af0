import { Table } from "@/components/ui/table";
import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import { classTexts } from "./class-texts";
import { ClassShare } from "./class-share";

type Row = {
  id: string;
  kind: "class" | "program";
  title: string;
  schoolName: string;
  grade: number | null;
  students: number;
  done: number;
  planned: number;
};

type Props = {
  locale: Locale;
  classes: readonly Row[];
  /** Several schools: each row says its own. */ schools: boolean;
};

export function ClassList({ locale, classes, schools }: Props) {
  const { list: texts } = classTexts(locale);
  const n = (value: number) => formatNumber(locale, value);
  const share = (value: number, all: number) => (
    <ClassShare value={value} all={all} words={fill(texts.of, { n: n(value), all: n(all) })} />
  );
  return (
    <Table
      caption={texts.caption}
      captionHidden
      rows={classes}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          label: texts.name,
          cell: ({ id, title, kind, schoolName }) => (
            <>
              <a href={`/${locale}/classes/${id}`}>{title}</a>
              {kind === "program" || schools ? (
                <small className="soft">
                  {" "}
                  {[kind === "program" ? texts.program : null, schools ? schoolName : null].filter(Boolean).join(" · ")}
                </small>
              ) : null}
            </>
          ),
        },
        { key: "grade", label: texts.grade, cell: ({ grade }) => (grade === null ? texts.anyGrade : n(grade)) },
        { key: "students", label: texts.students, numeric: true, cell: ({ students }) => n(students) },
        { key: "survey", label: texts.survey, cell: ({ done, students }) => share(done, students) },
        { key: "plans", label: texts.plans, cell: ({ planned, students }) => share(planned, students) },
      ]}
    />
  );
}
