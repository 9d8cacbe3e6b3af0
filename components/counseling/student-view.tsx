import type { ReactNode } from "react";
import type { Named } from "@/lib/catalog/queries/list-named";
import type { StudentOnCaseload } from "@/lib/counseling/queries/get-student";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import type { PortfolioKind } from "@/prisma/generated/enums";
import { StudentNamed } from "./student-named";
import { StudentOpen } from "./student-open";
import { StudentPlans, StudentPortfolio } from "./student-plans";
import { StudentResults } from "./student-results";
import { StudentWork } from "./student-work";
import type { CounselingTexts } from "./texts";
import { TimelineList } from "./timeline-list";

type Props = {
  student: StudentOnCaseload;
  names: ReadonlyMap<string, Named>;
  locale: Locale;
  /** The page's address with its language. */
  address: string;
  at: Date;
  isEarlier: boolean;
  texts: CounselingTexts;
  portfolioKinds: readonly { kind: PortfolioKind; title: string }[];
  notes: ReactNode;
  meetings: ReactNode;
  /** The way back in for a student who forgot the password. */
  wayIn: ReactNode;
};

/** One student: what waits, what is noted and planned, and everything that led here. */
export function StudentView(props: Props) {
  const { student, names, locale, address, at, isEarlier, texts, notes, meetings, wayIn } = props;
  const { timeZone } = student;
  const words = texts.studentPage;
  const first = student.name.split(" ")[0] ?? student.name;
  const begun = student.started
    ? fill(words.begun, {
        date: formatDate(locale, student.started.startedAt, timeZone),
        n: student.started.answered,
      })
    : null;
  return (
    <div className="two part student-file">
      <div>
        <StudentOpen {...{ locale, student, address, at }} />
        {meetings}
        {notes}
        <TimelineList
          {...{ locale, timeZone, address, isEarlier }}
          timeline={student.timeline}
          clusterTitle={(id) => names.get(id)?.title ?? id}
        />
      </div>
      <div>
        <StudentResults {...{ locale, timeZone, names, begun }} firstName={first} results={student.results} />
        <StudentPlans {...{ locale, student, names }} />
        <StudentPortfolio
          locale={locale}
          counts={student.portfolio}
          kinds={props.portfolioKinds}
          href={`${address}/portfolio`}
        />
        <StudentWork locale={locale} student={student} firstName={first} />
        <Saved {...{ student, names, locale, words, first }} />
        <section className="part way-in stack" id="way-in">
          <h2>{words.code}</h2>
          <p className="no-print">{fill(words.codeText, { name: first })}</p>
          {wayIn}
        </section>
      </div>
    </div>
  );
}

type SavedProps = Pick<Props, "student" | "names" | "locale"> & {
  words: CounselingTexts["studentPage"];
  first: string;
};

function Saved({ student, names, locale, words, first }: SavedProps) {
  const kinds = [
    ["PATHWAY", words.pathways],
    ["CLUSTER", words.clustersSaved],
    ["OCCUPATION", words.occupations],
  ] as const;
  return (
    <section className="part on-file">
      <h2>{fill(words.saved, { name: first })}</h2>
      {student.saved.length === 0 ? <p className="soft mt-3">{words.nothingSaved}</p> : null}
      {kinds.map(([kind, heading]) => {
        const ids = student.saved.filter((item) => item.kind === kind).map((item) => item.targetId);
        return ids.length === 0 ? null : (
          <div key={kind} className="mt-4">
            <h3>{heading}</h3>
            <StudentNamed ids={ids} names={names} locale={locale} />
          </div>
        );
      })}
    </section>
  );
}
